package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Finds what is named like a secret and is not said to be sensitive. */
final class SensitiveNames {

    private static final Set<String> WORDS =
            Set.of(
                    "password",
                    "passwords",
                    "secret",
                    "secrets",
                    "token",
                    "tokens",
                    "pin",
                    "pins",
                    "card",
                    "cards");

    private SensitiveNames() {}

    /** Whether an element carries {@code @Sensitive}. */
    static boolean isSensitive(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation ->
                                TypeNames.of(annotation).equals(DataSource.PACKAGE + ".Sensitive"));
    }

    /** Warns of a name or key with such a word in it. */
    static void check(Subject subject, String key, Diagnostics diagnostics) {
        word(subject.name())
                .or(() -> word(key))
                .ifPresent(
                        word ->
                                diagnostics.report(
                                        Diagnostic.SENSITIVE_NAME,
                                        subject.element(),
                                        subject.beginning()
                                                + " is named like a secret ("
                                                + word
                                                + "), and Cognito does not encrypt client data."
                                                + " Send no secret this way, or annotate it"
                                                + " @Sensitive."));
    }

    /** The first such word of {@code apiToken}, {@code api_token}, {@code api-token}. */
    static Optional<String> word(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                        .replaceAll("[^A-Za-z]+", " ")
                        .toLowerCase(Locale.ROOT);
        for (String word : words.split(" ", -1)) {
            if (WORDS.contains(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
