package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;

/** The attribute {@code identities}: with which providers somebody signs in, as JSON in a text. */
final class Identities {

    static final String ATTRIBUTE = "identities";

    private static final JsonMapper JSON = new JsonMapper();

    private Identities() {}

    /** Of a user who came with that provider. */
    static String of(IdentityProvider provider, String userId, Instant now) {
        ObjectNode identity = Json.object();
        identity.put("userId", userId);
        identity.put("providerName", provider.name());
        identity.put("providerType", provider.type());
        identity.putNull("issuer");
        identity.put("primary", true);
        identity.put("dateCreated", now.toEpochMilli());
        return identity.arrayNode().add(identity).toString();
    }

    /**
     * In the ID token it is JSON. Assumption: with texts in place of other values, as tokens show
     * it.
     */
    static JsonNode claim(String attribute) {
        JsonNode identities;
        try {
            identities = JSON.readTree(attribute);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(attribute);
        }
        for (JsonNode identity : identities) {
            for (Map.Entry<String, JsonNode> member : identity.properties()) {
                if (!member.getValue().isNull()) {
                    member.setValue(TextNode.valueOf(member.getValue().asText()));
                }
            }
        }
        return identities;
    }
}
