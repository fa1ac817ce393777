package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * Cognito wants a text message sent; {@link #triggerSource()} tells the occasion. The event has no
 * {@code response}, and none goes back.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html">Custom
 *     SMS sender Lambda trigger</a>
 */
public final class CustomSmsSenderEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public CustomSmsSenderEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static CustomSmsSenderEvent fromJson(byte[] json) {
        return new CustomSmsSenderEvent(parse(Trigger.CUSTOM_SMS_SENDER, json));
    }

    /**
     * The version of the request's shape, always {@code customSMSSenderRequestV1}. It does not tell
     * the occasion.
     */
    public String type() {
        return request().requireString("type");
    }

    /**
     * The code or temporary password, encrypted: the Base64 text of an AWS Encryption SDK message
     * under the pool's KMS key, with the encryption context {@code userpool-id}.
     */
    public Optional<String> code() {
        return Optional.ofNullable(request().string("code"));
    }

    /** The attributes of the user, the phone number among them. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of SignUp, ForgotPassword, RespondToAuthChallenge or
     * AdminRespondToAuthChallenge. Nothing from InitiateAuth and AdminInitiateAuth; for the other
     * occasions AWS promises none.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }
}
