package io.github.cognitotriggers.challenge;

import static io.github.cognitotriggers.challenge.ChallengeEvents.verifyEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyAuthChallengeHandlerTest {

    private static final String RIGHT =
            "{\"privateChallengeParameters\": {\"code\": \"123456\"},"
                    + " \"challengeAnswer\": \"123456\"}";
    private static final String WRONG = RIGHT.replace(": \"123456\"}, ", ": \"654321\"}, ");

    private static final class Comparing extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.of(
                    event.challengeAnswer().equals(event.privateChallengeParameters().get("code")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"answerCorrect\": null}", "{\"answerCorrect\": false}", "{}"})
    void a_right_answer_is_correct(String came) {
        assertThat(FunctionCall.of(new Comparing(), verifyEvent(RIGHT, came)).answer())
                .isEqualTo(verifyEvent(RIGHT, "{\"answerCorrect\":true}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"answerCorrect\": null}", "{\"answerCorrect\": true}", "{}"})
    void a_wrong_answer_is_not_correct_and_no_error(String came) {
        assertThat(FunctionCall.of(new Comparing(), verifyEvent(WRONG, came)).answer())
                .isEqualTo(verifyEvent(WRONG, "{\"answerCorrect\":false}"));
    }

    @Test
    void the_answer_and_the_secret_are_not_logged() {
        assertThat(FunctionCall.of(new Comparing(), verifyEvent(WRONG, "{}")).log())
                .doesNotContain("123456")
                .doesNotContain("654321");
    }

    @Test
    void a_response_says_whether_the_answer_was_correct() {
        assertThat(VerifyAuthChallengeResponse.correct().answerCorrect()).isTrue();
        assertThat(VerifyAuthChallengeResponse.incorrect().answerCorrect()).isFalse();
        assertThat(VerifyAuthChallengeResponse.of(true).answerCorrect()).isTrue();
        assertThat(VerifyAuthChallengeResponse.of(false).answerCorrect()).isFalse();
        assertThat(VerifyAuthChallengeResponse.correct())
                .hasToString("VerifyAuthChallengeResponse[answerCorrect=true]");
    }
}
