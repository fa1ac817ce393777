package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server's pages {@code /local/messages} and {@code /local/timeline} have, read. */
final class WireFormat {

    private WireFormat() {}

    static TriggerInvocation invocation(JsonNode entry) {
        return new TriggerInvocation(
                Instant.parse(entry.path("time").asText()),
                operation(entry),
                TriggerSource.of(entry.path("triggerSource").asText()),
                entry.path("attempt").asInt(1),
                json(entry.path("event")),
                entry.hasNonNull("response") ? json(entry.get("response")) : null,
                text(entry, "error"),
                Duration.ofNanos((long) (entry.path("durationMillis").asDouble() * 1_000_000)),
                texts(entry.path("clientMetadataNotPassedOn")),
                texts(entry.path("validationDataNotPassedOn")),
                lines(entry.path("log")));
    }

    static SentMessage message(JsonNode entry) {
        return new SentMessage(
                entry.path("userPoolId").asText(),
                entry.path("username").asText(),
                entry.path("medium").asText(),
                entry.path("destination").asText(),
                text(entry, "subject"),
                text(entry, "body"),
                entry.path("code").asText(),
                entry.path("triggerSource").asText(),
                Instant.parse(entry.path("time").asText()),
                text(entry, "requestId"));
    }

    /**
     * Which operation it was.
     *
     * @throws IllegalStateException if the server is newer than this library
     */
    private static Operation operation(JsonNode entry) {
        String name = entry.path("operation").asText();
        for (Operation operation : Operation.values()) {
            if (operation.label().equals(name) || operation.name().equals(name)) {
                return operation;
            }
        }
        throw new IllegalStateException("The server's timeline has an unknown operation");
    }

    /** A document is there as a tree or, if it was not JSON, as a text. */
    private static String json(JsonNode document) {
        return document.isTextual() ? document.asText() : document.toString();
    }

    private static @Nullable String text(JsonNode entry, String member) {
        return entry.path(member).textValue();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static List<String> lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        array.forEach(line -> lines.add(line.asText()));
        return lines;
    }
}
