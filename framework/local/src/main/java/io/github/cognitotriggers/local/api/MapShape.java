package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Supplier;

/** A map with texts as keys. */
record MapShape(Bounds bounds, Supplier<Shape> keys, Supplier<Shape> values) implements Shape {

    @Override
    public void check(JsonNode value, Place place, Violations violations) {
        if (!value.isObject()) {
            throw WrongType.expected("map");
        }
        bounds.check(value.size(), place, violations);
        Violation keyViolation = new Violation("Map keys must satisfy constraint: ");
        Violation valueViolation = new Violation("Map value must satisfy constraint: ");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (keys.get() instanceof Scalar key) {
                keyViolation.unless(key, TextNode.valueOf(entry.getKey()), place, violations);
            }
            if (values.get() instanceof Scalar scalar) {
                valueViolation.unless(scalar, entry.getValue(), place, violations);
            } else if (!entry.getValue().isNull()) {
                values.get().check(entry.getValue(), place.value(entry.getKey()), violations);
            }
        }
    }

    /** Reported once for the map. */
    private static final class Violation {

        private final String text;
        private boolean reported;

        Violation(String text) {
            this.text = text;
        }

        void unless(Scalar shape, JsonNode value, Place place, Violations violations) {
            if (!shape.accepts(value) && !reported) {
                violations.add(place, text + shape.allRules(value));
                reported = true;
            }
        }
    }
}
