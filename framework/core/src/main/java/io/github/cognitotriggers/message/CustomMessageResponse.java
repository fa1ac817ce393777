package io.github.cognitotriggers.message;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message; what is not set is sent as the pool has it.
 *
 * <p>Whether an email or a text message goes out is Cognito's choice, so a function that serves
 * both sets both.
 *
 * <p>A message must have the placeholders that the event names: an email {@link
 * CustomMessageEvent#codeParameter()} or a link (<code>{##words##}</code>), a text message {@link
 * CustomMessageEvent#codeParameter()}, and both for {@code CustomMessage_AdminCreateUser} also
 * {@link CustomMessageEvent#usernameParameter()}.
 *
 * <p>Subject and email may be set only if the pool sends with Amazon SES ({@code
 * EmailSendingAccount} {@code DEVELOPER}); otherwise Cognito refuses the whole answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html#cognito-user-pools-lambda-trigger-syntax-custom-message-response">Custom
 *     message response parameters</a>
 */
public final class CustomMessageResponse extends TriggerResponse {

    /** Characters that an email or a text message must have. */
    public static final int MIN_MESSAGE_LENGTH = 6;

    /** Characters that an email may have. */
    public static final int MAX_EMAIL_LENGTH = 20_000;

    /** Characters that an email's subject may have; it must have one. */
    public static final int MAX_SUBJECT_LENGTH = 140;

    /** Characters that a text message may have, its placeholders counted as they stand. */
    public static final int MAX_SMS_LENGTH = 140;

    private final @Nullable String emailSubject;
    private final @Nullable String emailMessage;
    private final @Nullable String smsMessage;

    private CustomMessageResponse(Builder builder) {
        this.emailSubject = builder.emailSubject;
        this.emailMessage = builder.emailMessage;
        this.smsMessage = builder.smsMessage;
        requireLength("emailSubject", emailSubject, 1, MAX_SUBJECT_LENGTH);
        requireLength("emailMessage", emailMessage, MIN_MESSAGE_LENGTH, MAX_EMAIL_LENGTH);
        requireLength("smsMessage", smsMessage, MIN_MESSAGE_LENGTH, MAX_SMS_LENGTH);
    }

    /** Nothing is set at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** Lets Cognito send the message as the pool has it. */
    public static CustomMessageResponse unchanged() {
        return builder().build();
    }

    /** The email's subject; empty if not set. */
    public Optional<String> emailSubject() {
        return Optional.ofNullable(emailSubject);
    }

    /** The email, with its placeholders; empty if not set. */
    public Optional<String> emailMessage() {
        return Optional.ofNullable(emailMessage);
    }

    /** The text message, with its placeholders; empty if not set. */
    public Optional<String> smsMessage() {
        return Optional.ofNullable(smsMessage);
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        CustomMessageEvent event = (CustomMessageEvent) answered;
        if (emailMessage != null) {
            requirePlaceholders("emailMessage", emailMessage, true, event);
        }
        if (smsMessage != null) {
            requirePlaceholders("smsMessage", smsMessage, false, event);
        }
        out.member("smsMessage", smsMessage);
        out.member("emailMessage", emailMessage);
        out.member("emailSubject", emailSubject);
    }

    private static void requirePlaceholders(
            String name, String message, boolean linkWillDo, CustomMessageEvent event) {
        if (!(linkWillDo && hasLink(message)) && !message.contains(event.codeParameter())) {
            throw missing(
                    name, linkWillDo ? "codeParameter, or a link {##words##}" : "codeParameter");
        }
        // Examples in AWS's guide name a user name placeholder for other sources too.
        if (event.triggerSource() == TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER
                && !message.contains(event.usernameParameter().orElse(""))) {
            throw missing(name, "usernameParameter");
        }
    }

    private static IllegalArgumentException missing(String name, String parameter) {
        return InvalidResponseException.because(
                name + " needs the placeholder that the event names in request." + parameter);
    }

    /** Whether there is a <code>{##words##}</code>; <code>{####}</code> is the code, not a link. */
    private static boolean hasLink(String message) {
        int start = message.indexOf("{##");
        return start >= 0 && message.indexOf("##}", start + 4) >= 0;
    }

    private static void requireLength(String name, @Nullable String text, int min, int max) {
        if (text == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw InvalidResponseException.because(
                    name + " must have " + min + " to " + max + " characters, not " + length);
        }
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {emailSubject, emailMessage, smsMessage};
    }

    /** Names the members that are set, never their words. */
    @Override
    public String toString() {
        String set =
                (emailSubject == null ? "" : ", emailSubject")
                        + (emailMessage == null ? "" : ", emailMessage")
                        + (smsMessage == null ? "" : ", smsMessage");
        return "CustomMessageResponse[" + (set.isEmpty() ? "" : set.substring(2)) + "]";
    }

    /** Sets members; those that are not set go back as they came. */
    public static final class Builder {

        private @Nullable String emailSubject;
        private @Nullable String emailMessage;
        private @Nullable String smsMessage;

        private Builder() {}

        /** The email's subject: 1 to {@value #MAX_SUBJECT_LENGTH} characters. */
        public Builder emailSubject(String emailSubject) {
            this.emailSubject = emailSubject;
            return this;
        }

        /**
         * The email, as text or HTML: {@value #MIN_MESSAGE_LENGTH} to {@value #MAX_EMAIL_LENGTH}
         * characters.
         */
        public Builder emailMessage(String emailMessage) {
            this.emailMessage = emailMessage;
            return this;
        }

        /**
         * The text message: {@value #MIN_MESSAGE_LENGTH} to {@value #MAX_SMS_LENGTH} characters.
         */
        public Builder smsMessage(String smsMessage) {
            this.smsMessage = smsMessage;
            return this;
        }

        /**
         * The response.
         *
         * @throws InvalidResponseException if a text is too short or too long
         */
        public CustomMessageResponse build() {
            return new CustomMessageResponse(this);
        }
    }
}
