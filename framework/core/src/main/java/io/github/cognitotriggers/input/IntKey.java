package io.github.cognitotriggers.input;

import org.jspecify.annotations.Nullable;

/** A key whose values are whole numbers: {@code MetadataKey.ofInt("seats").between(1, 500)}. */
public final class IntKey extends MetadataKey<Integer> {

    private final int min;
    private final int max;

    IntKey(String name) {
        this(name, false, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private IntKey(String name, boolean optional, int min, int max) {
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
    public IntKey between(int min, int max) {
        return new IntKey(name(), isOptional(), min, max);
    }

    /**
     * With a value of {@code min} or more.
     *
     * @throws IllegalArgumentException if no value is left
     */
    public IntKey atLeast(int min) {
        return new IntKey(name(), isOptional(), min, max);
    }

    /**
     * With a value of {@code max} or less.
     *
     * @throws IllegalArgumentException if no value is left
     */
    public IntKey atMost(int max) {
        return new IntKey(name(), isOptional(), min, max);
    }

    @Override
    public IntKey optional() {
        return new IntKey(name(), true, min, max);
    }

    @Override
    public String rule() {
        return WholeNumber.rule(min, max);
    }

    @Override
    protected @Nullable Integer parse(String text) {
        Long number = WholeNumber.parse(text, min, max);
        return number == null ? null : number.intValue();
    }
}
