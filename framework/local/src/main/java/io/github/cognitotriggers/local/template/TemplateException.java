package io.github.cognitotriggers.local.template;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.nodes.Node;

/** A template that CloudFormation would not take either; the message has file, place and reason. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String reason;

    private TemplateException(String message, int line, int column, String reason) {
        super(message);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    static TemplateException at(Node node, String reason) {
        return new TemplateException(reason, Yaml.line(node), Yaml.column(node), reason);
    }

    static TemplateException at(int line, int column, String reason) {
        return new TemplateException(reason, line, column, reason);
    }

    static TemplateException of(String reason) {
        return new TemplateException(reason, 0, 0, reason);
    }

    /** The same with the file in front. */
    TemplateException in(Path file) {
        String place = line == 0 ? file + ": " : file + ":" + line + ":" + column + ": ";
        return new TemplateException(place + reason, line, column, reason);
    }

    /** Counted from 1; 0 if it is not about a line. */
    public int line() {
        return line;
    }

    /** Counted from 1; 0 if it is not about a line. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
