package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's properties in the shape of the API's requests: its few other names, and the
 * types that the API wants of what a template writes as text.
 */
final class CognitoShapes {

    private static final Set<String> BOOLEANS =
            Set.of(
                    "AllowAdminCreateUserOnly",
                    "AllowedOAuthFlowsUserPoolClient",
                    "CaseSensitive",
                    "ChallengeRequiredOnNewDevice",
                    "DeveloperOnlyAttribute",
                    "DeviceOnlyRememberedOnUserPrompt",
                    "EnablePropagateAdditionalUserContextData",
                    "EnableTokenRevocation",
                    "ForceAliasCreation",
                    "GenerateSecret",
                    "Mutable",
                    "ReplyToEmailAddressEnabled",
                    "RequireLowercase",
                    "RequireNumbers",
                    "RequireSymbols",
                    "RequireUppercase",
                    "Required");

    private static final Set<String> NUMBERS =
            Set.of(
                    "AccessTokenValidity",
                    "AuthSessionValidity",
                    "IdTokenValidity",
                    "MinimumLength",
                    "PasswordHistorySize",
                    "Precedence",
                    "Priority",
                    "RefreshTokenValidity",
                    "RetryGracePeriodSeconds",
                    "TemporaryPasswordValidityDays",
                    "UnusedAccountValidityDays");

    /** Units have the names of the numbers that they are for. */
    private static final String UNITS = "TokenValidityUnits";

    /** Objects whose members' names are the user's. */
    private static final Set<String> FREE = Set.of("ClientMetadata", "UserPoolTags", UNITS);

    private CognitoShapes() {}

    /** The same with booleans and numbers where the API has them; others stay text. */
    static ObjectNode typed(ObjectNode properties) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            typed.set(
                    member.getKey(),
                    FREE.contains(member.getKey())
                            ? member.getValue()
                            : typed(member.getKey(), member.getValue()));
        }
        return typed;
    }

    private static JsonNode typed(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return typed(object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode typed = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> typed.add(typed(name, item)));
            return typed;
        }
        String text = value.asText();
        if (BOOLEANS.contains(name)) {
            return bool(value, text);
        }
        return NUMBERS.contains(name) && text.matches("-?[0-9]{1,9}")
                ? IntNode.valueOf(Integer.parseInt(text))
                : value;
    }

    /** As YAML 1.1 has it, which CloudFormation reads; anything else is for the API to refuse. */
    private static JsonNode bool(JsonNode value, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> BooleanNode.TRUE;
            case "false", "no", "off" -> BooleanNode.FALSE;
            default -> value;
        };
    }

    /** What CreateUserPool takes. */
    static ObjectNode createUserPool(ObjectNode properties, String logicalId) {
        ObjectNode request = typed(properties);
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
