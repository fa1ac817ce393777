package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Reads the answers of inbound federation. */
final class InboundFederationReader {

    private InboundFederationReader() {}

    /** The claims to map; empty for all that the provider sent. */
    static Optional<Map<String, JsonNode>> read(Members response) {
        // Assumption: null and absent are as {}, and a claim may be what those of the event may: a
        // simple value or several.
        Map<String, JsonNode> claims =
                response.values(
                        "userAttributesToMap",
                        InboundFederationReader::isClaim,
                        "a claim is no simple value");
        return claims.isEmpty() ? Optional.empty() : Optional.of(Values.copyOf(claims));
    }

    private static boolean isClaim(JsonNode value) {
        if (!value.isArray()) {
            return value.isValueNode();
        }
        for (JsonNode element : value) {
            if (!element.isValueNode()) {
                return false;
            }
        }
        return true;
    }
}
