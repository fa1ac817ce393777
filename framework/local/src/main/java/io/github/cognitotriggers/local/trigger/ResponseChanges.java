package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function made of the {@code response} that it was sent. Null and absent are one, for its
 * members and for the response itself: old event classes have none for triggers that are asked for
 * nothing, and the pool takes that.
 *
 * @param changed members with another value than they came with, or that did not come
 * @param missing names of members that came with a value and did not come back
 */
public record ResponseChanges(Map<String, JsonNode> changed, List<String> missing) {

    private static final ResponseChanges NONE = new ResponseChanges(Map.of(), List.of());

    public ResponseChanges {
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        missing = List.copyOf(missing);
    }

    /** Those of a call; none if it has no answer, or one without a response. */
    public static ResponseChanges of(TriggerInvocation invocation) {
        JsonNode answered = response(invocation.response());
        if (!answered.isObject()) {
            return NONE;
        }
        JsonNode sent = response(invocation.event());
        Map<String, JsonNode> changed = new LinkedHashMap<>();
        answered.properties()
                .forEach(
                        member -> {
                            JsonNode before = sent.path(member.getKey());
                            JsonNode after = member.getValue();
                            if (!after.equals(before) && !(isNone(after) && isNone(before))) {
                                changed.put(member.getKey(), after);
                            }
                        });
        List<String> missing = new ArrayList<>();
        sent.properties()
                .forEach(
                        member -> {
                            if (!isNone(member.getValue()) && !answered.has(member.getKey())) {
                                missing.add(member.getKey());
                            }
                        });
        return new ResponseChanges(changed, missing);
    }

    /** Whether the response went back as it came. */
    public boolean isEmpty() {
        return changed.isEmpty() && missing.isEmpty();
    }

    private static boolean isNone(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static JsonNode response(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : Json.read(json).path("response");
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Names; values may be secrets. */
    @Override
    public String toString() {
        return "ResponseChanges[changed " + changed.keySet() + ", missing " + missing + "]";
    }
}
