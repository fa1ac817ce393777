package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.message.CustomMessage;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.sample.Language;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Custom message: three of Cognito's emails in the user's language. The language of a forgotten
 * password or a new address is the one that the app has just then; whom an administrator creates is
 * not at an app, so the profile's counts. Every other message is sent as the pool has it, text
 * messages too: the product sends emails only.
 *
 * <p>The app's locale is taken as text, since nobody should be without a password for a fault of
 * the app's: as a {@link java.util.Locale} a malformed one would stop the message.
 */
@CognitoTriggers
final class LocalizedMessages {

    @Inject
    LocalizedMessages() {}

    @CustomMessage(source = TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD)
    CustomMessageResponse newPassword(
            CustomMessageEvent event, @FromClientMetadata("locale") Optional<String> appLocale) {
        Language language = Language.of(appLocale.orElse(""));
        return answer(NewPasswordEmail.in(language, event.codeParameter()));
    }

    @CustomMessage(source = TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE)
    CustomMessageResponse newAddress(
            CustomMessageEvent event, @FromClientMetadata("locale") Optional<String> appLocale) {
        Language language = Language.of(appLocale.orElse(""));
        return answer(NewAddressEmail.in(language, event.codeParameter()));
    }

    @CustomMessage(source = TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER)
    CustomMessageResponse welcome(CustomMessageEvent event) {
        Language language = Language.of(event.userAttributes().locale().orElse(""));
        String userName = event.usernameParameter().orElse("{username}");
        return answer(WelcomeEmail.in(language, userName, event.codeParameter()));
    }

    private static CustomMessageResponse answer(Email email) {
        return CustomMessageResponse.builder()
                .emailSubject(email.subject())
                .emailMessage(email.html())
                .build();
    }
}
