package io.github.cognitotriggers.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void case_and_blanks_around_it_do_not_matter() {
        assertThat(EmailAddress.of(" Mary@Example.COM "))
                .isEqualTo(EmailAddress.of("mary@example.com"));
    }

    @Test
    void the_domain_stands_behind_the_last_at_sign() {
        assertThat(EmailAddress.of("\"mary@home\"@example.com").domain()).isEqualTo("example.com");
        assertThat(EmailAddress.of("mary").domain()).isEmpty();
        assertThat(EmailAddress.of("@example.com").domain()).isEmpty();
        assertThat(EmailAddress.of("mary@").domain()).isEmpty();
    }

    @Test
    void masked_it_shows_two_letters() {
        assertThat(EmailAddress.of("mary@example.com").masked()).isEqualTo("m***@e***");
        assertThat(EmailAddress.of("mary").masked()).isEqualTo("***");
        assertThat(EmailAddress.of("mary@example.com")).hasToString("m***@e***");
    }
}
