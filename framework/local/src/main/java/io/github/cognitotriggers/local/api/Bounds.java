package io.github.cognitotriggers.local.api;

import java.util.Optional;

/**
 * How long or how large.
 *
 * @param least if there is a bound
 * @param most likewise
 */
record Bounds(Optional<Integer> least, Optional<Integer> most) {

    /** Reads {@code 1..128}, either of which may be missing. */
    static Bounds parse(String text) {
        int dots = text.indexOf("..");
        return new Bounds(number(text.substring(0, dots)), number(text.substring(dots + 2)));
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** Adds what is wrong with a list or a map of that size. */
    void check(int size, Place place, Violations violations) {
        if (least.isPresent() && size < least.get()) {
            violations.add(place, Rule.lengthAtLeast(least.get()));
        }
        if (most.isPresent() && size > most.get()) {
            violations.add(place, Rule.lengthAtMost(most.get()));
        }
    }
}
