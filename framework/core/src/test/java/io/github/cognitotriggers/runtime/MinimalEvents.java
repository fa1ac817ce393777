package io.github.cognitotriggers.runtime;

import io.github.cognitotriggers.Trigger;

/** One small event for each trigger, with the {@code response} that Cognito sends it with. */
public final class MinimalEvents {

    private static final String USER =
            "\"userAttributes\":{\"sub\":\"7d8ca528-4931-4254-9273-ea5ee853f271\","
                    + "\"email\":\"mary@example.com\",\"email_verified\":\"true\","
                    + "\"cognito:user_status\":\"CONFIRMED\"}";
    private static final String METADATA = ",\"clientMetadata\":{\"locale\":\"fr-FR\"}";

    private MinimalEvents() {}

    public static String of(Trigger trigger) {
        return switch (trigger) {
            case PRE_SIGN_UP ->
                    event(
                            "SignUp",
                            trigger,
                            "\"userAttributes\":{\"email\":\"mary@example.com\"},\"validationData\":null"
                                    + METADATA,
                            "{\"autoConfirmUser\":false,\"autoVerifyEmail\":false,\"autoVerifyPhone\":false}");
            case POST_CONFIRMATION -> event("ConfirmSignUp", trigger, USER + METADATA, "{}");
            case PRE_AUTHENTICATION ->
                    event(
                            "Authentication",
                            trigger,
                            USER
                                    + ",\"validationData\":{\"tenant\":\"acme\"},\"userNotFound\":false",
                            "{}");
            case POST_AUTHENTICATION ->
                    event(
                            "Authentication",
                            trigger,
                            USER + ",\"newDeviceUsed\":false" + METADATA,
                            "{}");
            case DEFINE_AUTH_CHALLENGE ->
                    event(
                            "Authentication",
                            trigger,
                            USER
                                    + ",\"session\":[{\"challengeName\":\"CUSTOM_CHALLENGE\","
                                    + "\"challengeResult\":true,\"challengeMetadata\":null}]"
                                    + METADATA,
                            "{\"challengeName\":null,\"issueTokens\":null,\"failAuthentication\":null}");
            case CREATE_AUTH_CHALLENGE ->
                    event(
                            "Authentication",
                            trigger,
                            USER + ",\"challengeName\":\"CUSTOM_CHALLENGE\",\"session\":[]",
                            "{\"publicChallengeParameters\":null,\"privateChallengeParameters\":null,"
                                + "\"challengeMetadata\":null}");
            case VERIFY_AUTH_CHALLENGE ->
                    event(
                            "Authentication",
                            trigger,
                            USER
                                    + ",\"privateChallengeParameters\":{\"code\":\"123456\"},"
                                    + "\"challengeAnswer\":\"123456\""
                                    + METADATA,
                            "{\"answerCorrect\":null}");
            case PRE_TOKEN_GENERATION ->
                    event(
                                    "Authentication",
                                    trigger,
                                    USER
                                            + ",\"groupConfiguration\":{\"groupsToOverride\":[],"
                                            + "\"iamRolesToOverride\":[],\"preferredRole\":null},"
                                            + "\"scopes\":[\"aws.cognito.signin.user.admin\"]",
                                    "{\"claimsAndScopeOverrideDetails\":null}")
                            .replace("\"version\":\"1\"", "\"version\":\"2\"");
            case USER_MIGRATION ->
                    event(
                            "Authentication",
                            trigger,
                            "\"password\":\"secret\",\"validationData\":null,\"userAttributes\":null",
                            "{\"userAttributes\":null,\"forceAliasCreation\":null,\"enableSMSMFA\":null,"
                                + "\"finalUserStatus\":null,\"messageAction\":null,"
                                + "\"desiredDeliveryMediums\":null}");
            case CUSTOM_MESSAGE ->
                    event(
                            "ForgotPassword",
                            trigger,
                            USER
                                    + ",\"codeParameter\":\"{####}\",\"linkParameter\":\"{##Click"
                                    + " Here##}\",\"usernameParameter\":null"
                                    + METADATA,
                            "{\"smsMessage\":null,\"emailMessage\":null,\"emailSubject\":null}");
            case CUSTOM_EMAIL_SENDER -> sender(trigger, "customEmailSenderRequestV1");
            case CUSTOM_SMS_SENDER -> sender(trigger, "customSMSSenderRequestV1");
            case INBOUND_FEDERATION ->
                    event(
                            "ExternalProvider",
                            trigger,
                            "\"providerName\":\"acme\",\"providerType\":\"OIDC\",\"attributes\":{"
                                + "\"tokenResponse\":{\"token_type\":\"Bearer\"},"
                                + "\"idToken\":{\"sub\":\"1\",\"email\":\"MARY@example.com\",\"exp\":1},"
                                + "\"userInfo\":{}}",
                            "{\"userAttributesToMap\":{}}");
        };
    }

    /** Of all events only these have no {@code response}. */
    private static String sender(Trigger trigger, String type) {
        return event(
                        "SignUp",
                        trigger,
                        "\"type\":\""
                                + type
                                + "\",\"code\":\"AYAD\",\"clientMetadata\":null,"
                                + USER,
                        "")
                .replace(",\"response\":", "");
    }

    private static String event(String source, Trigger trigger, String request, String response) {
        return "{\"version\":\"1\",\"triggerSource\":\""
                + trigger.sourcePrefix()
                + "_"
                + source
                + "\",\"region\":\"eu-west-1\",\"userPoolId\":\"eu-west-1_EXAMPLE\","
                + "\"userName\":\"mary\",\"callerContext\":{\"awsSdkVersion\":\"aws-sdk-unknown-unknown\","
                + "\"clientId\":\"1example23456789\"},\"request\":{"
                + request
                + "},\"response\":"
                + response
                + "}";
    }
}
