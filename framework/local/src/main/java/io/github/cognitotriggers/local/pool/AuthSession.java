package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.ChallengeResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that waits for the answer to a challenge. Nothing of a call's metadata is in it: each
 * round has the metadata of its own call.
 *
 * @param flow that began it
 * @param clientId the app client that began it
 * @param subject who signs in
 * @param challenge that has to be answered next
 * @param results the rounds of a custom authentication so far; empty in the other flows
 * @param privateParameters what verify auth challenge gets
 * @param challengeMetadata what create auth challenge said of the round; null if nothing
 * @param srp the open proof, for PASSWORD_VERIFIER
 * @param expires from when on no answer is taken
 */
record AuthSession(
        AuthFlow flow,
        String clientId,
        Subject subject,
        String challenge,
        List<ChallengeResult> results,
        Map<String, String> privateParameters,
        @Nullable String challengeMetadata,
        @Nullable SrpExchange srp,
        Instant expires) {

    static final String CUSTOM_CHALLENGE = "CUSTOM_CHALLENGE";
    static final String NEW_PASSWORD_REQUIRED = "NEW_PASSWORD_REQUIRED";
    static final String PASSWORD_VERIFIER = "PASSWORD_VERIFIER";
    static final String SRP_A = "SRP_A";

    /** Which sign-in and challenge; nothing of the right answer. */
    @Override
    public String toString() {
        return "AuthSession[" + flow + ", " + clientId + ", " + challenge + ", " + expires + "]";
    }
}
