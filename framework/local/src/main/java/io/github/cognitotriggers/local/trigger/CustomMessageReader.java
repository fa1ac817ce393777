package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.message.CustomMessageResponse.MAX_EMAIL_LENGTH;
import static io.github.cognitotriggers.message.CustomMessageResponse.MAX_SMS_LENGTH;
import static io.github.cognitotriggers.message.CustomMessageResponse.MAX_SUBJECT_LENGTH;
import static io.github.cognitotriggers.message.CustomMessageResponse.MIN_MESSAGE_LENGTH;

import io.github.cognitotriggers.TriggerSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of custom message. That placeholders and lengths are as AWS wants them is
 * documented; what comes of it if they are not is an Assumption.
 */
final class CustomMessageReader {

    private static final Pattern LINK = Pattern.compile("\\{##[^#{}]+##}");

    private CustomMessageReader() {}

    static CustomMessageAnswer read(
            Members response, TriggerSource source, boolean developerEmail) {
        String sms = response.text("smsMessage");
        String email = response.text("emailMessage");
        String subject = response.text("emailSubject");
        // Documented: Cognito's own sender takes no texts but its own.
        if (!developerEmail && email != null) {
            throw response.wrong("emailMessage", "the pool does not send with Amazon SES");
        }
        if (!developerEmail && subject != null) {
            throw response.wrong("emailSubject", "the pool does not send with Amazon SES");
        }
        check(response, "smsMessage", sms, MIN_MESSAGE_LENGTH, MAX_SMS_LENGTH);
        check(response, "emailMessage", email, MIN_MESSAGE_LENGTH, MAX_EMAIL_LENGTH);
        check(response, "emailSubject", subject, 1, MAX_SUBJECT_LENGTH);
        if (sms != null && !sms.contains(CustomMessageAnswer.CODE_PARAMETER)) {
            throw response.wrong("smsMessage", "no placeholder of the code");
        }
        if (email != null
                && !email.contains(CustomMessageAnswer.CODE_PARAMETER)
                && !LINK.matcher(email).find()) {
            throw response.wrong("emailMessage", "no placeholder of the code, and no link");
        }
        if (source == TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER) {
            requireUserName(response, "smsMessage", sms);
            requireUserName(response, "emailMessage", email);
        }
        return new CustomMessageAnswer(sms, email, subject);
    }

    private static void check(
            Members response, String member, @Nullable String text, int min, int max) {
        int length = text == null ? min : text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw response.wrong(member, "not " + min + " to " + max + " characters");
        }
    }

    private static void requireUserName(Members response, String member, @Nullable String text) {
        if (text != null && !text.contains(CustomMessageAnswer.USERNAME_PARAMETER)) {
            throw response.wrong(member, "no placeholder of the user name");
        }
    }
}
