package io.github.cognitotriggers.local.pool;

/**
 * The status of a user; its name is what {@code UserStatus} and {@code cognito:user_status} say.
 */
public enum UserStatus {
    /** Signed up, and the code has not come back. */
    UNCONFIRMED,
    /** Can sign in. */
    CONFIRMED,
    /** Created by an administrator; signs in with a temporary password and has to replace it. */
    FORCE_CHANGE_PASSWORD,
    /** Has to go through ForgotPassword before a sign-in with a password. */
    RESET_REQUIRED,
    /** Signs in with an identity provider, and has no password here. */
    EXTERNAL_PROVIDER
}
