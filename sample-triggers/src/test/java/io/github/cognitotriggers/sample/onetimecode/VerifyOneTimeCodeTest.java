package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.sample.Event;
import org.junit.jupiter.api.Test;

class VerifyOneTimeCodeTest {

    private static boolean verify(String parameters, String answer, String userNotFound) {
        VerifyAuthChallengeEvent event =
                VerifyAuthChallengeEvent.fromJson(
                        Event.of(
                                "VerifyAuthChallengeResponse_Authentication",
                                """
                                {"userAttributes": {}, "privateChallengeParameters": {%s},
                                 "challengeAnswer": "%s", "userNotFound": %s}
                                """
                                        .formatted(parameters, answer, userNotFound)));
        VerifyOneTimeCode verify = new VerifyOneTimeCode();
        boolean first = verify.compare(event).answerCorrect();
        boolean second = verify.compare(event).answerCorrect();
        assertThat(second).as("the second delivery").isEqualTo(first);
        return first;
    }

    private static boolean verify(String answer) {
        return verify("\"code\": \"314159\"", answer, "false");
    }

    @Test
    void the_code_is_right_with_or_without_blanks_around_it() {
        assertThat(verify("314159")).isTrue();
        assertThat(verify(" 314159\\n")).isTrue();
    }

    @Test
    void everything_else_is_wrong() {
        assertThat(verify("271828")).isFalse();
        assertThat(verify("31415")).isFalse();
        assertThat(verify("3141590")).isFalse();
        assertThat(verify("")).isFalse();
        assertThat(verify("３１４１５９")).isFalse();
    }

    @Test
    void without_a_code_no_answer_is_right() {
        assertThat(verify("", "", "false")).isFalse();
        assertThat(verify("\"code\": \"\"", "", "false")).isFalse();
        assertThat(verify("\"other\": \"314159\"", "314159", "false")).isFalse();
    }

    @Test
    void an_unknown_user_is_never_right() {
        assertThat(verify("\"code\": \"314159\"", "314159", "true")).isFalse();
        assertThat(verify("\"code\": \"314159\"", "314159", "null")).isTrue();
    }
}
