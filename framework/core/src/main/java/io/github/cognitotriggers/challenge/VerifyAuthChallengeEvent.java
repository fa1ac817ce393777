package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Map;
import java.util.Optional;

/**
 * The user answered a custom challenge: is the answer right?
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html">Verify
 *     auth challenge response Lambda trigger</a>
 */
public final class VerifyAuthChallengeEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public VerifyAuthChallengeEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static VerifyAuthChallengeEvent fromJson(byte[] json) {
        return new VerifyAuthChallengeEvent(parse(Trigger.VERIFY_AUTH_CHALLENGE, json));
    }

    /** The user's attributes; those of nobody, perhaps none, if {@link #userNotFound()} is true. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * What create auth challenge kept for this round, in the order of the event; empty if it kept
     * nothing. The right answer is usually among it: never log it.
     */
    public Map<String, String> privateChallengeParameters() {
        JsonObject parameters = request().object("privateChallengeParameters");
        return parameters == null ? Map.of() : parameters.toStringMap();
    }

    /**
     * What the user answered: the {@code ANSWER} of RespondToAuthChallenge's {@code
     * ChallengeResponses}. Compare it in constant time, for example with {@link
     * java.security.MessageDigest#isEqual(byte[], byte[])}.
     */
    public String challengeAnswer() {
        return request().requireString("challengeAnswer");
    }

    /** The {@code ClientMetadata} of RespondToAuthChallenge or AdminRespondToAuthChallenge. */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * Whether there is no such user. Empty unless the app client has {@code
     * PreventUserExistenceErrors} enabled; an answer to the challenge of such a user is never
     * correct.
     */
    public Optional<Boolean> userNotFound() {
        return Optional.ofNullable(request().bool("userNotFound"));
    }
}
