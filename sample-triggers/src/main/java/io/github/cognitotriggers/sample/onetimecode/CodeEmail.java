package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.sample.Language;

/** The email with a code. */
final class CodeEmail {

    private final String subject;
    private final String text;

    private CodeEmail(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    static CodeEmail in(Language language, String code) {
        return switch (language) {
            case FRENCH ->
                    new CodeEmail(
                            "Votre code de connexion",
                            "Votre code est "
                                    + code
                                    + ".\n\n"
                                    + "Ne le donnez à personne. Si vous ne vouliez pas vous"
                                    + " connecter, ignorez ce message.\n");
            case GERMAN ->
                    new CodeEmail(
                            "Ihr Anmeldecode",
                            "Ihr Code ist "
                                    + code
                                    + ".\n\n"
                                    + "Geben Sie ihn niemandem. Wenn Sie sich nicht anmelden"
                                    + " wollten, vergessen Sie diese Nachricht einfach.\n");
            case ENGLISH ->
                    new CodeEmail(
                            "Your sign-in code",
                            "Your code is "
                                    + code
                                    + ".\n\n"
                                    + "Give it to nobody. If you did not want to sign in, ignore"
                                    + " this message.\n");
        };
    }

    /** Without the code: subjects are shown on locked screens. */
    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "CodeEmail[" + subject + "]";
    }
}
