package io.github.cognitotriggers.challenge;

/**
 * The known names of a step of an authentication.
 *
 * <p>The set is open. A name that is not here reads as {@link #UNKNOWN}, and {@code
 * challengeNameValue()} has the text. Cognito puts the first ten in a {@code session}; the others
 * belong to flows that are not known to call define auth challenge.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html#cognito-user-pools-lambda-trigger-syntax-define-auth-challenge-request">Define
 *     auth challenge request parameters</a>
 */
public enum ChallengeName {
    /** A step of your own: create auth challenge asks, verify auth challenge checks the answer. */
    CUSTOM_CHALLENGE,
    /** The app began with SRP. Its result is {@code true} although nothing is proven yet. */
    SRP_A,
    /** The password, with SRP. */
    PASSWORD_VERIFIER,
    /** A user with a temporary password set a new one. */
    NEW_PASSWORD_REQUIRED,
    /** A second factor by SMS, which Cognito itself puts after {@link #PASSWORD_VERIFIER}. */
    SMS_MFA,
    /** A second factor by email, which Cognito itself puts after {@link #PASSWORD_VERIFIER}. */
    EMAIL_OTP,
    /** A second factor from an app, which Cognito itself puts after {@link #PASSWORD_VERIFIER}. */
    SOFTWARE_TOKEN_MFA,
    /** A remembered device began with SRP. */
    DEVICE_SRP_AUTH,
    /** A remembered device's password, with SRP. */
    DEVICE_PASSWORD_VERIFIER,
    /** The password in plain text, sent by a server. */
    ADMIN_NO_SRP_AUTH,
    /** The password in plain text; a step of choice-based sign-in. */
    PASSWORD,
    /** The password with SRP; a step of choice-based sign-in. */
    PASSWORD_SRP,
    /** A passkey; a step of choice-based sign-in. */
    WEB_AUTHN,
    /** A one-time password by SMS; a step of choice-based sign-in. */
    SMS_OTP,
    /** The user chooses how to sign in; a step of choice-based sign-in. */
    SELECT_CHALLENGE,
    /** The user must set up a second factor. */
    MFA_SETUP,
    /** The user chooses a second factor. */
    SELECT_MFA_TYPE,
    /**
     * Named in the text of RespondToAuthChallenge's reference, but no value of the API: expect
     * {@link #EMAIL_OTP}.
     */
    EMAIL_MFA,
    /** A name that this version of the library does not know. */
    UNKNOWN;

    /** The text in the event; empty for {@link #UNKNOWN}. */
    public String value() {
        return this == UNKNOWN ? "" : name();
    }

    /** The constant for a text, {@link #UNKNOWN} if there is none. */
    public static ChallengeName of(String value) {
        for (ChallengeName name : values()) {
            if (name.name().equals(value)) {
                return name;
            }
        }
        return UNKNOWN;
    }
}
