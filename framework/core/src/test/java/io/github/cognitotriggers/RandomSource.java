package io.github.cognitotriggers;

import java.util.Random;

/**
 * Random numbers of a test that can be had again: {@code -Dtest.seed=...} repeats a run, and {@link
 * #toString} of a failed assertion says which seed it was.
 */
public final class RandomSource {

    private final long seed;
    private final Random random;

    private RandomSource(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static RandomSource create() {
        Long given = Long.getLong("test.seed");
        return new RandomSource(given == null ? System.nanoTime() : given);
    }

    /** A number from 0 up to, not including, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Any characters: ASCII, controls, other scripts, pairs, and halves of pairs. */
    public String text(int maxLength) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(maxLength + 1); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append((char) random.nextInt(0x800));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 4 ->
                        text.append(
                                oneOf(
                                        '"', '\\', '/', '\u2028', '\u2029', '\u007f', '\ud800',
                                        '\udfff', '\uffff', '\u0000'));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "-Dtest.seed=" + seed;
    }
}
