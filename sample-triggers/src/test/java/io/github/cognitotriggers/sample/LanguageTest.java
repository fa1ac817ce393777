package io.github.cognitotriggers.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void region_case_and_separator_do_not_matter() {
        assertThat(Language.of("fr")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("fr-CA")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("DE_at")).isEqualTo(Language.GERMAN);
        assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void any_other_language_is_answered_in_english() {
        assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("f")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("nb-NO")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("fry")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("not a locale!")).isEqualTo(Language.ENGLISH);
    }
}
