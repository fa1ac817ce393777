package io.github.cognitotriggers.presignup;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Somebody signs up, an administrator creates a user, or a federated user comes for the first time.
 * The user does not exist yet.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html">Pre
 *     sign-up Lambda trigger</a>
 */
public final class PreSignUpEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public PreSignUpEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static PreSignUpEvent fromJson(byte[] json) {
        return new PreSignUpEvent(parse(Trigger.PRE_SIGN_UP, json));
    }

    /**
     * What the caller sent, or the identity provider's mapping made; there is no {@code sub} yet.
     */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of SignUp or AdminCreateUser; nothing in a federated sign-in. AWS
     * names ForgotPassword and AdminRespondToAuthChallenge too, but does not say when theirs would
     * get here.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * The {@code ValidationData} of SignUp or AdminCreateUser; nothing in a federated sign-in. AWS
     * names the {@code ClientMetadata} of InitiateAuth and AdminInitiateAuth too, but no sign-in is
     * known to run this trigger except a user migration.
     */
    public ValidationData validationData() {
        return ValidationData.of(request());
    }
}
