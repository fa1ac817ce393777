package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import org.jspecify.annotations.Nullable;

/** An event's {@code response} as Cognito sends it: what the function is to fill. */
final class InitialResponse {

    private InitialResponse() {}

    /**
     * What an event of this version starts with; null for events that have no response.
     *
     * @param version of the event
     */
    static @Nullable ObjectNode of(Trigger trigger, int version) {
        return switch (trigger) {
            case PRE_SIGN_UP ->
                    Json.object()
                            .put("autoConfirmUser", false)
                            .put("autoVerifyEmail", false)
                            .put("autoVerifyPhone", false);
            case POST_CONFIRMATION, PRE_AUTHENTICATION, POST_AUTHENTICATION -> Json.object();
            case DEFINE_AUTH_CHALLENGE ->
                    nulls("challengeName", "issueTokens", "failAuthentication");
            // Assumption: nobody has published an event of this trigger as it came.
            case CREATE_AUTH_CHALLENGE ->
                    nulls(
                            "publicChallengeParameters",
                            "privateChallengeParameters",
                            "challengeMetadata");
            case VERIFY_AUTH_CHALLENGE -> nulls("answerCorrect");
            case PRE_TOKEN_GENERATION ->
                    nulls(version == 1 ? "claimsOverrideDetails" : "claimsAndScopeOverrideDetails");
            case USER_MIGRATION ->
                    nulls(
                            "userAttributes",
                            "forceAliasCreation",
                            "enableSMSMFA",
                            "finalUserStatus",
                            "messageAction",
                            "desiredDeliveryMediums");
            case CUSTOM_MESSAGE -> nulls("smsMessage", "emailMessage", "emailSubject");
            case INBOUND_FEDERATION -> {
                ObjectNode response = Json.object();
                response.putObject("userAttributesToMap");
                yield response;
            }
            case CUSTOM_EMAIL_SENDER, CUSTOM_SMS_SENDER -> null;
        };
    }

    private static ObjectNode nulls(String... members) {
        ObjectNode response = Json.object();
        for (String member : members) {
            response.putNull(member);
        }
        return response;
    }
}
