package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * How many characters or elements there may be.
 *
 * @param max {@code Integer.MAX_VALUE} if there is no limit
 */
record Lengths(long min, long max) {

    static final Lengths ANY = new Lengths(0, Integer.MAX_VALUE);

    /**
     * What a constraint says of it.
     *
     * @throws MalformedConstraintException if that is nothing
     */
    static Lengths of(Constraint constraint) {
        if (constraint.kind() == Constraint.Kind.NOT_EMPTY) {
            return new Lengths(1, Integer.MAX_VALUE);
        }
        if (constraint.kind() != Constraint.Kind.SIZE) {
            return ANY;
        }
        Lengths lengths = new Lengths(constraint.number("min"), constraint.number("max"));
        if (lengths.min < 0 || lengths.max < 0) {
            throw new MalformedConstraintException(constraint, "has a negative number");
        }
        if (lengths.isEmpty()) {
            throw new MalformedConstraintException(constraint, "has a min greater than its max");
        }
        return lengths;
    }

    Lengths and(Lengths other) {
        long greaterMin = Math.max(min, other.min);
        long smallerMax = Math.min(max, other.max);
        return new Lengths(greaterMin, smallerMax);
    }

    boolean isEmpty() {
        return min > max;
    }

    boolean hasMax() {
        return max < Integer.MAX_VALUE;
    }

    /** That what a method answers is not within: {@code code.length() != 8}. */
    Condition notThatOf(String method) {
        return (variable, out) -> broken(variable, method);
    }

    private List<String> broken(String variable, String method) {
        String length = variable + "." + method + "()";
        if (min == 1 && !hasMax()) {
            return List.of(variable + ".isEmpty()");
        }
        if (min == max) {
            return List.of(length + " != " + min);
        }
        List<String> outside = new ArrayList<>();
        if (min > 0) {
            outside.add(length + " < " + min);
        }
        if (hasMax()) {
            outside.add(length + " > " + max);
        }
        return outside;
    }
}
