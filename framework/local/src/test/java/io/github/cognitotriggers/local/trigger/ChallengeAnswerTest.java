package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.matrix.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of define, create and verify auth challenge. */
class ChallengeAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOM_CHALLENGE", "PASSWORD_VERIFIER", "NEW_PASSWORD_REQUIRED"})
    void define_names_a_challenge(String name) {
        assertThat(define("{\"challengeName\":\"" + name + "\",\"issueTokens\":null}"))
                .isEqualTo(new DefineAuthChallengeAnswer(name, false, false));
    }

    @Test
    void define_issues_tokens_or_fails() {
        assertThat(define("{\"issueTokens\":true}"))
                .isEqualTo(new DefineAuthChallengeAnswer(null, true, false));
        assertThat(define("{\"failAuthentication\":true}"))
                .isEqualTo(new DefineAuthChallengeAnswer(null, false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"issueTokens\":\"true\"}",
                "{\"failAuthentication\":1}",
                "{\"challengeName\":true}"
            })
    void define_with_a_wrong_type_is_unrecognizable(String response) {
        assertThatThrownBy(() -> define(response)).hasMessage("Unrecognizable lambda output");
    }

    @Test
    void create_makes_public_and_private_parameters_and_metadata() {
        assertThat(
                        create(
                                """
                                {"publicChallengeParameters":{"hint":"mail"},
                                 "privateChallengeParameters":{"code":"314159"},
                                 "challengeMetadata":"CODE"}
                                """))
                .isEqualTo(
                        new CreateAuthChallengeAnswer(
                                Map.of("hint", "mail"), Map.of("code", "314159"), "CODE"));
    }

    @Test
    void create_as_the_event_came_makes_an_empty_challenge() {
        assertThat(create("{\"publicChallengeParameters\":null}"))
                .isEqualTo(new CreateAuthChallengeAnswer(Map.of(), Map.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"publicChallengeParameters\":{\"a\":1}}",
                "{\"publicChallengeParameters\":{\"a\":{}}}",
                "{\"privateChallengeParameters\":{\"a\":true}}",
                "{\"privateChallengeParameters\":[]}",
                "{\"challengeMetadata\":{}}"
            })
    void parameters_of_a_challenge_must_be_strings(String response) {
        assertThatThrownBy(() -> create(response)).hasMessage("Unrecognizable lambda output");
    }

    @Test
    void verify_says_whether_the_answer_is_right_and_a_wrong_one_is_no_error() {
        assertThat(verify("{\"answerCorrect\":true}")).isTrue();
        assertThat(verify("{\"answerCorrect\":false}")).isFalse();
    }

    @Test
    void verify_as_the_event_came_is_a_wrong_answer() {
        assertThat(verify("{\"answerCorrect\":null}")).isFalse();
    }

    @Test
    void verify_with_a_string_lets_nobody_in() {
        assertThatThrownBy(() -> verify("{\"answerCorrect\":\"false\"}"))
                .hasMessage("Unrecognizable lambda output");
    }

    private static DefineAuthChallengeAnswer define(String response) {
        return OneTrigger.responding(Trigger.DEFINE_AUTH_CHALLENGE, response)
                .in(Operation.INITIATE_AUTH)
                .defineAuthChallenge(MARY, List.of());
    }

    private static CreateAuthChallengeAnswer create(String response) {
        return OneTrigger.responding(Trigger.CREATE_AUTH_CHALLENGE, response)
                .in(Operation.INITIATE_AUTH)
                .createAuthChallenge(MARY, "CUSTOM_CHALLENGE", List.of());
    }

    private static boolean verify(String response) {
        return OneTrigger.responding(Trigger.VERIFY_AUTH_CHALLENGE, response)
                .in(Operation.RESPOND_TO_AUTH_CHALLENGE)
                .verifyAuthChallenge(MARY, Map.of("code", "314159"), "314159");
    }
}
