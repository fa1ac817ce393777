package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object in an answer, read as what they must be. Null and absent are one; what
 * nobody asks for is ignored; a wrong type makes the whole answer unrecognizable.
 */
final class Members {

    private final String path;
    private final ObjectNode object;

    Members(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /** Whether there is such a member, be it null. */
    boolean mentions(String member) {
        return object.has(member);
    }

    /** Whether all members are null. */
    boolean isEmpty() {
        for (JsonNode value : object) {
            if (!value.isNull()) {
                return false;
            }
        }
        return true;
    }

    boolean bool(String member) {
        JsonNode value = find(member);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(member, "no boolean");
        }
        return value.booleanValue();
    }

    @Nullable String text(String member) {
        JsonNode value = find(member);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(member, "no string");
        }
        return value.textValue();
    }

    String requireText(String member) {
        String text = text(member);
        if (text == null) {
            throw wrong(member, "missing");
        }
        return text;
    }

    @Nullable Members object(String member) {
        JsonNode value = find(member);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode members) {
            return new Members(path(member), members);
        }
        throw wrong(member, "no object");
    }

    Members requireObject(String member) {
        Members members = object(member);
        if (members == null) {
            throw wrong(member, "missing");
        }
        return members;
    }

    /** A list of text; empty if absent. */
    List<String> texts(String member) {
        JsonNode value = find(member);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(member, "no array");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw wrong(member, "an element is no string");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** An object of text; empty if absent. Assumption: its null members count as absent. */
    Map<String, String> textMap(String member) {
        Map<String, String> texts = new LinkedHashMap<>();
        values(member, JsonNode::isTextual, "a value is no string")
                .forEach((name, value) -> texts.put(name, value.textValue()));
        return texts;
    }

    /** An object of values that are right; empty if absent. Its null members count as absent. */
    Map<String, JsonNode> values(String member, Predicate<JsonNode> right, String rule) {
        Members members = object(member);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (members == null) {
            return values;
        }
        members.object
                .properties()
                .forEach(
                        entry -> {
                            JsonNode value = entry.getValue();
                            if (value.isNull()) {
                                return;
                            }
                            if (!right.test(value)) {
                                throw wrong(member, rule);
                            }
                            values.put(entry.getKey(), value);
                        });
        return values;
    }

    /** What is there and not null. */
    @Nullable JsonNode find(String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value;
    }

    /** An answer whose member breaks a rule. */
    CognitoException wrong(String member, String rule) {
        return TriggerErrors.unrecognizable(path(member) + ": " + rule);
    }

    private String path(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
