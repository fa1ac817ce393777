package io.github.cognitotriggers.sample.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The terminal: UTF-8, but on Windows what its console understands; as wide as it is; with colours
 * if it shows some.
 */
final class Screen {

    /** How a text looks where there are colours. */
    enum Style {
        PLAIN(""),
        BOLD("1"),
        FAINT("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** What a terminal does not show, so it takes no room. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");

    private final PrintStream out;
    private final Terminal terminal;
    private final boolean checkMarks;

    /** Writes to a stream, for a terminal that understands a charset. */
    Screen(PrintStream out, Charset charset, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.checkMarks = charset.newEncoder().canEncode("✔✘…");
    }

    static Screen open() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset =
                windows
                        ? Charset.forName(System.getProperty("native.encoding", "US-ASCII"))
                        : StandardCharsets.UTF_8;
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                charset,
                Terminal.find());
    }

    void line(String text) {
        out.println(text);
    }

    void line(String text, Style style) {
        line(styled(text, style));
    }

    /** A text that is wrapped by itself, and styled where there are colours. */
    String styled(String text, Style style) {
        return terminal.colours() && style != Style.PLAIN
                ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
                : text;
    }

    /** Columns and a last one, which is cut where the screen ends. */
    void cut(String columns, String last) {
        String text = columns + last;
        boolean fits = text.length() <= terminal.width();
        line(fits ? text : text.substring(0, terminal.width() - 1) + ellipsis());
    }

    /** Columns and a last one, which goes on below itself where the screen ends. */
    void wrap(String columns, String last) {
        wrap(columns, last, Style.PLAIN, Integer.MAX_VALUE);
    }

    /** The same with a style, and cut where so many lines end. */
    void wrap(String columns, String last, Style style, int lines) {
        int margin = COLOUR.matcher(columns).replaceAll("").length();
        int room = terminal.width() - margin;
        String indent = columns;
        String rest = last;
        for (int left = lines - 1; rest.length() > room; left--) {
            if (left == 0) {
                rest = rest.substring(0, room - 1) + ellipsis();
                break;
            }
            int blank = rest.lastIndexOf(' ', room);
            int end = blank <= 0 ? room : blank;
            line(indent + rest.substring(0, end), style);
            rest = rest.substring(end).stripLeading();
            indent = " ".repeat(margin);
        }
        line(indent + rest, style);
    }

    String mark(boolean good) {
        if (checkMarks) {
            return styled(good ? "✔" : "✘", good ? Style.GREEN : Style.RED);
        }
        return good ? "+" : "X";
    }

    private String ellipsis() {
        return checkMarks ? "…" : ">";
    }
}
