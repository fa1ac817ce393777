package io.github.cognitotriggers.preauthentication;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * Somebody begins to sign in; nothing is proven yet. Not sent when a session is renewed with a
 * refresh token, in a CUSTOM_AUTH sign-in, or for the first sign-in of a federated user.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html">Pre
 *     authentication Lambda trigger</a>
 */
public final class PreAuthenticationEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public PreAuthenticationEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static PreAuthenticationEvent fromJson(byte[] json) {
        return new PreAuthenticationEvent(parse(Trigger.PRE_AUTHENTICATION, json));
    }

    /** The attributes of the user; not a real profile's if {@link #userNotFound()} is true. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of InitiateAuth or AdminInitiateAuth, which Cognito passes on
     * under this name; nothing in managed login and in a federated sign-in. There is no {@code
     * clientMetadata} in this trigger.
     */
    public ValidationData validationData() {
        return ValidationData.of(request());
    }

    /**
     * Whether the user does not exist. Present only if the app client has {@code
     * PreventUserExistenceErrors} set to {@code ENABLED}; without it Cognito does not call for an
     * unknown user.
     */
    public Optional<Boolean> userNotFound() {
        return Optional.ofNullable(request().bool("userNotFound"));
    }
}
