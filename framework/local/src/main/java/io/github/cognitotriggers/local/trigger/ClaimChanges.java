package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * What pre token generation wants of one token, as it came: which claims may be changed, and that
 * suppressing wins over adding, is for whoever makes the token.
 *
 * @param toAddOrOverride text only for event version 1, any JSON value but null for the others
 * @param toSuppress names
 */
public record ClaimChanges(Map<String, JsonNode> toAddOrOverride, Set<String> toSuppress) {

    /** None. */
    public static final ClaimChanges NONE = new ClaimChanges(Map.of(), Set.of());

    public ClaimChanges {
        toAddOrOverride = Values.copyOf(toAddOrOverride);
        toSuppress = Set.copyOf(toSuppress);
    }

    /** The claims' names, no values. */
    @Override
    public String toString() {
        return "ClaimChanges[toAddOrOverride="
                + Values.keys(toAddOrOverride)
                + ", toSuppress="
                + toSuppress
                + "]";
    }
}
