package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text, a number or a truth value.
 *
 * @param rules in the order in which errors have them
 */
record Scalar(Type type, List<Rule> rules) implements Shape {

    Scalar {
        rules = List.copyOf(rules);
    }

    @Override
    public void check(JsonNode value, Place place, Violations violations) {
        read(value);
        for (Rule rule : rules) {
            if (!rule.holds().test(value)) {
                violations.add(place, rule.text());
            }
        }
    }

    /** Whether it may be an entry of a list, or a key or a value of a map. */
    boolean accepts(JsonNode value) {
        if (value.isNull()) {
            return false;
        }
        read(value);
        return rules.stream().allMatch(rule -> rule.holds().test(value));
    }

    /** All rules, which is what errors of lists and maps have. */
    String allRules(JsonNode value) {
        return value.isNull()
                ? "[" + Rule.NOT_NULL + "]"
                : rules.stream().map(Rule::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private void read(JsonNode value) {
        if (!type.reads(value)) {
            throw WrongType.notConvertible(value, type.name);
        }
    }

    /** What JSON it is. */
    enum Type {
        TEXT("a String"),
        INTEGER("an Integer"),
        BOOLEAN("a Boolean");

        private final String name;

        Type(String name) {
            this.name = name;
        }

        private boolean reads(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isTextual();
                case INTEGER -> value.isNumber() && value.canConvertToInt();
                case BOOLEAN -> value.isBoolean();
            };
        }
    }
}
