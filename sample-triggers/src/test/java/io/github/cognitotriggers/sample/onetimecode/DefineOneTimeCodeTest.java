package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.sample.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefineOneTimeCodeTest {

    private static final String SRP = "SRP_A:true,PASSWORD_VERIFIER:true";

    /** What define does next: a challenge's name, {@code tokens} or {@code fail}. */
    private static String define(String session) {
        return define(session, false);
    }

    private static String define(String session, boolean userNotFound) {
        DefineAuthChallengeEvent event =
                DefineAuthChallengeEvent.fromJson(
                        Event.of(
                                "DefineAuthChallenge_Authentication",
                                "{\"userAttributes\": {}, \"session\": ["
                                        + entries(session)
                                        + "], \"userNotFound\": "
                                        + userNotFound
                                        + "}"));
        DefineOneTimeCode define = new DefineOneTimeCode();
        String first = text(define.next(event));
        String second = text(define.next(event));
        assertThat(second).as("the second delivery").isEqualTo(first);
        return first;
    }

    private static String entries(String session) {
        List<String> entries = new ArrayList<>();
        for (String entry : session.isEmpty() ? new String[0] : session.split(",", -1)) {
            int colon = entry.indexOf(':');
            entries.add(
                    "{\"challengeName\": \"%s\", \"challengeResult\": %s}"
                            .formatted(entry.substring(0, colon), entry.substring(colon + 1)));
        }
        return String.join(",", entries);
    }

    private static String text(DefineAuthChallengeResponse response) {
        if (response.issuesTokens()) {
            return "tokens";
        }
        return response.failsAuthentication() ? "fail" : response.challengeName().orElseThrow();
    }

    @Test
    void it_begins_with_a_code() {
        assertThat(define("")).isEqualTo("CUSTOM_CHALLENGE");
    }

    @Test
    void the_right_code_gets_tokens_at_each_of_three_tries() {
        assertThat(define("CUSTOM_CHALLENGE:true")).isEqualTo("tokens");
        assertThat(define("CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:true")).isEqualTo("tokens");
        assertThat(define("CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:true"))
                .isEqualTo("tokens");
    }

    @Test
    void the_third_wrong_answer_is_the_last() {
        assertThat(define("CUSTOM_CHALLENGE:false")).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define("CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:false"))
                .isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define("CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:false"))
                .isEqualTo("fail");
    }

    @Test
    void no_result_is_a_wrong_answer() {
        assertThat(define("CUSTOM_CHALLENGE:null")).isEqualTo("CUSTOM_CHALLENGE");
    }

    @Test
    void srp_proves_nothing_until_the_password_is_checked_and_then_the_code_is_asked_for() {
        assertThat(define("SRP_A:true")).isEqualTo("PASSWORD_VERIFIER");
        assertThat(define(SRP)).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define(SRP + ",CUSTOM_CHALLENGE:true")).isEqualTo("tokens");
    }

    @Test
    void with_srp_there_are_three_tries_too() {
        String twoWrong = SRP + ",CUSTOM_CHALLENGE:false,CUSTOM_CHALLENGE:false";

        assertThat(define(twoWrong)).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define(twoWrong + ",CUSTOM_CHALLENGE:false")).isEqualTo("fail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SRP_A:false",
                "SRP_A:true,PASSWORD_VERIFIER:false",
                "SRP_A:true,CUSTOM_CHALLENGE:true",
                "SRP_A:true,SRP_A:true",
                "PASSWORD_VERIFIER:true",
                "CUSTOM_CHALLENGE:false,SRP_A:true",
                "CUSTOM_CHALLENGE:false,PASSWORD_VERIFIER:true",
                "CUSTOM_CHALLENGE:true,CUSTOM_CHALLENGE:true",
                "CUSTOM_CHALLENGE:true,CUSTOM_CHALLENGE:false",
                "NEW_PASSWORD_REQUIRED:true",
                "SMS_MFA:true",
                "EMAIL_OTP:true",
                "SOFTWARE_TOKEN_MFA:true",
                "DEVICE_SRP_AUTH:true",
                "DEVICE_PASSWORD_VERIFIER:true",
                "ADMIN_NO_SRP_AUTH:true",
                "PASSWORD:true",
                "WEB_AUTHN:true",
                "custom_challenge:true",
                "TELEPATHY:true"
            })
    void what_is_not_of_this_flow_ends_it(String session) {
        assertThat(define(session)).isEqualTo("fail");
    }

    @Test
    void an_unknown_user_looks_like_a_known_one_and_gets_no_tokens() {
        assertThat(define("", true)).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define("CUSTOM_CHALLENGE:false", true)).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(define("CUSTOM_CHALLENGE:true", true)).isEqualTo("fail");
        assertThat(define(SRP + ",CUSTOM_CHALLENGE:true", true)).isEqualTo("fail");
    }
}
