package io.github.cognitotriggers.postconfirmation;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * A user was confirmed, or set a new password after forgetting the old one: {@link
 * #triggerSource()} tells which. Either has already happened.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html">Post
 *     confirmation Lambda trigger</a>
 */
public final class PostConfirmationEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public PostConfirmationEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static PostConfirmationEvent fromJson(byte[] json) {
        return new PostConfirmationEvent(parse(Trigger.POST_CONFIRMATION, json));
    }

    /** The attributes of the user, {@code sub} among them. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of ConfirmSignUp, AdminConfirmSignUp or ConfirmForgotPassword, or
     * of a SignUp that pre sign-up confirmed at once; nothing in a federated sign-in.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }
}
