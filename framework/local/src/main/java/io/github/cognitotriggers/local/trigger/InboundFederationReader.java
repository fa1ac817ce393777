package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Reads the answers of inbound federation. */
final class InboundFederationReader {

    private InboundFederationReader() {}

    /** The claims to map; empty for all that the provider sent. */
    static Optional<Map<String, JsonNode>> read(Members response) {
        // Assumption: null and absent are as {}, and a claim may be any simple value, as those of
        // the event may.
        Map<String, JsonNode> claims =
                response.values(
                        "userAttributesToMap", JsonNode::isValueNode, "a claim is no simple value");
        return claims.isEmpty() ? Optional.empty() : Optional.of(Values.copyOf(claims));
    }
}
