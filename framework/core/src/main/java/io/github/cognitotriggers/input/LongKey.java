package io.github.cognitotriggers.input;

import org.jspecify.annotations.Nullable;

/** A key whose values are whole numbers: {@code MetadataKey.ofLong("seats").between(1, 500)}. */
public final class LongKey extends MetadataKey<Long> {

    private final long min;
    private final long max;

    LongKey(String name) {
        this(name, false, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private LongKey(String name, boolean optional, long min, long max) {
        super(name, optional);
        WholeNumber.check(name, min, max);
        this.min = min;
        this.max = max;
    }

    /**
     * With a value from {@code min} to {@code max}, both included.
     *
     * @throws IllegalArgumentException if {@code min} is greater than {@code max}
     */
    public LongKey between(long min, long max) {
        return new LongKey(name(), isOptional(), min, max);
    }

    /**
     * With a value of {@code min} or more.
     *
     * @throws IllegalArgumentException if no value is left
     */
    public LongKey atLeast(long min) {
        return new LongKey(name(), isOptional(), min, max);
    }

    /**
     * With a value of {@code max} or less.
     *
     * @throws IllegalArgumentException if no value is left
     */
    public LongKey atMost(long max) {
        return new LongKey(name(), isOptional(), min, max);
    }

    @Override
    public LongKey optional() {
        return new LongKey(name(), true, min, max);
    }

    @Override
    public String rule() {
        return WholeNumber.rule(min, max);
    }

    @Override
    protected @Nullable Long parse(String text) {
        return WholeNumber.parse(text, min, max);
    }
}
