package io.github.cognitotriggers.processor.binding;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * A constraint of {@code jakarta.validation.constraints}.
 *
 * @param kind which one
 * @param at the annotation that messages are put on; of repeated ones, what contains them
 * @param members its members, those with default values included, as {@code AnnotationValue} has
 *     them
 * @param message its own rule, if it has one
 */
record Constraint(
        Kind kind, AnnotationMirror at, Map<String, Object> members, Optional<String> message) {

    /** What a value must be for a constraint to mean something. */
    enum Fit {
        ANY("every type but Optional"),
        TEXT("String"),
        SIZED("String and List"),
        NUMBER("int and long"),
        TIME("Instant");

        private final String text;

        Fit(String text) {
            this.text = text;
        }

        /** {@code String and List}. */
        String text() {
            return text;
        }

        boolean includes(ValueType type, boolean isElement) {
            if (this == ANY) {
                return true;
            }
            if (type.isList() && !isElement) {
                return this == SIZED;
            }
            return switch (type.scalar()) {
                case STRING -> this == TEXT || this == SIZED;
                case INT, LONG -> this == NUMBER;
                case INSTANT -> this == TIME;
                default -> false;
            };
        }
    }

    /** The constraints that are supported, by their simple names. */
    enum Kind {
        NOT_NULL("NotNull", Fit.ANY),
        NOT_BLANK("NotBlank", Fit.TEXT),
        NOT_EMPTY("NotEmpty", Fit.SIZED),
        SIZE("Size", Fit.SIZED),
        PATTERN("Pattern", Fit.TEXT),
        EMAIL("Email", Fit.TEXT),
        MIN("Min", Fit.NUMBER),
        MAX("Max", Fit.NUMBER),
        POSITIVE("Positive", Fit.NUMBER),
        POSITIVE_OR_ZERO("PositiveOrZero", Fit.NUMBER),
        NEGATIVE("Negative", Fit.NUMBER),
        NEGATIVE_OR_ZERO("NegativeOrZero", Fit.NUMBER),
        DECIMAL_MIN("DecimalMin", Fit.NUMBER),
        DECIMAL_MAX("DecimalMax", Fit.NUMBER),
        DIGITS("Digits", Fit.NUMBER),
        PAST("Past", Fit.TIME),
        PAST_OR_PRESENT("PastOrPresent", Fit.TIME),
        FUTURE("Future", Fit.TIME),
        FUTURE_OR_PRESENT("FutureOrPresent", Fit.TIME);

        private final String simpleName;
        private final Fit fit;

        Kind(String simpleName, Fit fit) {
            this.simpleName = simpleName;
            this.fit = fit;
        }

        String simpleName() {
            return simpleName;
        }

        Fit fit() {
            return fit;
        }

        static Optional<Kind> of(String simpleName) {
            for (Kind kind : values()) {
                if (kind.simpleName.equals(simpleName)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** {@code @Size}. */
    String name() {
        return "@" + kind.simpleName;
    }

    String text(String member) {
        return (String) value(member);
    }

    long number(String member) {
        return ((Number) value(member)).longValue();
    }

    boolean flag(String member) {
        return (Boolean) value(member);
    }

    Object value(String member) {
        Object value = members.get(member);
        if (value == null) {
            throw new IllegalStateException(name() + " has no member " + member);
        }
        return value;
    }
}
