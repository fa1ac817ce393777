package io.github.cognitotriggers.sample.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal: UTF-8, but on Windows what its console understands. */
final class Screen {

    static final int WIDTH = 120;

    private final PrintStream out;
    private final boolean checkMarks;

    private Screen(Charset charset) {
        this.out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        this.checkMarks = charset.newEncoder().canEncode("✔✘…");
    }

    static Screen open() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new Screen(
                windows
                        ? Charset.forName(System.getProperty("native.encoding", "US-ASCII"))
                        : StandardCharsets.UTF_8);
    }

    void line(String text) {
        out.println(text);
    }

    /** Columns and a last one, which is cut where the screen ends. */
    void cut(String columns, String last) {
        String text = columns + last;
        boolean fits = text.length() <= WIDTH;
        line(fits ? text : text.substring(0, WIDTH - 1) + (checkMarks ? "…" : ">"));
    }

    /** Columns and a last one, which goes on below itself where the screen ends. */
    void wrap(String columns, String last) {
        String indent = columns;
        String rest = last;
        while (indent.length() + rest.length() > WIDTH) {
            int room = WIDTH - indent.length();
            int blank = rest.lastIndexOf(' ', room);
            int end = blank <= 0 ? room : blank;
            line(indent + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
            indent = " ".repeat(columns.length());
        }
        line(indent + rest);
    }

    String mark(boolean good) {
        if (checkMarks) {
            return good ? "✔" : "✘";
        }
        return good ? "+" : "X";
    }
}
