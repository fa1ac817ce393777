package io.github.cognitotriggers.sample.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.WholeFunction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedMessagesTest {

    private static final WholeFunction FUNCTION = WholeFunction.of(new LocalizedMessagesFunction());

    private final LocalizedMessages messages = new LocalizedMessages();

    private static byte[] event(String source, String metadata) {
        return Event.of(
                "CustomMessage_" + source,
                """
                {"userAttributes": {"locale": "de-DE"}, "codeParameter": "{####}",
                 "linkParameter": "{##Click Here##}", "usernameParameter": null,
                 "clientMetadata": %s}
                """
                        .formatted(metadata));
    }

    private CustomMessageResponse newPassword(String locale) {
        return messages.newPassword(
                CustomMessageEvent.fromJson(event("ForgotPassword", "null")), Optional.of(locale));
    }

    private CustomMessageResponse newAddress(String locale) {
        return messages.newAddress(
                CustomMessageEvent.fromJson(event("UpdateUserAttribute", "null")),
                Optional.of(locale));
    }

    private CustomMessageResponse welcome(String profileLocale) {
        return messages.welcome(
                CustomMessageEvent.fromJson(
                        Event.of(
                                "CustomMessage_AdminCreateUser",
                                """
                                {"userAttributes": {"locale": "%s"}, "codeParameter": "{####}",
                                 "linkParameter": "{##Click Here##}", "usernameParameter": "{username}",
                                 "clientMetadata": {"locale": "en"}}
                                """
                                        .formatted(profileLocale))));
    }

    private static void assertEmail(CustomMessageResponse response, String subject, String html) {
        assertThat(response.emailSubject()).contains(subject);
        assertThat(response.emailMessage()).contains(html);
        assertThat(response.smsMessage()).isEmpty();
    }

    @Test
    void a_forgotten_password_is_answered_in_the_language_of_the_app() {
        assertEmail(
                newPassword("en-GB"),
                "Your code for a new password",
                "<p>You asked for a new password. Your code is <b>{####}</b>.</p><p>If it was not"
                        + " you, ignore this message.</p>");
        assertEmail(
                newPassword("fr-CA"),
                "Votre code pour un nouveau mot de passe",
                "<p>Vous avez demandé un nouveau mot de passe. Votre code est"
                        + " <b>{####}</b>.</p><p>Si ce n'était pas vous, ignorez ce message.</p>");
        assertEmail(
                newPassword("de"),
                "Ihr Code für ein neues Passwort",
                "<p>Sie haben ein neues Passwort angefordert. Ihr Code ist"
                        + " <b>{####}</b>.</p><p>Wenn Sie das nicht waren, vergessen Sie diese"
                        + " Nachricht einfach.</p>");
    }

    @Test
    void a_new_address_is_confirmed_in_the_language_of_the_app() {
        assertEmail(
                newAddress("en"),
                "Confirm your new address",
                "<p>Your code to confirm this address is <b>{####}</b>.</p>");
        assertEmail(
                newAddress("fr"),
                "Confirmez votre nouvelle adresse",
                "<p>Votre code pour confirmer cette adresse est <b>{####}</b>.</p>");
        assertEmail(
                newAddress("de-AT"),
                "Bestätigen Sie Ihre neue Adresse",
                "<p>Ihr Code zur Bestätigung dieser Adresse ist <b>{####}</b>.</p>");
    }

    @Test
    void a_created_user_is_welcomed_in_the_language_of_the_profile() {
        assertEmail(
                welcome("en-GB"),
                "Your account is ready",
                "<p>An account was made for you.</p><p>User name: <b>{username}</b><br>Temporary"
                        + " password: <b>{####}</b></p>");
        assertEmail(
                welcome("fr_FR"),
                "Votre compte est prêt",
                "<p>Un compte a été créé pour vous.</p><p>Nom d'utilisateur :"
                        + " <b>{username}</b><br>Mot de passe provisoire : <b>{####}</b></p>");
        assertEmail(
                welcome("de"),
                "Ihr Konto ist bereit",
                "<p>Für Sie wurde ein Konto angelegt.</p><p>Benutzername:"
                        + " <b>{username}</b><br>Vorläufiges Passwort: <b>{####}</b></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{}", "{\"locale\": \"nb-NO\"}", "{\"locale\": \"not a locale!\"}"})
    void without_a_language_of_ours_it_is_english(String metadata) {
        assertThat(FUNCTION.answer(event("ForgotPassword", metadata)))
                .contains("Your code for a new password");
        assertThat(FUNCTION.answer(event("UpdateUserAttribute", metadata)))
                .contains("Confirm your new address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignUp", "ResendCode", "VerifyUserAttribute", "Authentication", "New"})
    void every_other_message_stays_as_the_pool_has_it(String source) {
        FUNCTION.returns(event(source, "{\"locale\": \"fr\"}"));
    }
}
