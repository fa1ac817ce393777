package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.List;

/** Constraints of points in time, which are compared with the clock's. */
final class TimeConstraints {

    private TimeConstraints() {}

    /** What they come to: those without a message of their own are one rule. */
    static Checks read(List<Constraint> constraints) {
        List<Condition> conditions = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<Check> own = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Constraint.Kind kind = constraint.kind();
            if (kind != Constraint.Kind.NOT_NULL) {
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
