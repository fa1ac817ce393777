package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.sample.Language;

/** The code for a new password. */
final class NewPasswordEmail {

    private NewPasswordEmail() {}

    static Email in(Language language, String code) {
        return switch (language) {
            case FRENCH ->
                    new Email(
                            "Votre code pour un nouveau mot de passe",
                            "<p>Vous avez demandé un nouveau mot de passe. Votre code est <b>"
                                    + code
                                    + "</b>.</p><p>Si ce n'était pas vous, ignorez ce"
                                    + " message.</p>");
            case GERMAN ->
                    new Email(
                            "Ihr Code für ein neues Passwort",
                            "<p>Sie haben ein neues Passwort angefordert. Ihr Code ist <b>"
                                    + code
                                    + "</b>.</p><p>Wenn Sie das nicht waren, vergessen Sie diese"
                                    + " Nachricht einfach.</p>");
            case ENGLISH ->
                    new Email(
                            "Your code for a new password",
                            "<p>You asked for a new password. Your code is <b>"
                                    + code
                                    + "</b>.</p><p>If it was not you, ignore this message.</p>");
        };
    }
}
