package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one call. What is missing or of another type is refused with the name of the
 * member; a JSON null counts as absent.
 */
final class Request {

    private final ObjectNode members;

    Request(ObjectNode members) {
        this.members = members;
    }

    @Nullable String text(String name) {
        JsonNode value = member(name);
        return value == null ? null : text(name, value);
    }

    /** A text that the operation cannot do without. */
    String requireText(String name) {
        String value = text(name);
        if (value == null) {
            throw notSatisfied(name, "Member must not be null");
        }
        if (value.isEmpty()) {
            throw notSatisfied(name, "Member must have length greater than or equal to 1");
        }
        return value;
    }

    String requireUsername() {
        return requireText("Username");
    }

    boolean flag(String name) {
        JsonNode value = member(name);
        if (value != null && !value.isBoolean()) {
            throw notReadable(name);
        }
        return value != null && value.booleanValue();
    }

    @Nullable Integer number(String name) {
        JsonNode value = member(name);
        if (value != null && !value.canConvertToInt()) {
            throw notReadable(name);
        }
        return value == null ? null : (Integer) value.intValue();
    }

    /** A map of texts; null if it was not sent. */
    @Nullable Map<String, String> map(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw notReadable(name);
        }
        Map<String, String> map = new LinkedHashMap<>();
        value.properties().forEach(e -> map.put(e.getKey(), text(name, e.getValue())));
        return map;
    }

    /** A map of texts that the operation cannot do without. */
    Parameters requireParameters(String name) {
        Parameters parameters = parameters(name);
        if (parameters == null) {
            throw notSatisfied(name, "Member must not be null");
        }
        return parameters;
    }

    @Nullable Parameters parameters(String name) {
        Map<String, String> map = map(name);
        return map == null ? null : new Parameters(map);
    }

    /** A list of {@code {Name, Value}} as a map; null if it was not sent. */
    @Nullable Map<String, String> attributes(String name) {
        JsonNode list = member(name);
        if (list == null) {
            return null;
        }
        if (!list.isArray()) {
            throw notReadable(name);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            JsonNode key = entry.get("Name");
            if (key == null || !key.isTextual()) {
                throw notReadable(name);
            }
            JsonNode value = entry.get("Value");
            attributes.put(
                    key.textValue(), value == null || value.isNull() ? "" : text(name, value));
        }
        return attributes;
    }

    /** A list of {@code {Name, Value}} that the operation cannot do without. */
    Map<String, String> requireAttributes(String name) {
        Map<String, String> attributes = attributes(name);
        if (attributes == null) {
            throw notSatisfied(name, "Member must not be null");
        }
        return attributes;
    }

    /** A list of texts that the operation cannot do without. */
    List<String> requireTexts(String name) {
        if (member(name) == null) {
            throw notSatisfied(name, "Member must not be null");
        }
        return texts(name);
    }

    List<String> texts(String name) {
        JsonNode list = member(name);
        List<String> texts = new ArrayList<>();
        if (list == null) {
            return texts;
        }
        if (!list.isArray()) {
            throw notReadable(name);
        }
        list.forEach(entry -> texts.add(text(name, entry)));
        return texts;
    }

    /** A structure; null if it was not sent. */
    @Nullable Request structure(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new Request(object);
        }
        throw notReadable(name);
    }

    /** A list of structures; empty if it was not sent. */
    List<Request> structures(String name) {
        JsonNode list = member(name);
        List<Request> structures = new ArrayList<>();
        if (list == null) {
            return structures;
        }
        if (!list.isArray()) {
            throw notReadable(name);
        }
        for (JsonNode entry : list) {
            if (!(entry instanceof ObjectNode object)) {
                throw notReadable(name);
            }
            structures.add(new Request(object));
        }
        return structures;
    }

    /** Whether it was sent, with whatever value but null. */
    boolean has(String name) {
        return member(name) != null;
    }

    /** All that was sent, to be kept; a copy. */
    ObjectNode copy() {
        return members.deepCopy();
    }

    private @Nullable JsonNode member(String name) {
        JsonNode value = members.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw notReadable(name);
        }
        return value.textValue();
    }

    static CognitoException notSatisfied(String name, String constraint) {
        String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return Errors.invalidParameter(
                "1 validation error detected: Value at '"
                        + member
                        + "' failed to satisfy constraint: "
                        + constraint);
    }

    private static CognitoException notReadable(String name) {
        // Assumption: the text; the type is that of the JSON 1.1 protocol.
        return new CognitoException("SerializationException", "Unexpected type for " + name);
    }

    /** Names, no values: they are the client's. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        members.fieldNames().forEachRemaining(names::add);
        return "Request" + names;
    }
}
