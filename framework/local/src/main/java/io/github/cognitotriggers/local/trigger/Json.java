package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events, answers and requests as trees. A document that is read has nothing behind its end. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    // A number stays the one that Cognito, the function or the client wrote.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Json() {}

    /**
     * What one JSON document says; a missing node for no document at all.
     *
     * @throws IOException if it is no JSON
     */
    public static JsonNode read(byte[] document) throws IOException {
        try {
            return MAPPER.readTree(document);
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    /**
     * What one JSON document says; a missing node for no document at all.
     *
     * @throws JsonProcessingException if it is no JSON
     */
    public static JsonNode read(String document) throws JsonProcessingException {
        try {
            return MAPPER.readTree(document);
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    /** Jackson lets an exponent of more than 31 bits through to the number itself. */
    private static JsonProcessingException outOfRange() {
        return new JsonParseException(null, "A number's exponent is too large");
    }

    /** In one line, without blanks, in UTF-8. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    /**
     * In one line, without blanks, in UTF-8.
     *
     * @throws IOException if writing fails, or Jackson writes nothing that is nested so deep
     */
    public static void write(JsonNode node, OutputStream out) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, node);
    }

    /** With the line breaks and blanks of a printer. */
    public static String write(JsonNode node, PrettyPrinter printer) {
        try {
            return MAPPER.writer(printer).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(JsonProcessingException e) {
        return new IllegalStateException("A tree of JSON nodes can always be written", e);
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object of text; null for null. */
    static JsonNode object(@Nullable Map<String, String> members) {
        if (members == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode object = object();
        members.forEach(object::put);
        return object;
    }
}
