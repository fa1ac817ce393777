package io.github.cognitotriggers.processor.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Code that stands on one line if it fits, and is otherwise broken as google-java-format breaks it.
 */
public final class Code {

    static final int MAX_COLUMNS = 100;
    private static final int CONTINUATION = 8;

    /** A blank, or the end of a line. */
    private static final Object BREAK = new Object();

    /** Nothing, or the end of a line. */
    private static final Object EMPTY_BREAK = new Object();

    private final int indent;
    private final List<Object> parts; // String, Text, Code, BREAK or EMPTY_BREAK

    private Code(int indent, List<Object> parts) {
        this.indent = indent;
        this.parts = parts;
    }

    /** Parts one after the other, each a text or code. */
    public static Code of(Object... parts) {
        return new Code(0, List.of(parts));
    }

    /** What begins a statement, and what goes to the next line if both do not fit on one. */
    public static Code broken(Object head, Object rest) {
        return of(head, new Code(CONTINUATION, List.of(BREAK, rest)));
    }

    /** Labels, an arrow and what they lead to. */
    public static Code arrow(String label, Collection<String> values, Object body) {
        List<Object> labels = new ArrayList<>();
        for (String value : values) {
            if (!labels.isEmpty()) {
                labels.addAll(List.of(",", BREAK));
            }
            labels.add(value);
        }
        return of(label, new Code(CONTINUATION, List.of(new Code(0, labels), " ->", BREAK, body)));
    }

    /** A call of something with arguments, brackets included, or the head of a method. */
    public static Code call(Object called, List<?> arguments) {
        if (arguments.isEmpty()) {
            return of(called, "()");
        }
        List<Object> list = new ArrayList<>();
        for (Object argument : arguments) {
            if (!list.isEmpty()) {
                list.addAll(List.of(",", BREAK));
            }
            list.add(argument);
        }
        return of(
                called, "(", new Code(CONTINUATION, List.of(EMPTY_BREAK, new Code(0, list))), ")");
    }

    /** Operands that one operator joins. */
    public static Code joined(String operator, List<?> operands) {
        List<Object> list = new ArrayList<>();
        for (Object operand : operands) {
            if (!list.isEmpty()) {
                list.addAll(List.of(BREAK, operator + " "));
            }
            list.add(operand);
        }
        return new Code(CONTINUATION, list);
    }

    /** A receiver and the calls on what the one before gave, each with its dot. */
    public static Code chain(String receiver, String... calls) {
        return chain(receiver, List.of(calls));
    }

    /** A receiver and calls, each a text or code. */
    public static Code chain(Object receiver, List<?> calls) {
        List<Object> list = new ArrayList<>(List.of(receiver));
        for (Object call : calls) {
            list.addAll(List.of(EMPTY_BREAK, call));
        }
        return new Code(CONTINUATION, list);
    }

    /** A text as a literal, or as several that are joined. */
    public static Code literal(String text) {
        return of(new Text(text));
    }

    /** The lines; the first one without its indentation, which is so many columns. */
    String lines(int column) {
        Printer printer = new Printer(column);
        printer.print(this, column, 0);
        return printer.lines.toString();
    }

    /** On one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            line.append(part == BREAK ? " " : part == EMPTY_BREAK ? "" : part);
        }
        return line.toString();
    }

    private boolean canBreak() {
        return parts.stream().anyMatch(Code::canBreak);
    }

    private static boolean canBreak(Object part) {
        return part == BREAK
                || part == EMPTY_BREAK
                || (part instanceof Code code && code.canBreak());
    }

    /** How much stands before the first place for a break. */
    private static int unbroken(List<Object> parts) {
        int width = 0;
        for (Object part : parts) {
            if (!canBreak(part)) {
                width += part.toString().length();
            } else {
                return part instanceof Code code ? width + unbroken(code.parts) : width;
            }
        }
        return width;
    }

    /** A text that is written as a literal. */
    private record Text(String text) {

        @Override
        public String toString() {
            return JavaSource.literal(text);
        }
    }

    private static final class Printer {

        private final StringBuilder lines = new StringBuilder();
        private int column;

        Printer(int column) {
            this.column = column;
        }

        /**
         * Prints a part.
         *
         * @param margin where lines begin that it is broken into
         * @param following how much stands after it before the next place for a break
         */
        void print(Object part, int margin, int following) {
            String line = part.toString();
            if (column + line.length() + following <= MAX_COLUMNS) {
                append(line);
            } else if (part instanceof Code code) {
                printBroken(code, margin + code.indent, following);
            } else if (part instanceof Text text) {
                printBroken(text.text(), margin, following);
            } else {
                append(line);
            }
        }

        private void printBroken(Code code, int margin, int following) {
            for (int i = 0; i < code.parts.size(); i++) {
                Object part = code.parts.get(i);
                if (part == BREAK || part == EMPTY_BREAK) {
                    newLine(margin);
                } else {
                    List<Object> rest = code.parts.subList(i + 1, code.parts.size());
                    boolean ends = rest.stream().noneMatch(Code::canBreak);
                    print(part, margin, unbroken(rest) + (ends ? following : 0));
                }
            }
        }

        /** Prints as many words on a line as fit, each with the blank before it. */
        private void printBroken(String text, int margin, int following) {
            String line = "";
            for (String word : text.split("(?= )", -1)) {
                String longer = line + word;
                int width = JavaSource.literal(longer).length() + following;
                if (column + width > MAX_COLUMNS && !line.isEmpty()) {
                    append(JavaSource.literal(line));
                    newLine(margin + CONTINUATION);
                    append("+ ");
                    line = word;
                } else {
                    line = longer;
                }
            }
            append(JavaSource.literal(line));
        }

        private void newLine(int margin) {
            lines.append('\n').append(" ".repeat(margin));
            column = margin;
        }

        private void append(String code) {
            lines.append(code);
            column += code.length();
        }
    }
}
