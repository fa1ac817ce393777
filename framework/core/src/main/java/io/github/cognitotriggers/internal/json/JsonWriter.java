package io.github.cognitotriggers.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Writes JSON text as UTF-8. Commas are set by itself; that objects and arrays are closed is up to
 * the caller.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private byte[] out = new byte[256];
    private int size;

    public JsonWriter beginObject() {
        separate();
        return append('{');
    }

    public JsonWriter endObject() {
        return append('}');
    }

    public JsonWriter beginArray() {
        separate();
        return append('[');
    }

    public JsonWriter endArray() {
        return append(']');
    }

    public JsonWriter name(String name) {
        separate();
        quote(name);
        return append(':');
    }

    public JsonWriter value(String text) {
        separate();
        quote(text);
        return this;
    }

    /** Writes an array of strings. */
    public JsonWriter values(Collection<String> texts) {
        beginArray();
        for (String text : texts) {
            value(text);
        }
        return endArray();
    }

    public JsonWriter value(boolean value) {
        return raw(value ? "true" : "false");
    }

    public JsonWriter value(long value) {
        return raw(Long.toString(value));
    }

    public JsonWriter nullValue() {
        return raw("null");
    }

    /** Writes a value that is JSON text already. */
    public JsonWriter raw(String json) {
        separate();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        append(bytes, 0, bytes.length);
        return this;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(out, size);
    }

    int size() {
        return size;
    }

    byte[] buffer() {
        return out;
    }

    JsonWriter raw(byte[] json, int from, int to) {
        separate();
        append(json, from, to);
        return this;
    }

    private void append(byte[] bytes, int from, int to) {
        ensure(to - from);
        System.arraycopy(bytes, from, out, size, to - from);
        size += to - from;
    }

    /** A value or name that follows another value needs a comma between them. */
    private void separate() {
        if (size > 0) {
            byte last = out[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                append(',');
            }
        }
    }

    private JsonWriter append(char ascii) {
        ensure(1);
        out[size++] = (byte) ascii;
        return this;
    }

    private void quote(String text) {
        append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80) {
                if (c == '"' || c == '\\') {
                    append('\\');
                }
                append(c);
            } else if (c < ' ') {
                escape(c);
            } else if (!Character.isSurrogate(c)) {
                encode(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                encode(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                // A surrogate without its partner has no UTF-8 form; escaped, it survives.
                escape(c);
            }
        }
        append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> append('\\').append('n');
            case '\r' -> append('\\').append('r');
            case '\t' -> append('\\').append('t');
            default -> {
                append('\\').append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }

    private void encode(int codePoint) {
        ensure(4);
        if (codePoint < 0x800) {
            out[size++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                out[size++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                out[size++] = (byte) (0xF0 | codePoint >> 18);
                out[size++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            }
            out[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        out[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void ensure(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }
}
