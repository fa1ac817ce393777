package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.sample.Language;

/** The user name and first password of a user whom an administrator created. */
final class WelcomeEmail {

    private WelcomeEmail() {}

    static Email in(Language language, String userName, String password) {
        return switch (language) {
            case FRENCH ->
                    new Email(
                            "Votre compte est prêt",
                            "<p>Un compte a été créé pour vous.</p><p>Nom d'utilisateur : <b>"
                                    + userName
                                    + "</b><br>Mot de passe provisoire : <b>"
                                    + password
                                    + "</b></p>");
            case GERMAN ->
                    new Email(
                            "Ihr Konto ist bereit",
                            "<p>Für Sie wurde ein Konto angelegt.</p><p>Benutzername: <b>"
                                    + userName
                                    + "</b><br>Vorläufiges Passwort: <b>"
                                    + password
                                    + "</b></p>");
            case ENGLISH ->
                    new Email(
                            "Your account is ready",
                            "<p>An account was made for you.</p><p>User name: <b>"
                                    + userName
                                    + "</b><br>Temporary password: <b>"
                                    + password
                                    + "</b></p>");
        };
    }
}
