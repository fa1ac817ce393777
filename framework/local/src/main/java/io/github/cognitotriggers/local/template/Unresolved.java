package io.github.cognitotriggers.local.template;

import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A value that only AWS could tell, or that this reader does not understand. What it stands in is
 * left out, with a warning.
 */
final class Unresolved extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    Unresolved(Node node, String reason) {
        super(null, null, false, false);
        this.line = Yaml.line(node);
        this.reason = reason;
    }

    int line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
