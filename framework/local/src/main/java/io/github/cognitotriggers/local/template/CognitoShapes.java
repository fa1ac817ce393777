package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** CloudFormation's properties in the shape of the API's requests: its few other names. */
final class CognitoShapes {

    private CognitoShapes() {}

    /** What CreateUserPool takes. */
    static ObjectNode createUserPool(ObjectNode properties, String logicalId) {
        ObjectNode request = properties.deepCopy();
        JsonNode name = request.remove("UserPoolName");
        if (name == null) {
            // Assumption: CloudFormation makes up a name that has both in it.
            request.put("PoolName", TemplateSettings.STACK + "-" + logicalId);
        } else {
            request.set("PoolName", name);
        }
        request.remove("EnabledMfas");
        request.remove("EmailAuthenticationMessage");
        request.remove("EmailAuthenticationSubject");
        request.remove("WebAuthnRelyingPartyID");
        request.remove("WebAuthnUserVerification");
        request.remove("WebAuthnFactorConfiguration");
        return request;
    }

    /** What SetUserPoolMfaConfig takes; null if the pool has none of what only that sets. */
    static @Nullable ObjectNode mfa(ObjectNode properties, String poolId) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("UserPoolId", poolId);
        for (JsonNode factor : properties.path("EnabledMfas")) {
            switch (factor.asText()) {
                case "SOFTWARE_TOKEN_MFA" ->
                        request.putObject("SoftwareTokenMfaConfiguration").put("Enabled", true);
                case "SMS_MFA" -> {
                    ObjectNode sms = request.putObject("SmsMfaConfiguration");
                    move(properties, "SmsAuthenticationMessage", sms, "SmsAuthenticationMessage");
                    move(properties, "SmsConfiguration", sms, "SmsConfiguration");
                }
                case "EMAIL_OTP" -> {
                    ObjectNode email = request.putObject("EmailMfaConfiguration");
                    move(properties, "EmailAuthenticationMessage", email, "Message");
                    move(properties, "EmailAuthenticationSubject", email, "Subject");
                }
                default -> {
                    // The API has no other.
                }
            }
        }
        if (request.size() == 1) {
            return null;
        }
        move(properties, "MfaConfiguration", request, "MfaConfiguration");
        return request;
    }

    private static void move(ObjectNode from, String name, ObjectNode to, String newName) {
        JsonNode value = from.get(name);
        if (value != null) {
            to.set(newName, value);
        }
    }
}
