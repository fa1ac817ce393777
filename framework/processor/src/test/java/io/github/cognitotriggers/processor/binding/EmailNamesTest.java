package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses in components whose own methods would be called as those that check addresses. */
class EmailNamesTest {

    @Test
    void a_pattern_of_a_component_called_email_address_does_not_check_the_addresses() {
        BoundRecord record =
                BoundRecord.of(
                        "@Pattern(regexp = \"[a-z]{3}\") String emailAddress, @Email String other");

        assertThat(record.values("emailAddress", "abc", "other", "foo@example.com"))
                .isEqualTo("R[emailAddress=abc, other=foo@example.com]");
        assertThat(record.wrong("emailAddress", "abc", "other", "foo"))
                .containsExactly("other must be an email address");
    }

    @Test
    void a_pattern_and_an_address_on_one_component_are_both_checked() {
        BoundRecord record =
                BoundRecord.of("@Pattern(regexp = \"[a-z@.]+\") @Email String emailAddress");

        assertThat(record.values("emailAddress", "foo@example.com"))
                .isEqualTo("R[emailAddress=foo@example.com]");
        assertThat(record.wrong("emailAddress", "abc")).hasSize(1);
        assertThat(record.wrong("emailAddress", "FOO@example.com")).hasSize(1);
    }

    @Test
    void a_pattern_of_a_component_called_dotted_has_a_method_of_its_own() {
        BoundRecord record =
                BoundRecord.of(
                        "@Email String other, @Pattern(regexp = \"[a-z]{3}\") String dotted");

        assertThat(record.values("other", "foo@example.com", "dotted", "abc"))
                .isEqualTo("R[other=foo@example.com, dotted=abc]");
        assertThat(record.wrong("other", "foo@example.com", "dotted", "abcd")).hasSize(1);
    }
}
