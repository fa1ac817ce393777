package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.List;
import java.util.Optional;

/**
 * A custom authentication begins, or one of its steps is done: what comes next?
 *
 * <p>Pre authentication does not run in a custom authentication without SRP, and Cognito's lockout
 * after wrong passwords does not cover custom challenges: attempts are for the function to count.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html">Define
 *     auth challenge Lambda trigger</a>
 */
public final class DefineAuthChallengeEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public DefineAuthChallengeEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static DefineAuthChallengeEvent fromJson(byte[] json) {
        return new DefineAuthChallengeEvent(parse(Trigger.DEFINE_AUTH_CHALLENGE, json));
    }

    /** The user's attributes; those of nobody, perhaps none, if {@link #userNotFound()} is true. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The steps so far, oldest first, one entry each. Empty when the authentication begins, unless
     * it begins with SRP: then it has {@link ChallengeName#SRP_A}.
     */
    public List<ChallengeResult> session() {
        return ChallengeResult.session(request());
    }

    /**
     * The {@code ClientMetadata} of RespondToAuthChallenge or AdminRespondToAuthChallenge. Nothing
     * when the authentication begins: that of InitiateAuth and AdminInitiateAuth does not come
     * here.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * Whether there is no such user. Empty unless the app client has {@code
     * PreventUserExistenceErrors} enabled; an app cannot tell such a user from a real one as long
     * as both are treated alike, in time too.
     */
    public Optional<Boolean> userNotFound() {
        return Optional.ofNullable(request().bool("userNotFound"));
    }
}
