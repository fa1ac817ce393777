package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.assertReads;
import static io.github.cognitotriggers.input.Inputs.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StringKeyTest {

    private static final StringKey CODE = MetadataKey.ofString("code");

    @Test
    void without_a_rule_any_text_will_do() {
        assertReads(CODE, "", "");
        assertReads(CODE, " é👍\n", " é👍\n");
        assertReads(CODE, "x".repeat(131_072), "x".repeat(131_072));
        assertThat(CODE.rule()).isEqualTo("must be a string");
    }

    @Test
    void a_length_has_both_its_bounds() {
        StringKey key = CODE.length(2, 4);

        assertReads(key, "ab", "ab");
        assertReads(key, "abcd", "abcd");
        assertRefuses(key, "must be 2 to 4 characters long", "", "a", "abcde");
    }

    @Test
    void a_length_is_said_in_the_shortest_way() {
        assertThat(CODE.length(8, 8).rule()).isEqualTo("must be 8 characters long");
        assertThat(CODE.length(1, 1).rule()).isEqualTo("must be 1 character long");
        assertThat(CODE.length(0, 0).rule()).isEqualTo("must be 0 characters long");
        assertThat(CODE.length(0, 1).rule()).isEqualTo("must be at most 1 character long");
        assertThat(CODE.length(0, 20).rule()).isEqualTo("must be at most 20 characters long");
        assertThat(CODE.length(1, Integer.MAX_VALUE).rule())
                .isEqualTo("must be at least 1 character long");
        assertThat(CODE.length(3, Integer.MAX_VALUE).rule())
                .isEqualTo("must be at least 3 characters long");
    }

    @Test
    void a_pattern_matches_the_whole_value() {
        StringKey key = CODE.length(0, 8).matching("[A-Z0-9]{2,}");

        assertReads(key, "AB12", "AB12");
        assertRefuses(
                key,
                "must be at most 8 characters long and match \"[A-Z0-9]{2,}\"",
                "",
                "A",
                "xAB12",
                "AB12\n",
                "ABCDEFGHI");
    }

    @Test
    void a_pattern_without_a_length_is_tried_on_1024_characters() {
        StringKey key = CODE.matching("(a|b)*");

        assertReads(key, "a".repeat(1024), "a".repeat(1024));
        assertRefuses(key, "must match \"(a|b)*\"", "c", "a".repeat(1025), "a".repeat(131_072));
        assertReads(key.length(1, 1030), "a".repeat(1030), "a".repeat(1030));
        assertThat(CODE.matching("a*").length(2000, Integer.MAX_VALUE).rule())
                .isEqualTo("must be at least 2000 characters long and match \"a*\"");
    }

    @Test
    void a_rule_can_be_said_in_words() {
        StringKey key = CODE.matching("[A-Z0-9]{8}").describedAs("8 letters and digits");

        assertReads(key, "ACME2026", "ACME2026");
        assertRefuses(key, "must be 8 letters and digits", "nope");
        assertThat(key.optional().length(1, 8).rule()).isEqualTo("must be 8 letters and digits");
    }

    @Test
    void a_choice_is_exact() {
        StringKey key = CODE.oneOf("free", "paid");

        assertReads(key, "free", "free");
        assertReads(key, "paid", "paid");
        assertRefuses(key, "must be one of free, paid", "", "Free", "free ", "fre", "free, paid");
    }

    @Test
    void all_rules_together() {
        StringKey key = CODE.oneOf("ab", "CD").length(2, 3).matching("[a-z]+");

        assertReads(key, "ab", "ab");
        assertRefuses(
                key,
                "must be 2 to 3 characters long and match \"[a-z]+\" and be one of ab, CD",
                "CD",
                "abc",
                "a");
    }

    @Test
    void a_rule_makes_a_new_key() {
        StringKey key = CODE.length(1, 2);
        String[] choices = {"a", "b"};
        StringKey choice = key.oneOf(choices);
        choices[0] = "c";

        assertThat(key.matching("a")).isNotSameAs(key);
        assertThat(key.rule()).isEqualTo("must be 1 to 2 characters long");
        assertThat(choice.rule()).isEqualTo("must be 1 to 2 characters long and be one of a, b");
        assertThat(key.optional().isOptional()).isTrue();
        assertThat(key.isOptional()).isFalse();
        assertThat(key.optional().length(1, 3).matching("a").oneOf("a").isOptional()).isTrue();
        assertThat(CODE.rule()).isEqualTo("must be a string");
    }

    @Test
    void a_rule_that_cannot_be_is_an_error_where_the_key_is_made() {
        assertThatThrownBy(() -> CODE.matching("[A-Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code: Unclosed character class");
        assertThatThrownBy(() -> CODE.length(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code: a length from 3 to 2 is not possible");
        assertThatThrownBy(() -> CODE.length(-1, 2))
                .hasMessage("code: a length from -1 to 2 is not possible");
        assertThatThrownBy(() -> CODE.oneOf()).hasMessage("code: one of no values is not possible");
        assertThatThrownBy(() -> MetadataKey.ofString(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A metadata key needs a name");
    }

    @Test
    void a_key_says_what_it_is() {
        assertThat(CODE.length(8, 8)).hasToString("code must be 8 characters long");
        assertThat(CODE.optional()).hasToString("code (optional) must be a string");
        assertThat(CODE.name()).isEqualTo("code");
    }
}
