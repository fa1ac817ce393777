package io.github.cognitotriggers.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeNameTest {

    @ParameterizedTest
    @EnumSource
    void every_constant_reads_its_own_text(ChallengeName name) {
        assertThat(ChallengeName.of(name.value())).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SRP_A",
                "PASSWORD_VERIFIER",
                "CUSTOM_CHALLENGE",
                "SMS_MFA",
                "EMAIL_OTP",
                "SOFTWARE_TOKEN_MFA",
                "DEVICE_SRP_AUTH",
                "DEVICE_PASSWORD_VERIFIER",
                "ADMIN_NO_SRP_AUTH",
                "NEW_PASSWORD_REQUIRED"
            })
    void the_names_that_a_session_can_hold_are_known(String text) {
        assertThat(ChallengeName.of(text)).isNotEqualTo(ChallengeName.UNKNOWN);
        assertThat(ChallengeName.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNKNOWN", "FACE_SCAN", "custom_challenge"})
    void any_other_name_is_unknown(String text) {
        assertThat(ChallengeName.of(text)).isEqualTo(ChallengeName.UNKNOWN);
    }

    @Test
    void unknown_has_no_text() {
        assertThat(ChallengeName.UNKNOWN.value()).isEmpty();
    }
}
