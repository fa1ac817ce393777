package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a trigger's function.
 *
 * <p>Holds whatever the event held: passwords and codes too.
 *
 * @param time when it was called
 * @param operation that led to it
 * @param source the event's {@code triggerSource}
 * @param attempt 1 for the first call with this event
 * @param event as the function got it: JSON
 * @param response as the function wrote it, read as UTF-8; null if it failed or was given up
 * @param error what was wrong with the call, in Cognito's words and with what is to be mended; null
 *     if nothing was. A migration's client sees another error
 * @param duration how long the function took, or Cognito waited
 * @param clientMetadataNotPassedOn what the call's {@code ClientMetadata} had and the event has not
 * @param validationDataNotPassedOn what the call's {@code ValidationData} had and the event has not
 * @param log the lines that the function logged until then
 */
public record TriggerInvocation(
        Instant time,
        Operation operation,
        TriggerSource source,
        int attempt,
        String event,
        @Nullable String response,
        @Nullable String error,
        Duration duration,
        Map<String, String> clientMetadataNotPassedOn,
        Map<String, String> validationDataNotPassedOn,
        List<String> log) {

    public TriggerInvocation {
        clientMetadataNotPassedOn = Values.copyOf(clientMetadataNotPassedOn);
        validationDataNotPassedOn = Values.copyOf(validationDataNotPassedOn);
        log = List.copyOf(log);
    }

    /**
     * As lines of a recording and the server's timeline have it. Event and response are there as
     * the JSON that they are, or as a text if they are none.
     */
    public ObjectNode toJson() {
        ObjectNode json =
                Json.object()
                        .put("time", time.toString())
                        .put("operation", operation.label())
                        .put("triggerSource", source.value())
                        .put("attempt", attempt);
        json.set("event", document(event));
        json.set("response", document(response));
        json.put("error", error);
        json.put("durationMillis", duration.toMillis());
        json.set("clientMetadataNotPassedOn", Json.object(clientMetadataNotPassedOn));
        json.set("validationDataNotPassedOn", Json.object(validationDataNotPassedOn));
        log.forEach(json.putArray("log")::add);
        return json;
    }

    private static JsonNode document(@Nullable String text) {
        if (text == null) {
            return NullNode.getInstance();
        }
        try {
            JsonNode node = Json.read(text);
            return node.isMissingNode() ? TextNode.valueOf(text) : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /** What happened, and no value that came from a client. */
    @Override
    public String toString() {
        return operation.label()
                + " -> "
                + source.value()
                + " #"
                + attempt
                + " in "
                + duration.toMillis()
                + " ms"
                + (error == null ? "" : ", failed")
                + (clientMetadataNotPassedOn.isEmpty()
                        ? ""
                        : ", ClientMetadata not passed on "
                                + Values.keys(clientMetadataNotPassedOn))
                + (validationDataNotPassedOn.isEmpty()
                        ? ""
                        : ", ValidationData not passed on "
                                + Values.keys(validationDataNotPassedOn));
    }
}
