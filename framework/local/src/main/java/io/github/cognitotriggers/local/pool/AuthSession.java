package io.github.cognitotriggers.local.pool;

import java.time.Instant;

/**
 * A sign-in that waits for the answer to a challenge. Nothing of a call's metadata is in it: each
 * round has the metadata of its own call.
 *
 * @param clientId the app client that began it
 * @param progress how far it has come
 * @param challenge that has to be answered next
 * @param awaited what the answer is held against
 * @param expires from when on no answer is taken
 */
record AuthSession(
        String clientId, Progress progress, String challenge, Awaited awaited, Instant expires) {

    static final String CUSTOM_CHALLENGE = "CUSTOM_CHALLENGE";
    static final String NEW_PASSWORD_REQUIRED = "NEW_PASSWORD_REQUIRED";
    static final String PASSWORD_VERIFIER = "PASSWORD_VERIFIER";
    static final String SRP_A = "SRP_A";
    static final String SELECT_MFA_TYPE = "SELECT_MFA_TYPE";
    static final String MFA_SETUP = "MFA_SETUP";
    static final String SELECT_CHALLENGE = "SELECT_CHALLENGE";
    static final String PASSWORD = "PASSWORD";
    static final String PASSWORD_SRP = "PASSWORD_SRP";
    static final String SMS_OTP = "SMS_OTP";

    AuthFlow flow() {
        return progress.flow();
    }

    Subject subject() {
        return progress.subject();
    }

    /** Which sign-in and challenge; nothing of the right answer. */
    @Override
    public String toString() {
        return "AuthSession[" + flow() + ", " + clientId + ", " + challenge + ", " + expires + "]";
    }
}
