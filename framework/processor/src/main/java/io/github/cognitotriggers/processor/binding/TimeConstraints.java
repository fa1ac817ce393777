package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Constraints of points in time, which are compared with the clock's. */
final class TimeConstraints {

    private TimeConstraints() {}

    private enum Tense {
        PAST,
        PRESENT,
        FUTURE
    }

    /**
     * What they come to: those without a message of their own are one rule.
     *
     * @throws MalformedConstraintException if they leave no point in time
     */
    static Checks read(List<Constraint> constraints) {
        List<Condition> conditions = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<Check> own = new ArrayList<>();
        Set<Tense> left = EnumSet.allOf(Tense.class);
        for (Constraint constraint : constraints) {
            Constraint.Kind kind = constraint.kind();
            if (kind != Constraint.Kind.NOT_NULL) {
                left.retainAll(tenses(kind));
                if (left.isEmpty()) {
                    throw new MalformedConstraintException(constraint, "leaves no point in time");
                }
                if (constraint.message().isPresent()) {
                    own.add(new Check(List.of(condition(kind)), constraint.message().get()));
                } else {
                    conditions.add(condition(kind));
                    phrases.add(phrase(kind));
                }
            }
        }
        return new Checks(List.of(), conditions, new Rule(phrases), own);
    }

    private static Set<Tense> tenses(Constraint.Kind kind) {
        return switch (kind) {
            case PAST -> Set.of(Tense.PAST);
            case PAST_OR_PRESENT -> Set.of(Tense.PAST, Tense.PRESENT);
            case FUTURE -> Set.of(Tense.FUTURE);
            default -> Set.of(Tense.PRESENT, Tense.FUTURE);
        };
    }

    private static Condition condition(Constraint.Kind kind) {
        return (variable, out) -> {
            String now = out.name("java.time", "Instant") + ".now()";
            return List.of(
                    switch (kind) {
                        case PAST -> "!" + variable + ".isBefore(" + now + ")";
                        case PAST_OR_PRESENT -> variable + ".isAfter(" + now + ")";
                        case FUTURE -> "!" + variable + ".isAfter(" + now + ")";
                        default -> variable + ".isBefore(" + now + ")";
                    });
        };
    }

    private static String phrase(Constraint.Kind kind) {
        return switch (kind) {
            case PAST -> "be in the past";
            case PAST_OR_PRESENT -> "not be in the future";
            case FUTURE -> "be in the future";
            default -> "not be in the past";
        };
    }
}
