package io.github.cognitotriggers.message;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * Cognito is about to send a message; {@link #triggerSource()} tells the occasion. The code itself
 * is not in the event: a message has placeholders, which Cognito fills.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html">Custom
 *     message Lambda trigger</a>
 */
public final class CustomMessageEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public CustomMessageEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static CustomMessageEvent fromJson(byte[] json) {
        return new CustomMessageEvent(parse(Trigger.CUSTOM_MESSAGE, json));
    }

    /** The attributes of the user who gets the message. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /**
     * The placeholder that Cognito replaces by the code, or by the temporary password of a new
     * user: <code>{####}</code>. Every text message has it, and every email without a link.
     */
    public String codeParameter() {
        return request().requireString("codeParameter");
    }

    /**
     * The placeholder that Cognito replaces by a link to confirm with, <code>
     * {##Click Here##}</code>; the words between the marks are free.
     */
    public Optional<String> linkParameter() {
        return Optional.ofNullable(request().string("linkParameter"));
    }

    /**
     * The placeholder that Cognito replaces by the user's name, <code>{username}</code>; for {@code
     * CustomMessage_AdminCreateUser} only, where every message must have it.
     */
    public Optional<String> usernameParameter() {
        return Optional.ofNullable(request().string("usernameParameter"));
    }

    /**
     * The {@code ClientMetadata} of SignUp, ResendConfirmationCode, ForgotPassword,
     * AdminResetUserPassword, UpdateUserAttributes, AdminUpdateUserAttributes,
     * GetUserAttributeVerificationCode or AdminRespondToAuthChallenge. Nothing from
     * AdminCreateUser, InitiateAuth and AdminInitiateAuth, and nothing in managed login;
     * RespondToAuthChallenge is not on AWS's list.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }
}
