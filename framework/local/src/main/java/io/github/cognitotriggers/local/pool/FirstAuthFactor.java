package io.github.cognitotriggers.local.pool;

/**
 * What USER_AUTH can begin with, as {@code AllowedFirstAuthFactors} of a pool's {@code
 * SignInPolicy} names it.
 */
public enum FirstAuthFactor {
    /** A password, in the clear or proven by SRP. */
    PASSWORD,
    /** A code sent to the user's address. */
    EMAIL_OTP,
    /** A code sent to the user's number. */
    SMS_OTP,
    /** A passkey. A pool can have it in its settings; the local user pool never offers it. */
    WEB_AUTHN
}
