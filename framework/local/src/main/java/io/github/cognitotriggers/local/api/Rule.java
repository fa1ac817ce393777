package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A constraint of one value.
 *
 * @param text as the API has it
 * @param holds for a value of the right type
 */
record Rule(String text, Predicate<JsonNode> holds) {

    /**
     * Longer texts are not matched: some of the API's expressions take time that grows with the
     * square of the length. Nearly all shapes end before.
     */
    private static final int LONGEST_MATCHED = 8192;

    static final String NOT_NULL = "Member must not be null";

    static Rule shortest(int length) {
        return new Rule(lengthAtLeast(length), value -> length(value) >= length);
    }

    static Rule longest(int length) {
        return new Rule(lengthAtMost(length), value -> length(value) <= length);
    }

    static Rule least(int number) {
        return new Rule(
                "Member must have value greater than or equal to " + number,
                value -> value.intValue() >= number);
    }

    static Rule most(int number) {
        return new Rule(
                "Member must have value less than or equal to " + number,
                value -> value.intValue() <= number);
    }

    static Rule matching(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return new Rule(
                "Member must satisfy regular expression pattern: " + expression,
                value ->
                        value.textValue().length() > LONGEST_MATCHED
                                || pattern.matcher(value.textValue()).matches());
    }

    static Rule oneOf(List<String> values) {
        Set<String> set = Set.copyOf(values);
        return new Rule(
                "Member must satisfy enum value set: [" + String.join(", ", values) + "]",
                value -> set.contains(value.textValue()));
    }

    static String lengthAtLeast(int length) {
        return "Member must have length greater than or equal to " + length;
    }

    static String lengthAtMost(int length) {
        return "Member must have length less than or equal to " + length;
    }

    private static int length(JsonNode value) {
        String text = value.textValue();
        return text.codePointCount(0, text.length());
    }
}
