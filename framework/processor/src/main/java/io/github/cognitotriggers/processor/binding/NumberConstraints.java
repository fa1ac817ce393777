package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Constraints of whole numbers, each of which is a least and a greatest one. */
final class NumberConstraints {

    /** Beyond every {@code long}, so that no greater number need be written out. */
    private static final int MANY_DIGITS = 20;

    private static final BigInteger HUGE = BigInteger.TEN.pow(MANY_DIGITS);

    private final Range type;
    private final boolean isLong;

    NumberConstraints(boolean isLong) {
        this.isLong = isLong;
        this.type =
                isLong
                        ? Range.of(Long.MIN_VALUE, Long.MAX_VALUE)
                        : Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * What they come to: those without a message of their own are one rule, that of the key.
     *
     * @throws MalformedConstraintException if they leave no value, or mean nothing
     */
    Checks read(List<Constraint> constraints) {
        Range all = type;
        Range ofKey = type;
        List<Check> own = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Range range = range(constraint).and(type);
            all = all.and(range);
            if (all.isEmpty()) {
                throw new MalformedConstraintException(
                        constraint, "leaves no " + (isLong ? "long" : "int"));
            }
            if (constraint.message().isEmpty()) {
                ofKey = ofKey.and(range);
            } else if (!range.equals(type)) {
                own.add(new Check(List.of(new Outside(range)), constraint.message().get()));
            }
        }
        return Checks.ofKey(calls(ofKey), own);
    }

    private static Range range(Constraint constraint) {
        return switch (constraint.kind()) {
            case MIN -> new Range(BigInteger.valueOf(constraint.number("value")), HUGE);
            case MAX -> new Range(HUGE.negate(), BigInteger.valueOf(constraint.number("value")));
            case POSITIVE -> new Range(BigInteger.ONE, HUGE);
            case POSITIVE_OR_ZERO -> new Range(BigInteger.ZERO, HUGE);
            case NEGATIVE -> new Range(HUGE.negate(), BigInteger.ONE.negate());
            case NEGATIVE_OR_ZERO -> new Range(HUGE.negate(), BigInteger.ZERO);
            case DECIMAL_MIN -> new Range(least(constraint), HUGE);
            case DECIMAL_MAX -> new Range(HUGE.negate(), greatest(constraint));
            case DIGITS -> digits(constraint);
            default -> new Range(HUGE.negate(), HUGE);
        };
    }

    private static BigInteger least(Constraint constraint) {
        BigDecimal bound = bound(constraint);
        return constraint.flag("inclusive")
                ? whole(bound, RoundingMode.CEILING)
                : whole(bound, RoundingMode.FLOOR).add(BigInteger.ONE);
    }

    private static BigInteger greatest(Constraint constraint) {
        BigDecimal bound = bound(constraint);
        return constraint.flag("inclusive")
                ? whole(bound, RoundingMode.FLOOR)
                : whole(bound, RoundingMode.CEILING).subtract(BigInteger.ONE);
    }

    private static BigDecimal bound(Constraint constraint) {
        try {
            return new BigDecimal(constraint.text("value"));
        } catch (NumberFormatException e) {
            throw new MalformedConstraintException(
                    constraint, "has a value that is no decimal number");
        }
    }

    /** Without writing out what 1e999999999 stands for. */
    private static BigInteger whole(BigDecimal bound, RoundingMode mode) {
        long digits = (long) bound.precision() - bound.scale();
        if (digits > MANY_DIGITS) {
            return bound.signum() < 0 ? HUGE.negate() : HUGE;
        }
        if (digits <= 0) {
            BigDecimal fraction = BigDecimal.valueOf(5L * bound.signum(), 1);
            return fraction.setScale(0, mode).toBigInteger();
        }
        return bound.setScale(0, mode).toBigInteger();
    }

    private static Range digits(Constraint constraint) {
        long integer = constraint.number("integer");
        if (integer < 0 || constraint.number("fraction") < 0) {
            throw new MalformedConstraintException(constraint, "has a negative number of digits");
        }
        if (integer == 0) {
            // Zero has one digit too.
            throw new MalformedConstraintException(constraint, "leaves no whole number");
        }
        BigInteger most =
                BigInteger.TEN.pow((int) Math.min(integer, MANY_DIGITS)).subtract(BigInteger.ONE);
        return new Range(most.negate(), most);
    }

    private List<KeyCall> calls(Range range) {
        boolean hasMin = !range.min().equals(type.min());
        boolean hasMax = !range.max().equals(type.max());
        if (hasMin && hasMax) {
            return List.of(KeyCall.of("between", literal(range.min()), literal(range.max())));
        }
        if (hasMin) {
            return List.of(KeyCall.of("atLeast", literal(range.min())));
        }
        return hasMax ? List.of(KeyCall.of("atMost", literal(range.max()))) : List.of();
    }

    private String literal(BigInteger number) {
        return number + (isLong && number.bitLength() > 31 ? "L" : "");
    }

    /**
     * From one number to another, both included.
     *
     * @param min more than max if there is no number
     */
    private record Range(BigInteger min, BigInteger max) {

        static Range of(long min, long max) {
            return new Range(BigInteger.valueOf(min), BigInteger.valueOf(max));
        }

        Range and(Range other) {
            BigInteger greaterMin = min.max(other.min);
            BigInteger smallerMax = max.min(other.max);
            return new Range(greaterMin, smallerMax);
        }

        boolean isEmpty() {
            return min.compareTo(max) > 0;
        }
    }

    /** {@code seats < 1} or {@code seats > 500}. */
    private final class Outside implements Condition {

        private final Range range;

        Outside(Range range) {
            this.range = range;
        }

        @Override
        public List<String> broken(String variable, JavaSource out) {
            List<String> outside = new ArrayList<>();
            if (!range.min().equals(type.min())) {
                outside.add(variable + " < " + literal(range.min()));
            }
            if (!range.max().equals(type.max())) {
                outside.add(variable + " > " + literal(range.max()));
            }
            return outside;
        }
    }
}
