package io.github.cognitotriggers.internal.json;

import java.util.Arrays;

/**
 * Checks a JSON text against RFC 8259, UTF-8 included, in one pass, and notes where each value is.
 *
 * <p>Three numbers are kept for each node (each value and each member name): its first byte, the
 * byte after its last, and the node that follows it and all that it contains. A node's kind is its
 * first byte.
 */
final class JsonParser {

    /** Numbers kept for each node. */
    static final int STRIDE = 3;

    private final String root;
    private final byte[] in;
    private int[] nodes;
    private int count;
    private int pos;

    /**
     * @param root what messages call the text
     */
    JsonParser(String root, byte[] in) {
        if (in.length > JsonDocument.MAX_BYTES) {
            throw MalformedJsonException.because(
                    root + " has " + in.length + " bytes, more than " + JsonDocument.MAX_BYTES);
        }
        this.root = root;
        this.in = in;
        this.nodes = new int[STRIDE * (16 + in.length / 12)];
    }

    /**
     * Reads the whole text.
     *
     * @throws MalformedJsonException if it is anything but one JSON value, or nested deeper than
     *     {@link JsonDocument#MAX_DEPTH}
     */
    JsonDocument parse() {
        if (in.length >= 3
                && in[0] == (byte) 0xEF
                && in[1] == (byte) 0xBB
                && in[2] == (byte) 0xBF) {
            throw fail("a byte order mark, which JSON does not allow; send the text without it", 0);
        }
        skipWhitespace();
        value(0);
        skipWhitespace();
        if (pos < in.length) {
            throw fail("more text after the end of the value", pos);
        }
        return new JsonDocument(root, in, nodes);
    }

    private void value(int depth) {
        int node = open();
        if (pos == in.length) {
            throw fail("the text ends where a value should be", pos);
        }
        switch (in[pos]) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw fail("no JSON value starts like this", pos);
        }
        close(node);
    }

    private void object(int depth) {
        enter(depth);
        if (nextIs('}')) {
            return;
        }
        do {
            skipWhitespace();
            if (pos == in.length || in[pos] != '"') {
                throw fail("expected a member name in double quotes", pos);
            }
            int name = open();
            string();
            close(name);
            skipWhitespace();
            if (pos == in.length || in[pos] != ':') {
                throw fail("expected ':' after a member name", pos);
            }
            pos++;
            skipWhitespace();
            value(depth);
        } while (nextIs(','));
        if (pos == in.length || in[pos] != '}') {
            throw fail("expected ',' or '}'", pos);
        }
        pos++;
    }

    private void array(int depth) {
        enter(depth);
        if (nextIs(']')) {
            return;
        }
        do {
            skipWhitespace();
            value(depth);
        } while (nextIs(','));
        if (pos == in.length || in[pos] != ']') {
            throw fail("expected ',' or ']'", pos);
        }
        pos++;
    }

    private void enter(int depth) {
        if (depth > JsonDocument.MAX_DEPTH) {
            throw fail("nested deeper than " + JsonDocument.MAX_DEPTH + " levels", pos);
        }
        pos++;
    }

    /** Skips whitespace, and the given byte if it comes next. */
    private boolean nextIs(char wanted) {
        skipWhitespace();
        if (pos < in.length && in[pos] == wanted) {
            pos++;
            return true;
        }
        return false;
    }

    private void string() {
        int i = pos + 1;
        while (true) {
            if (i >= in.length) {
                throw fail("the text ends inside a string", in.length);
            }
            int b = in[i];
            if (b == '"') {
                pos = i + 1;
                return;
            }
            if (b == '\\') {
                i = escape(i);
            } else if (b >= ' ') {
                i++;
            } else if (b < 0) {
                i = multiByte(i);
            } else {
                throw fail("a control character inside a string must be escaped", i);
            }
        }
    }

    private int escape(int i) {
        if (i + 1 >= in.length) {
            throw fail("the text ends inside a string", in.length);
        }
        switch (in[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 2;
            }
            case 'u' -> {
                for (int digit = i + 2; digit < i + 6; digit++) {
                    if (digit >= in.length || Character.digit(in[digit], 16) < 0) {
                        throw fail("\\u wants four hexadecimal digits", i);
                    }
                }
                return i + 6;
            }
            default -> throw fail("an escape that JSON does not know", i);
        }
    }

    /** Checks one UTF-8 sequence of two to four bytes, by table 3-7 of the Unicode standard. */
    private int multiByte(int i) {
        int lead = in[i] & 0xFF;
        int following = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        if (following == 0 || i + following >= in.length) {
            throw fail("not valid UTF-8", i);
        }
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        for (int at = i + 1; at <= i + following; at++) {
            int b = in[at] & 0xFF;
            if (b < least || b > most) {
                throw fail("not valid UTF-8", i);
            }
            least = 0x80;
            most = 0xBF;
        }
        return i + following + 1;
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (pos + i >= in.length || in[pos + i] != word.charAt(i)) {
                throw fail("no JSON value starts like this", pos);
            }
        }
        pos += word.length();
    }

    private void number() {
        if (in[pos] == '-') {
            pos++;
        }
        if (pos < in.length && in[pos] == '0') {
            pos++;
            if (pos < in.length && isDigit(in[pos])) {
                throw fail("a number must not start with a zero", pos);
            }
        } else {
            digits();
        }
        if (pos < in.length && in[pos] == '.') {
            pos++;
            digits();
        }
        if (pos < in.length && (in[pos] == 'e' || in[pos] == 'E')) {
            pos++;
            if (pos < in.length && (in[pos] == '+' || in[pos] == '-')) {
                pos++;
            }
            digits();
        }
    }

    private void digits() {
        int start = pos;
        while (pos < in.length && isDigit(in[pos])) {
            pos++;
        }
        if (pos == start) {
            throw fail("expected a digit", pos);
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void skipWhitespace() {
        while (pos < in.length
                && (in[pos] == ' ' || in[pos] == '\n' || in[pos] == '\r' || in[pos] == '\t')) {
            pos++;
        }
    }

    private int open() {
        if ((count + 1) * STRIDE > nodes.length) {
            nodes = Arrays.copyOf(nodes, nodes.length * 2);
        }
        nodes[count * STRIDE] = pos;
        return count++;
    }

    private void close(int node) {
        nodes[node * STRIDE + 1] = pos;
        nodes[node * STRIDE + 2] = count;
    }

    /** An error inside the innermost value that is still being read. */
    private IllegalArgumentException fail(String what, int offset) {
        int innermost = 0;
        for (int node = 0; node < count; node++) {
            if (nodes[node * STRIDE + 1] == 0) {
                nodes[node * STRIDE + 2] = count;
                innermost = node;
            }
        }
        String path = count == 0 ? root : JsonPath.to(new JsonDocument(root, in, nodes), innermost);
        return MalformedJsonException.because(
                path + " is not valid JSON at byte " + offset + ": " + what);
    }
}
