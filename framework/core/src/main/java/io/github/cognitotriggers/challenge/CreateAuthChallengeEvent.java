package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.List;
import java.util.Optional;

/**
 * Define auth challenge asked for a custom challenge: what is the question, and what the answer? In
 * every round anew, also after a wrong answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html">Create
 *     auth challenge Lambda trigger</a>
 */
public final class CreateAuthChallengeEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public CreateAuthChallengeEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static CreateAuthChallengeEvent fromJson(byte[] json) {
        return new CreateAuthChallengeEvent(parse(Trigger.CREATE_AUTH_CHALLENGE, json));
    }

    /** The user's attributes; those of nobody, perhaps none, if {@link #userNotFound()} is true. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * What define auth challenge asked for: {@link ChallengeName#CUSTOM_CHALLENGE}; {@link
     * ChallengeName#UNKNOWN} for a name this library does not know.
     */
    public ChallengeName challengeName() {
        return ChallengeName.of(challengeNameValue());
    }

    /** The text of {@code challengeName}. */
    public String challengeNameValue() {
        return request().requireString("challengeName");
    }

    /**
     * The steps so far, oldest first, one entry each; empty in the first round, unless the
     * authentication began with SRP. Their {@link ChallengeResult#challengeMetadata()} is all that
     * reaches this function from its own earlier rounds.
     */
    public List<ChallengeResult> session() {
        return ChallengeResult.session(request());
    }

    /**
     * The {@code ClientMetadata} of RespondToAuthChallenge or AdminRespondToAuthChallenge. In the
     * round that InitiateAuth or AdminInitiateAuth begins there is nothing: theirs does not come
     * here, so a choice that the user makes can be known from the second round on only.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * Whether there is no such user. Empty unless the app client has {@code
     * PreventUserExistenceErrors} enabled; an app cannot tell such a user from a real one as long
     * as both get a like challenge, in like time.
     */
    public Optional<Boolean> userNotFound() {
        return Optional.ofNullable(request().bool("userNotFound"));
    }
}
