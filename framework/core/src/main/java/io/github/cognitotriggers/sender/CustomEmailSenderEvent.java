package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * Cognito wants an email sent; {@link #triggerSource()} tells the occasion. The event has no {@code
 * response}, and none goes back.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html">Custom
 *     email sender Lambda trigger</a>
 */
public final class CustomEmailSenderEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public CustomEmailSenderEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static CustomEmailSenderEvent fromJson(byte[] json) {
        return new CustomEmailSenderEvent(parse(Trigger.CUSTOM_EMAIL_SENDER, json));
    }

    /**
     * The version of the request's shape, always {@code customEmailSenderRequestV1}. It does not
     * tell the occasion.
     */
    public String type() {
        return request().requireString("type");
    }

    /**
     * The code or temporary password, encrypted: the Base64 text of an AWS Encryption SDK message
     * under the pool's KMS key, with the encryption context {@code userpool-id}. Empty for an
     * account take-over notification.
     *
     * <p>A temporary password is HTML-escaped inside: <code>&amp;lt;</code> stands for {@code <}.
     * Unescape it after decryption, unless it goes into HTML.
     */
    public Optional<String> code() {
        return Optional.ofNullable(request().string("code"));
    }

    /**
     * The attributes of the user, the email address among them; for an account take-over
     * notification those that {@link #accountTakeOver()} reads instead.
     */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The {@code ClientMetadata} of SignUp, ForgotPassword, RespondToAuthChallenge or
     * AdminRespondToAuthChallenge. Nothing from InitiateAuth and AdminInitiateAuth, nothing for an
     * account take-over notification; for the other occasions AWS promises none.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /**
     * What threat protection found out about a sign-in, if the occasion is {@link
     * TriggerSource#CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION}.
     */
    public Optional<AccountTakeOverNotification> accountTakeOver() {
        return triggerSource() == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION
                ? Optional.of(new AccountTakeOverNotification(userAttributes()))
                : Optional.empty();
    }
}
