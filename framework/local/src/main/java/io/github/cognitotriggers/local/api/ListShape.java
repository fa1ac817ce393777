package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/** A list. Wrong texts and numbers are reported once for the list, wrong structures by number. */
record ListShape(Bounds bounds, Supplier<Shape> entries) implements Shape {

    @Override
    public void check(JsonNode value, Place place, Violations violations) {
        if (!value.isArray()) {
            throw WrongType.expected("list");
        }
        bounds.check(value.size(), place, violations);
        if (entries.get() instanceof Scalar scalar) {
            checkScalars(value, scalar, place, violations);
        } else {
            checkEach(value, place, violations);
        }
    }

    private static void checkScalars(
            JsonNode list, Scalar scalar, Place place, Violations violations) {
        boolean reported = false;
        for (JsonNode entry : list) {
            if (!scalar.accepts(entry) && !reported) {
                violations.add(place, "Member must satisfy constraint: " + scalar.allRules(entry));
                reported = true;
            }
        }
    }

    private void checkEach(JsonNode list, Place place, Violations violations) {
        int number = 1;
        for (JsonNode entry : list) {
            Place there = place.entry(number++);
            if (entry.isNull()) {
                violations.add(there, Rule.NOT_NULL);
            } else {
                entries.get().check(entry, there, violations);
            }
        }
    }
}
