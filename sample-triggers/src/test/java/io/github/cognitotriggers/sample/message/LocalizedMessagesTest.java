package io.github.cognitotriggers.sample.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.sample.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedMessagesTest {

    private static CustomMessageResponse handle(
            String source, String profileLocale, String metadata, String userName) {
        CustomMessageEvent event =
                CustomMessageEvent.fromJson(
                        Event.of(
                                "CustomMessage_" + source,
                                """
                                {"userAttributes": {"locale": "%s"}, "codeParameter": "{####}",
                                 "linkParameter": "{##Click Here##}", "usernameParameter": %s,
                                 "clientMetadata": %s}
                                """
                                        .formatted(profileLocale, userName, metadata)));
        LocalizedMessages function = new LocalizedMessages();
        CustomMessageResponse first = function.handle(event, TriggerContext.forTest());
        CustomMessageResponse second = function.handle(event, TriggerContext.forTest());
        assertThat(second.emailMessage()).isEqualTo(first.emailMessage());
        return second;
    }

    private static CustomMessageResponse byApp(String source, String metadata) {
        return handle(source, "de-DE", metadata, "null");
    }

    private static CustomMessageResponse byProfile(String locale) {
        return handle("AdminCreateUser", locale, "{\"locale\": \"en\"}", "\"{username}\"");
    }

    private static void assertEmail(CustomMessageResponse response, String subject, String html) {
        assertThat(response.emailSubject()).contains(subject);
        assertThat(response.emailMessage()).contains(html);
        assertThat(response.smsMessage()).isEmpty();
    }

    @Test
    void a_forgotten_password_is_answered_in_the_language_of_the_app() {
        assertEmail(
                byApp("ForgotPassword", "{\"locale\": \"en-GB\"}"),
                "Your code for a new password",
                "<p>You asked for a new password. Your code is <b>{####}</b>.</p><p>If it was not"
                        + " you, ignore this message.</p>");
        assertEmail(
                byApp("ForgotPassword", "{\"locale\": \"fr-CA\"}"),
                "Votre code pour un nouveau mot de passe",
                "<p>Vous avez demandé un nouveau mot de passe. Votre code est"
                        + " <b>{####}</b>.</p><p>Si ce n'était pas vous, ignorez ce message.</p>");
        assertEmail(
                byApp("ForgotPassword", "{\"locale\": \"de\"}"),
                "Ihr Code für ein neues Passwort",
                "<p>Sie haben ein neues Passwort angefordert. Ihr Code ist"
                        + " <b>{####}</b>.</p><p>Wenn Sie das nicht waren, vergessen Sie diese"
                        + " Nachricht einfach.</p>");
    }

    @Test
    void a_new_address_is_confirmed_in_the_language_of_the_app() {
        assertEmail(
                byApp("UpdateUserAttribute", "{\"locale\": \"en\"}"),
                "Confirm your new address",
                "<p>Your code to confirm this address is <b>{####}</b>.</p>");
        assertEmail(
                byApp("UpdateUserAttribute", "{\"locale\": \"fr\"}"),
                "Confirmez votre nouvelle adresse",
                "<p>Votre code pour confirmer cette adresse est <b>{####}</b>.</p>");
        assertEmail(
                byApp("UpdateUserAttribute", "{\"locale\": \"de-AT\"}"),
                "Bestätigen Sie Ihre neue Adresse",
                "<p>Ihr Code zur Bestätigung dieser Adresse ist <b>{####}</b>.</p>");
    }

    @Test
    void a_created_user_is_welcomed_in_the_language_of_the_profile() {
        assertEmail(
                byProfile("en-GB"),
                "Your account is ready",
                "<p>An account was made for you.</p><p>User name: <b>{username}</b><br>Temporary"
                        + " password: <b>{####}</b></p>");
        assertEmail(
                byProfile("fr_FR"),
                "Votre compte est prêt",
                "<p>Un compte a été créé pour vous.</p><p>Nom d'utilisateur :"
                        + " <b>{username}</b><br>Mot de passe provisoire : <b>{####}</b></p>");
        assertEmail(
                byProfile("de"),
                "Ihr Konto ist bereit",
                "<p>Für Sie wurde ein Konto angelegt.</p><p>Benutzername:"
                        + " <b>{username}</b><br>Vorläufiges Passwort: <b>{####}</b></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{}", "{\"locale\": \"nb-NO\"}", "{\"locale\": \"not a locale!\"}"})
    void without_a_language_of_ours_it_is_english(String metadata) {
        assertThat(byApp("ForgotPassword", metadata).emailSubject())
                .contains("Your code for a new password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignUp", "ResendCode", "VerifyUserAttribute", "Authentication", "New"})
    void every_other_message_stays_as_the_pool_has_it(String source) {
        CustomMessageResponse response = byApp(source, "{\"locale\": \"fr\"}");

        assertThat(response.emailSubject()).isEmpty();
        assertThat(response.emailMessage()).isEmpty();
        assertThat(response.smsMessage()).isEmpty();
    }
}
