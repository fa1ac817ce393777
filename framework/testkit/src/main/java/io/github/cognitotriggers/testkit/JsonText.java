package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as trees, compared by what it says. */
final class JsonText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private JsonText() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(Map<String, String> members) {
        ObjectNode object = object();
        members.forEach(object::put);
        return object;
    }

    /** A text's tree; a missing node if it is no JSON. */
    static JsonNode parse(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * The tree of a Java value, as it would be read: whatever types its numbers have.
     *
     * @throws IllegalArgumentException if JSON cannot say it
     */
    static JsonNode tree(@Nullable Object value) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new IllegalArgumentException("JSON cannot say this value", e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is at a place: a JSON pointer, or the name of a member. */
    static JsonNode at(JsonNode tree, String place) {
        return place.startsWith("/") ? tree.at(place) : tree.path(place);
    }

    /** For failure texts. */
    static String show(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
