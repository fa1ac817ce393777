package io.github.cognitotriggers.local.function.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts what a function prints into lines; a line without an end is cut too, since it would take all
 * memory.
 */
public final class LineStream extends OutputStream {

    /** Bytes of a line at most. */
    static final int LONGEST = 64 * 1024;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * Hands lines on.
     *
     * @param lines takes each line, without its end
     */
    public LineStream(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int from = offset;
        while (from < end) {
            int to = from;
            while (to < end && bytes[to] != '\n' && line.size() + to - from < LONGEST) {
                to++;
            }
            line.write(bytes, from, to - from);
            if (to == end) {
                return;
            }
            pass();
            from = bytes[to] == '\n' ? to + 1 : to;
        }
    }

    private void pass() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** Takes what is there for a line. */
    @Override
    public synchronized void close() {
        if (line.size() > 0) {
            pass();
        }
    }
}
