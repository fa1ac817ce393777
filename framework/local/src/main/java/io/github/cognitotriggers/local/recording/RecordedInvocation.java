package io.github.cognitotriggers.local.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
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
        return JSON.writeValueAsBytes(invocation.toJson());
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

    /** Where it is from, nothing of what a client sent. */
    @Override
    public String toString() {
        return "RecordedInvocation[" + operation + ", " + triggerSource + "]";
    }
}
