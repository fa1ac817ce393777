package io.github.cognitotriggers.matrix;

/**
 * What an app can do that makes Cognito call a trigger: the operations of the user pools API, the
 * token endpoint and managed login. A row of the {@link MetadataMatrix}.
 */
public enum Operation {
    SIGN_UP("SignUp"),
    CONFIRM_SIGN_UP("ConfirmSignUp"),
    ADMIN_CONFIRM_SIGN_UP("AdminConfirmSignUp"),
    RESEND_CONFIRMATION_CODE("ResendConfirmationCode"),
    ADMIN_CREATE_USER("AdminCreateUser"),
    /** All flows but {@code REFRESH_TOKEN_AUTH}. */
    INITIATE_AUTH("InitiateAuth"),
    /** All flows but {@code REFRESH_TOKEN_AUTH}. */
    ADMIN_INITIATE_AUTH("AdminInitiateAuth"),
    RESPOND_TO_AUTH_CHALLENGE("RespondToAuthChallenge"),
    ADMIN_RESPOND_TO_AUTH_CHALLENGE("AdminRespondToAuthChallenge"),
    FORGOT_PASSWORD("ForgotPassword"),
    CONFIRM_FORGOT_PASSWORD("ConfirmForgotPassword"),
    ADMIN_RESET_USER_PASSWORD("AdminResetUserPassword"),
    UPDATE_USER_ATTRIBUTES("UpdateUserAttributes"),
    ADMIN_UPDATE_USER_ATTRIBUTES("AdminUpdateUserAttributes"),
    GET_USER_ATTRIBUTE_VERIFICATION_CODE("GetUserAttributeVerificationCode"),
    INITIATE_AUTH_REFRESH_TOKEN("InitiateAuth REFRESH_TOKEN_AUTH"),
    GET_TOKENS_FROM_REFRESH_TOKEN("GetTokensFromRefreshToken"),
    /** The grants {@code authorization_code} and {@code refresh_token}. */
    TOKEN_ENDPOINT("Token endpoint, authorization_code or refresh_token"),
    /** The grant {@code client_credentials}, which takes {@code aws_client_metadata}. */
    TOKEN_ENDPOINT_CLIENT_CREDENTIALS("Token endpoint, client_credentials"),
    GET_CLIENT_TOKEN("GetClientToken"),
    /** A sign-up or sign-in in managed login, or with an identity provider. */
    MANAGED_LOGIN("Managed login, federation");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** How AWS calls it, for people to read. */
    public String label() {
        return label;
    }
}
