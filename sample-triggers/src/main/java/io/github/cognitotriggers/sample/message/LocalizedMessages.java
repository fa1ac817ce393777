package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageHandler;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.sample.Language;
import java.util.Locale;

/**
 * Custom message: three of Cognito's emails in the user's language. The language of a forgotten
 * password or a new address is the one that the app has just then; whom an administrator creates is
 * not at an app, so the profile's counts. Every other message is sent as the pool has it, text
 * messages too: the product sends emails only.
 */
public final class LocalizedMessages extends CustomMessageHandler {

    private static final MetadataKey<Locale> LOCALE = MetadataKey.ofLocale("locale");

    /** For Lambda. */
    public LocalizedMessages() {}

    @Override
    protected CustomMessageResponse handle(CustomMessageEvent event, TriggerContext context) {
        TriggerSource source = event.triggerSource();
        if (source == TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD) {
            return answer(NewPasswordEmail.in(appLanguage(event), event.codeParameter()));
        }
        if (source == TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE) {
            return answer(NewAddressEmail.in(appLanguage(event), event.codeParameter()));
        }
        if (source == TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER) {
            Language language = Language.of(event.userAttributes().locale().orElse(""));
            String userName = event.usernameParameter().orElse("{username}");
            return answer(WelcomeEmail.in(language, userName, event.codeParameter()));
        }
        return CustomMessageResponse.unchanged();
    }

    /** The app's language; English if it says none or something that is none. */
    private static Language appLanguage(CustomMessageEvent event) {
        try {
            Locale locale = event.clientMetadata().find(LOCALE).orElse(Locale.ENGLISH);
            return Language.of(locale.getLanguage());
        } catch (InvalidMetadataException e) {
            // Nobody should be without a password for a fault of the app's.
            return Language.ENGLISH;
        }
    }

    private static CustomMessageResponse answer(Email email) {
        return CustomMessageResponse.builder()
                .emailSubject(email.subject())
                .emailMessage(email.html())
                .build();
    }
}
