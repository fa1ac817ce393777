package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.sample.Language;

/** The code that confirms a new email address. */
final class NewAddressEmail {

    private NewAddressEmail() {}

    static Email in(Language language, String code) {
        return switch (language) {
            case FRENCH ->
                    new Email(
                            "Confirmez votre nouvelle adresse",
                            "<p>Votre code pour confirmer cette adresse est <b>"
                                    + code
                                    + "</b>.</p>");
            case GERMAN ->
                    new Email(
                            "Bestätigen Sie Ihre neue Adresse",
                            "<p>Ihr Code zur Bestätigung dieser Adresse ist <b>"
                                    + code
                                    + "</b>.</p>");
            case ENGLISH ->
                    new Email(
                            "Confirm your new address",
                            "<p>Your code to confirm this address is <b>" + code + "</b>.</p>");
        };
    }
}
