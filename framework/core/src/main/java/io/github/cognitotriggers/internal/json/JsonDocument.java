package io.github.cognitotriggers.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON text whose grammar was checked, and the places of its values: see {@link JsonParser}. */
public final class JsonDocument {

    /**
     * Bytes that a text may have: what Lambda passes to a function that is called synchronously.
     */
    public static final int MAX_BYTES = 6 * 1024 * 1024;

    /** Objects and arrays that may contain one another. */
    public static final int MAX_DEPTH = 500;

    private final String root;
    private final byte[] bytes;
    private final int[] nodes;

    JsonDocument(String root, byte[] bytes, int[] nodes) {
        this.root = root;
        this.bytes = bytes;
        this.nodes = nodes;
    }

    /**
     * Reads an event: a text that is one JSON object.
     *
     * @throws MalformedJsonException if it is anything else
     */
    public static JsonObject parseObject(byte[] json) {
        JsonDocument document = new JsonParser("event", json).parse();
        if (document.kind(0) != '{') {
            throw document.isNot("a JSON object");
        }
        return new JsonObject(document, 0);
    }

    /**
     * Reads a text that is an array of objects.
     *
     * @param root what messages call the text: the path of the member that holds it
     * @throws MalformedJsonException if it is anything else
     */
    public static List<JsonObject> parseObjects(String root, byte[] json) {
        JsonDocument document = new JsonParser(root, json).parse();
        if (document.kind(0) != '[') {
            throw document.isNot("a JSON array");
        }
        return document.objects(0);
    }

    /** The objects of an array. */
    List<JsonObject> objects(int array) {
        List<JsonObject> objects = new ArrayList<>();
        for (int item = array + 1; item < next(array); item = next(item)) {
            objects.add(object(item));
        }
        return Collections.unmodifiableList(objects);
    }

    JsonObject object(int node) {
        if (kind(node) != '{') {
            throw wrongType(node, "an object");
        }
        return new JsonObject(this, node);
    }

    IllegalArgumentException wrongType(int node, String wanted) {
        return MalformedJsonException.because(
                JsonPath.to(this, node)
                        + " must be "
                        + wanted
                        + ", not "
                        + describe(node)
                        + " (byte "
                        + start(node)
                        + ")");
    }

    private IllegalArgumentException isNot(String wanted) {
        return MalformedJsonException.because(root + " must be " + wanted + ", not " + describe(0));
    }

    /** What messages call the text as a whole. */
    String root() {
        return root;
    }

    /** The text as it came; not a copy. */
    byte[] bytes() {
        return bytes;
    }

    int start(int node) {
        return nodes[node * JsonParser.STRIDE];
    }

    int end(int node) {
        return nodes[node * JsonParser.STRIDE + 1];
    }

    /** The node after this one and all that it contains. */
    int next(int node) {
        return nodes[node * JsonParser.STRIDE + 2];
    }

    /** The first byte of a value, which tells what it is; {@code '0'} for every number. */
    char kind(int node) {
        char first = (char) bytes[start(node)];
        return first == '-' || (first >= '0' && first <= '9') ? '0' : first;
    }

    String describe(int node) {
        return switch (kind(node)) {
            case '{' -> "an object";
            case '[' -> "an array";
            case '"' -> "a string";
            case '0' -> "a number";
            case 'n' -> "null";
            default -> "a boolean";
        };
    }

    /** The value as it is spelled in the text. */
    String raw(int node) {
        return new String(bytes, start(node), end(node) - start(node), StandardCharsets.UTF_8);
    }

    /** The characters of a string. */
    String text(int node) {
        int from = start(node) + 1;
        int to = end(node) - 1;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                return unescape(from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether the characters of a string are those of {@code wanted}. */
    boolean textIs(int node, String wanted) {
        int from = start(node) + 1;
        int to = end(node) - 1;
        if (to - from < wanted.length()) {
            return false;
        }
        for (int i = 0; i < to - from; i++) {
            byte b = bytes[from + i];
            if (b == '\\' || b < 0) {
                return text(node).equals(wanted);
            }
            if (i == wanted.length() || b != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String unescape(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
            char escape = (char) bytes[i + 1];
            i += 2;
            switch (escape) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    int unit = 0;
                    for (int end = i + 4; i < end; i++) {
                        unit = unit << 4 | Character.digit(bytes[i], 16);
                    }
                    text.append((char) unit);
                }
                default -> text.append(escape);
            }
            plain = i;
        }
        return text.append(new String(bytes, plain, to - plain, StandardCharsets.UTF_8)).toString();
    }
}
