package io.github.cognitotriggers.local.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A challenge of a custom authentication.
 *
 * @param publicChallengeParameters for the client
 * @param privateChallengeParameters for verify auth challenge only
 * @param challengeMetadata for later entries of the session, never for the client; null if none
 */
public record CreateAuthChallengeAnswer(
        Map<String, String> publicChallengeParameters,
        Map<String, String> privateChallengeParameters,
        @Nullable String challengeMetadata) {

    public CreateAuthChallengeAnswer {
        publicChallengeParameters = Values.copyOf(publicChallengeParameters);
        privateChallengeParameters = Values.copyOf(privateChallengeParameters);
    }

    /** Keys, no values: they hold the right answer. */
    @Override
    public String toString() {
        return "CreateAuthChallengeAnswer[publicChallengeParameters="
                + Values.keys(publicChallengeParameters)
                + ", privateChallengeParameters="
                + Values.keys(privateChallengeParameters)
                + "]";
    }
}
