package io.github.cognitotriggers.local.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a recording, the same members as in the server's timeline.
 *
 * @param operation that led to the call
 * @param triggerSource of the event
 * @param event as the function got it
 */
record RecordedInvocation(String operation, String triggerSource, ObjectNode event) {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    // Numbers stay as the function and Cognito wrote them.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    static byte[] write(TriggerInvocation invocation) throws JsonProcessingException {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("time", invocation.time().toString())
                        .put("operation", invocation.operation().label())
                        .put("triggerSource", invocation.source().value())
                        .put("attempt", invocation.attempt());
        json.set("event", document(invocation.event()));
        json.set("response", document(invocation.response()));
        json.put("error", invocation.error());
        json.put("durationMillis", invocation.duration().toMillis());
        json.set("clientMetadataNotPassedOn", object(invocation.clientMetadataNotPassedOn()));
        json.set("validationDataNotPassedOn", object(invocation.validationDataNotPassedOn()));
        ArrayNode log = json.putArray("log");
        invocation.log().forEach(log::add);
        return JSON.writeValueAsBytes(json);
    }

    /** Null for a line that is no line of a recording. */
    static @Nullable RecordedInvocation read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.path("event") instanceof ObjectNode event
                            && event.path("triggerSource").isTextual()
                    ? new RecordedInvocation(
                            json.path("operation").asText(),
                            event.get("triggerSource").textValue(),
                            event)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What a function read or wrote: JSON as it is, anything else as a text. */
    private static JsonNode document(@Nullable String text) {
        if (text == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            JsonNode json = JSON.readTree(text);
            return json.isMissingNode() ? TextNode.valueOf(text) : json;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static ObjectNode object(Map<String, String> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        return object;
    }

    /** Where it is from, nothing of what a client sent. */
    @Override
    public String toString() {
        return "RecordedInvocation[" + operation + ", " + triggerSource + "]";
    }
}
