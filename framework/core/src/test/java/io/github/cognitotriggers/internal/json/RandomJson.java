package io.github.cognitotriggers.internal.json;

import io.github.cognitotriggers.RandomSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes JSON texts, valid ones and damaged ones, for tests against another reader. */
final class RandomJson {

    private static final String[] NAMES = {
        "", "a", "b", "request", "response", "é", "\u2028", "\ud83d\ude00", "a\"b", "a\\b", "\n"
    };
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1",
        "-1",
        "1.0",
        "1.50",
        "1e2",
        "1E+2",
        "1e-2",
        "-0.0e-0",
        "9007199254740993",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        "1e400",
        "-1E-400"
    };

    private final RandomSource random;

    RandomJson(RandomSource random) {
        this.random = random;
    }

    /** A valid text. */
    String document() {
        StringBuilder json = new StringBuilder();
        space(json);
        if (random.onceIn(25)) {
            nested(json, JsonDocument.MAX_DEPTH);
        } else {
            value(json, 1 + random.below(6));
        }
        space(json);
        return json.toString();
    }

    /** An object's text with members of random names, besides those that are given. */
    String object(String... members) {
        StringBuilder json = new StringBuilder();
        space(json);
        json.append('{');
        String separator = "";
        for (String member : members) {
            for (int more = random.below(3); more > 0; more--) {
                json.append(separator);
                member(json, "x" + random.text(3), 3);
                separator = ",";
            }
            json.append(separator);
            separator = ",";
            space(json);
            json.append(member);
            space(json);
        }
        if (random.onceIn(2)) {
            json.append(separator);
            member(json, "y" + random.text(3), 3);
        }
        json.append('}');
        space(json);
        return json.toString();
    }

    /** A valid value. */
    String value() {
        StringBuilder json = new StringBuilder();
        value(json, 3);
        return json.toString();
    }

    /** A text that is close to a valid one; it may happen to be valid. */
    byte[] damaged() {
        byte[] json = document().getBytes(StandardCharsets.UTF_8);
        for (int times = 1 + random.below(3); times > 0; times--) {
            json = damage(json);
        }
        return json;
    }

    private byte[] damage(byte[] json) {
        int at = random.below(json.length + 1);
        int to = Math.min(json.length, at + 1 + random.below(4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(json, 0, at);
        switch (random.below(6)) {
            case 0 -> {
                return Arrays.copyOf(json, at);
            }
            case 1 -> out.write(json, to, json.length - to);
            case 2 -> {
                out.write(anyByte());
                out.write(json, at, json.length - at);
            }
            case 3 -> {
                out.write(json, at, to - at);
                out.write(json, at, json.length - at);
            }
            case 4 -> {
                out.writeBytes(
                        random.oneOf(
                                        ",", ":", "[", "]", "{", "}", "\"", "\\u12", "0", ".", "-",
                                        "e")
                                .getBytes(StandardCharsets.UTF_8));
                out.write(json, to, json.length - to);
            }
            default -> {
                out.write(json, at, json.length - at);
                byte[] flipped = out.toByteArray();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.below(8));
                }
                return flipped;
            }
        }
        return out.toByteArray();
    }

    private int anyByte() {
        return random.onceIn(2)
                ? random.below(256)
                : " \t\n\r\"\\/{}[]:,tfn0-.eE".charAt(random.below(21));
    }

    private void nested(StringBuilder json, int limit) {
        int levels = limit - 3 + random.below(6);
        StringBuilder end = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            if (random.onceIn(2)) {
                json.append('[');
                end.append(']');
            } else {
                json.append("{\"a\":");
                end.append('}');
            }
        }
        json.append(random.oneOf("1", "null", "\"\""));
        json.append(end.reverse());
    }

    private void value(StringBuilder json, int depth) {
        switch (random.below(depth > 0 ? 10 : 6)) {
            case 0 -> json.append(random.oneOf("true", "false", "null"));
            case 1 -> json.append(random.oneOf(NUMBERS));
            case 2 -> json.append(random.below(1_000_000)).append('.').append(random.below(1_000));
            case 3, 4, 5 -> string(json, random.text(12));
            case 6, 7 -> {
                json.append('[');
                int items = random.below(5);
                for (int i = 0; i < items; i++) {
                    json.append(i == 0 ? "" : ",");
                    space(json);
                    value(json, depth - 1);
                    space(json);
                }
                if (items == 0) {
                    space(json);
                }
                json.append(']');
            }
            default -> {
                json.append('{');
                int members = random.below(5);
                for (int i = 0; i < members; i++) {
                    json.append(i == 0 ? "" : ",");
                    member(json, random.oneOf(NAMES), depth);
                }
                if (members == 0) {
                    space(json);
                }
                json.append('}');
            }
        }
    }

    private void member(StringBuilder json, String name, int depth) {
        space(json);
        string(json, name);
        space(json);
        json.append(':');
        space(json);
        value(json, depth - 1);
        space(json);
    }

    /** Spells each character in one of the ways that JSON has for it. */
    private void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))
                    && random.onceIn(2)) {
                json.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c) || random.onceIn(10)) {
                escape(json, c);
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private void escape(StringBuilder json, char c) {
        int known = "\b\f\n\r\t\"\\/".indexOf(c);
        if (known >= 0 && random.onceIn(2)) {
            json.append('\\').append("bfnrt\"\\/".charAt(known));
            return;
        }
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            char digit = Character.forDigit(c >> shift & 0xF, 16);
            json.append(random.onceIn(2) ? Character.toUpperCase(digit) : digit);
        }
    }

    private void space(StringBuilder json) {
        while (random.onceIn(4)) {
            json.append(random.oneOf(' ', '\t', '\n', '\r'));
        }
    }
}
