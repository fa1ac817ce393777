package io.github.cognitotriggers.internal.json;

import java.util.List;

/**
 * Shows names that a client chose, in logs and messages: at most {@value #MAX_KEYS} of {@value
 * #MAX_LENGTH} characters, with control characters escaped, then a count.
 */
public final class Keys {

    public static final int MAX_KEYS = 20;
    public static final int MAX_LENGTH = 64;

    private Keys() {}

    /** One name, short and on one line. */
    public static String shorten(String key) {
        int length = Math.min(key.length(), MAX_LENGTH);
        StringBuilder shown = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = key.charAt(i);
            if (c >= ' ' && c < 0x7F || c > 0x9F && !isInvisible(c)) {
                shown.append(c);
            } else {
                shown.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    shown.append(Character.forDigit(c >> shift & 0xF, 16));
                }
            }
        }
        return key.length() > MAX_LENGTH ? shown.append('…').toString() : shown.toString();
    }

    /**
     * Line and paragraph separators, marks that turn the direction of text or have no width, and
     * halves of surrogate pairs.
     */
    private static boolean isInvisible(char c) {
        return c == 0xAD
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c == 0xFEFF
                || Character.isSurrogate(c);
    }

    /** Names, separated by commas. */
    public static String join(List<String> keys) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < keys.size() && i < MAX_KEYS; i++) {
            shown.append(i == 0 ? "" : ", ").append(shorten(keys.get(i)));
        }
        if (keys.size() > MAX_KEYS) {
            shown.append(", and ").append(keys.size() - MAX_KEYS).append(" more");
        }
        return shown.toString();
    }
}
