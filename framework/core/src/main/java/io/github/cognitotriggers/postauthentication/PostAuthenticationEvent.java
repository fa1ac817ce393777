package io.github.cognitotriggers.postauthentication;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * A user has signed in; tokens are not made yet. Not sent when a session is renewed with a refresh
 * token, or for the first sign-in of a federated user. For a user with a temporary password it was
 * seen twice: with that password, and with the new one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html">Post
 *     authentication Lambda trigger</a>
 */
public final class PostAuthenticationEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public PostAuthenticationEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static PostAuthenticationEvent fromJson(byte[] json) {
        return new PostAuthenticationEvent(parse(Trigger.POST_AUTHENTICATION, json));
    }

    /** The attributes of the user, {@code sub} among them. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of RespondToAuthChallenge or AdminRespondToAuthChallenge. Nothing
     * from InitiateAuth and AdminInitiateAuth, so nothing in a sign-in without a challenge, and
     * nothing in managed login and in a federated sign-in.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * Whether the user signed in with a device that Cognito had not seen before. Says something
     * only if the pool remembers devices, always or when the user agrees.
     */
    public Optional<Boolean> newDeviceUsed() {
        return Optional.ofNullable(request().bool("newDeviceUsed"));
    }
}
