package io.github.cognitotriggers.local.trigger;

import org.jspecify.annotations.Nullable;

/**
 * A round of a custom authentication, as the {@code session} of its events has it.
 *
 * @param challengeName {@code CUSTOM_CHALLENGE}, {@code SRP_A} and so on
 * @param challengeResult whether the answer was right
 * @param challengeMetadata what create auth challenge said of the round; null if nothing
 */
public record ChallengeResult(
        String challengeName, boolean challengeResult, @Nullable String challengeMetadata) {

    /** The round without its metadata, which may hold a code. */
    @Override
    public String toString() {
        return "ChallengeResult[" + challengeName + ", " + challengeResult + "]";
    }
}
