package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One finished step of an authentication: an entry of {@code session}.
 *
 * <p>A result counts only together with its name: the first entry of a sign-in with SRP is {@link
 * ChallengeName#SRP_A} with the result {@code true}, although nothing is proven yet.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html#cognito-user-pools-lambda-trigger-syntax-define-auth-challenge-request">Define
 *     auth challenge request parameters</a>
 */
public final class ChallengeResult {

    private final JsonObject json;

    private ChallengeResult(JsonObject json) {
        this.json = json;
    }

    /** The {@code session} of a request, oldest first; absent or null reads as empty. */
    static List<ChallengeResult> session(JsonObject request) {
        List<JsonObject> entries = request.objects("session");
        if (entries == null) {
            return List.of();
        }
        List<ChallengeResult> session = new ArrayList<>(entries.size());
        for (JsonObject entry : entries) {
            session.add(new ChallengeResult(entry));
        }
        return Collections.unmodifiableList(session);
    }

    /**
     * What the step was; {@link ChallengeName#UNKNOWN} for a name this library does not know.
     *
     * @throws IllegalArgumentException if the entry has no name
     */
    public ChallengeName challengeName() {
        return ChallengeName.of(challengeNameValue());
    }

    /**
     * The text of {@code challengeName}.
     *
     * @throws IllegalArgumentException if the entry has no name
     */
    public String challengeNameValue() {
        return json.requireString("challengeName");
    }

    /** Whether the user passed the step; a result that is absent or null is not a passed one. */
    public boolean challengeResult() {
        return Boolean.TRUE.equals(json.bool("challengeResult"));
    }

    /**
     * What create auth challenge noted about a custom challenge; empty for the others, and if it
     * noted nothing. The app never sees it.
     */
    public Optional<String> challengeMetadata() {
        return Optional.ofNullable(json.string("challengeMetadata"));
    }

    /** Names the members of the entry, never a value. */
    @Override
    public String toString() {
        return "ChallengeResult" + json;
    }
}
