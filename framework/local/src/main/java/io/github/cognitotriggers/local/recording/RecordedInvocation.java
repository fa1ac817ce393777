package io.github.cognitotriggers.local.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a recording says of a call.
 *
 * @param triggerSource of the event
 * @param event as the function got it
 */
record RecordedInvocation(String triggerSource, ObjectNode event) {

    /** Null for a line that is no line of a recording. */
    static @Nullable RecordedInvocation read(String line) {
        try {
            JsonNode json = Json.read(line);
            return json.path("event") instanceof ObjectNode event
                            && event.path("triggerSource").isTextual()
                    ? new RecordedInvocation(event.get("triggerSource").textValue(), event)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Where it is from, nothing of what a client sent. */
    @Override
    public String toString() {
        return "RecordedInvocation[" + triggerSource + "]";
    }
}
