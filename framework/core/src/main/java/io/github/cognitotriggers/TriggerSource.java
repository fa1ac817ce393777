package io.github.cognitotriggers;

import org.jspecify.annotations.Nullable;

/**
 * What made Cognito call the function: the known values of an event's {@code triggerSource}.
 *
 * <p>The set is open. An event whose source is not here reads as {@link #UNKNOWN}, and {@link
 * TriggerEvent#triggerSourceValue()} has the text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
 *     user pool workflows with Lambda triggers</a>
 */
public enum TriggerSource {
    /** SignUp, or sign-up in managed login. */
    PRE_SIGN_UP_SIGN_UP("PreSignUp_SignUp", Trigger.PRE_SIGN_UP),
    /** AdminCreateUser. Every successful user migration runs it too. */
    PRE_SIGN_UP_ADMIN_CREATE_USER("PreSignUp_AdminCreateUser", Trigger.PRE_SIGN_UP),
    /** The first sign-in of a federated user, before the profile exists. */
    PRE_SIGN_UP_EXTERNAL_PROVIDER("PreSignUp_ExternalProvider", Trigger.PRE_SIGN_UP),
    /**
     * ConfirmSignUp, AdminConfirmSignUp, a SignUp that pre sign-up confirmed, or a first federated
     * sign-in.
     */
    POST_CONFIRMATION_CONFIRM_SIGN_UP("PostConfirmation_ConfirmSignUp", Trigger.POST_CONFIRMATION),
    /** ConfirmForgotPassword. */
    POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD(
            "PostConfirmation_ConfirmForgotPassword", Trigger.POST_CONFIRMATION),
    /** A sign-in begins, other than with CUSTOM_AUTH or a first federated one. */
    PRE_AUTHENTICATION_AUTHENTICATION(
            "PreAuthentication_Authentication", Trigger.PRE_AUTHENTICATION),
    /** A sign-in is complete, before tokens are made. */
    POST_AUTHENTICATION_AUTHENTICATION(
            "PostAuthentication_Authentication", Trigger.POST_AUTHENTICATION),
    /** CUSTOM_AUTH begins, or a challenge was answered. */
    DEFINE_AUTH_CHALLENGE_AUTHENTICATION(
            "DefineAuthChallenge_Authentication", Trigger.DEFINE_AUTH_CHALLENGE),
    /** Define auth challenge asked for CUSTOM_CHALLENGE. */
    CREATE_AUTH_CHALLENGE_AUTHENTICATION(
            "CreateAuthChallenge_Authentication", Trigger.CREATE_AUTH_CHALLENGE),
    /** The user answered a CUSTOM_CHALLENGE. */
    VERIFY_AUTH_CHALLENGE_AUTHENTICATION(
            "VerifyAuthChallengeResponse_Authentication", Trigger.VERIFY_AUTH_CHALLENGE),
    /**
     * Tokens for a sign-in in managed login or with a federated provider. For local users in
     * managed login one table of AWS's guide names {@link #TOKEN_GENERATION_AUTHENTICATION}.
     */
    TOKEN_GENERATION_HOSTED_AUTH("TokenGeneration_HostedAuth", Trigger.PRE_TOKEN_GENERATION),
    /** Tokens for a sign-in with the user pools API. */
    TOKEN_GENERATION_AUTHENTICATION("TokenGeneration_Authentication", Trigger.PRE_TOKEN_GENERATION),
    /** Tokens for the first sign-in of a user that an administrator created. */
    TOKEN_GENERATION_NEW_PASSWORD_CHALLENGE(
            "TokenGeneration_NewPasswordChallenge", Trigger.PRE_TOKEN_GENERATION),
    /** Tokens at the end of a device authentication. */
    TOKEN_GENERATION_AUTHENTICATE_DEVICE(
            "TokenGeneration_AuthenticateDevice", Trigger.PRE_TOKEN_GENERATION),
    /**
     * Tokens for a refresh token. For GetTokensFromRefreshToken AWS's guide names {@link
     * #TOKEN_GENERATION_AUTHENTICATION}.
     */
    TOKEN_GENERATION_REFRESH_TOKENS("TokenGeneration_RefreshTokens", Trigger.PRE_TOKEN_GENERATION),
    /** A token for a machine, with event version 3 only. */
    TOKEN_GENERATION_CLIENT_CREDENTIALS(
            "TokenGeneration_ClientCredentials", Trigger.PRE_TOKEN_GENERATION),
    /** An unknown user signs in with a plain password. */
    USER_MIGRATION_AUTHENTICATION("UserMigration_Authentication", Trigger.USER_MIGRATION),
    /** An unknown user asks for a new password. */
    USER_MIGRATION_FORGOT_PASSWORD("UserMigration_ForgotPassword", Trigger.USER_MIGRATION),
    /** The confirmation code of a SignUp. */
    CUSTOM_MESSAGE_SIGN_UP("CustomMessage_SignUp", Trigger.CUSTOM_MESSAGE),
    /** The invitation of an AdminCreateUser or of a migration. */
    CUSTOM_MESSAGE_ADMIN_CREATE_USER("CustomMessage_AdminCreateUser", Trigger.CUSTOM_MESSAGE),
    /** ResendConfirmationCode. */
    CUSTOM_MESSAGE_RESEND_CODE("CustomMessage_ResendCode", Trigger.CUSTOM_MESSAGE),
    /** The code of a ForgotPassword and, it is assumed, of an AdminResetUserPassword. */
    CUSTOM_MESSAGE_FORGOT_PASSWORD("CustomMessage_ForgotPassword", Trigger.CUSTOM_MESSAGE),
    /** The code for a changed email address or phone number. */
    CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE(
            "CustomMessage_UpdateUserAttribute", Trigger.CUSTOM_MESSAGE),
    /** GetUserAttributeVerificationCode. */
    CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE(
            "CustomMessage_VerifyUserAttribute", Trigger.CUSTOM_MESSAGE),
    /** A multi-factor code during a sign-in. */
    CUSTOM_MESSAGE_AUTHENTICATION("CustomMessage_Authentication", Trigger.CUSTOM_MESSAGE),
    /** The confirmation code of a SignUp. */
    CUSTOM_EMAIL_SENDER_SIGN_UP("CustomEmailSender_SignUp", Trigger.CUSTOM_EMAIL_SENDER),
    /** A one-time password or multi-factor code. */
    CUSTOM_EMAIL_SENDER_AUTHENTICATION(
            "CustomEmailSender_Authentication", Trigger.CUSTOM_EMAIL_SENDER),
    /** The code of a ForgotPassword. */
    CUSTOM_EMAIL_SENDER_FORGOT_PASSWORD(
            "CustomEmailSender_ForgotPassword", Trigger.CUSTOM_EMAIL_SENDER),
    /** ResendConfirmationCode. */
    CUSTOM_EMAIL_SENDER_RESEND_CODE("CustomEmailSender_ResendCode", Trigger.CUSTOM_EMAIL_SENDER),
    /** The code for a changed email address. */
    CUSTOM_EMAIL_SENDER_UPDATE_USER_ATTRIBUTE(
            "CustomEmailSender_UpdateUserAttribute", Trigger.CUSTOM_EMAIL_SENDER),
    /** GetUserAttributeVerificationCode. */
    CUSTOM_EMAIL_SENDER_VERIFY_USER_ATTRIBUTE(
            "CustomEmailSender_VerifyUserAttribute", Trigger.CUSTOM_EMAIL_SENDER),
    /** The invitation of an AdminCreateUser. */
    CUSTOM_EMAIL_SENDER_ADMIN_CREATE_USER(
            "CustomEmailSender_AdminCreateUser", Trigger.CUSTOM_EMAIL_SENDER),
    /** Threat protection acted on a sign-in and tells the user. */
    CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION(
            "CustomEmailSender_AccountTakeOverNotification", Trigger.CUSTOM_EMAIL_SENDER),
    /** The confirmation code of a SignUp. */
    CUSTOM_SMS_SENDER_SIGN_UP("CustomSMSSender_SignUp", Trigger.CUSTOM_SMS_SENDER),
    /** A one-time password or multi-factor code. */
    CUSTOM_SMS_SENDER_AUTHENTICATION("CustomSMSSender_Authentication", Trigger.CUSTOM_SMS_SENDER),
    /** The code of a ForgotPassword. */
    CUSTOM_SMS_SENDER_FORGOT_PASSWORD("CustomSMSSender_ForgotPassword", Trigger.CUSTOM_SMS_SENDER),
    /** ResendConfirmationCode. */
    CUSTOM_SMS_SENDER_RESEND_CODE("CustomSMSSender_ResendCode", Trigger.CUSTOM_SMS_SENDER),
    /** The code for a changed phone number. */
    CUSTOM_SMS_SENDER_UPDATE_USER_ATTRIBUTE(
            "CustomSMSSender_UpdateUserAttribute", Trigger.CUSTOM_SMS_SENDER),
    /** GetUserAttributeVerificationCode. */
    CUSTOM_SMS_SENDER_VERIFY_USER_ATTRIBUTE(
            "CustomSMSSender_VerifyUserAttribute", Trigger.CUSTOM_SMS_SENDER),
    /** The invitation of an AdminCreateUser. */
    CUSTOM_SMS_SENDER_ADMIN_CREATE_USER(
            "CustomSMSSender_AdminCreateUser", Trigger.CUSTOM_SMS_SENDER),
    /** Every federated sign-in, before the profile is created or updated. */
    INBOUND_FEDERATION_EXTERNAL_PROVIDER(
            "InboundFederation_ExternalProvider", Trigger.INBOUND_FEDERATION),
    /** A source that this version of the library does not know. */
    UNKNOWN("", null);

    private final String value;
    private final @Nullable Trigger trigger;

    TriggerSource(String value, @Nullable Trigger trigger) {
        this.value = value;
        this.trigger = trigger;
    }

    /** The text in the event; empty for {@link #UNKNOWN}. */
    public String value() {
        return value;
    }

    /** The trigger that gets this source's events; null only for {@link #UNKNOWN}. */
    public @Nullable Trigger trigger() {
        return trigger;
    }

    /**
     * The constant for a text, {@link #UNKNOWN} if there is none. Upper and lower case count as
     * one: AWS writes SMS and Sms.
     */
    public static TriggerSource of(String value) {
        for (TriggerSource source : values()) {
            if (source.value.equalsIgnoreCase(value)) {
                return source;
            }
        }
        return value.equals("VerifyAuthChallenge_Authentication")
                ? VERIFY_AUTH_CHALLENGE_AUTHENTICATION
                : UNKNOWN;
    }
}
