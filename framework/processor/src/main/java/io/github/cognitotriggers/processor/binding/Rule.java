package io.github.cognitotriggers.processor.binding;

import java.util.List;

/**
 * What a value must be, made of several constraints.
 *
 * @param phrases what comes after "must": {@code be an email address}
 */
record Rule(List<String> phrases) {

    Rule {
        phrases = phrases.stream().distinct().toList();
    }

    /** {@code must be 8 characters long and match "[A-Z]+"}. */
    String text() {
        return "must " + String.join(" and ", phrases);
    }

    /** {@code and be in the past}: what is added to a rule. */
    String joined() {
        return " and " + String.join(" and ", phrases);
    }

    /** The same of a string, without "must be", as {@code StringKey.describedAs} takes it. */
    String description() {
        String phrase = String.join(" and ", phrases);
        return phrase.startsWith("be ")
                ? phrase.substring("be ".length())
                : "a string and " + phrase;
    }
}
