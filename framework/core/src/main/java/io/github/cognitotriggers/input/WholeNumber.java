package io.github.cognitotriggers.input;

import org.jspecify.annotations.Nullable;

/** Reads and describes whole numbers. */
final class WholeNumber {

    private WholeNumber() {}

    /** The number that the text spells, or null if it spells none or one beyond the bounds. */
    static @Nullable Long parse(String text, long min, long max) {
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (from == text.length()) {
            return null;
        }
        // Below zero all the way: there is one more number than above.
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number < (Long.MIN_VALUE + digit) / 10) {
                return null;
            }
            number = number * 10 - digit;
        }
        if (!negative) {
            if (number == Long.MIN_VALUE) {
                return null;
            }
            number = -number;
        }
        return number < min || number > max ? null : number;
    }

    static void check(String key, long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException(
                    key + ": a number from " + min + " to " + max + " is not possible");
        }
    }

    static String rule(long min, long max) {
        return "must be a whole number from " + min + " to " + max;
    }
}
