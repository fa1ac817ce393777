package io.github.cognitotriggers.input;

/** A least and a greatest number of things, and how a rule says it. */
final class Amount {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private Amount() {}

    /**
     * @throws IllegalArgumentException if no number is between the two
     */
    static void check(String key, String what, int min, int max) {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException(
                    key + ": " + what + " from " + min + " to " + max + " is not possible");
        }
    }

    /** {@code 1 to 20 characters}, {@code 8 characters}, {@code at most 1 character}. */
    static String text(int min, int max, String one, String many) {
        if (min == max) {
            return min + " " + (min == 1 ? one : many);
        }
        if (max == UNLIMITED) {
            return "at least " + min + " " + (min == 1 ? one : many);
        }
        return (min == 0 ? "at most " : min + " to ") + max + " " + (max == 1 ? one : many);
    }
}
