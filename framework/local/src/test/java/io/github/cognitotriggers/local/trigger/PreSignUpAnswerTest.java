package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreSignUpAnswerTest {

    private static final UserView REACHABLE =
            UserView.toBeCreated(
                    "nina", Map.of("email", "nina@example.com", "phone_number", "+12065551212"));

    @Test
    void an_answer_as_the_event_came_decides_nothing() {
        assertThat(preSignUp(OneTrigger.echoing(Trigger.PRE_SIGN_UP), NEW_USER))
                .isEqualTo(PreSignUpAnswer.NONE);
    }

    @Test
    void a_function_may_confirm_and_verify() {
        assertThat(
                        answer(
                                """
                                {"autoConfirmUser":true,"autoVerifyEmail":true,
                                 "autoVerifyPhone":true}
                                """,
                                REACHABLE))
                .isEqualTo(new PreSignUpAnswer(true, true, true));
    }

    @Test
    void all_three_are_ignored_for_admin_create_user() {
        OneTrigger pool =
                OneTrigger.responding(
                        Trigger.PRE_SIGN_UP,
                        "{\"autoConfirmUser\":true,\"autoVerifyEmail\":true,"
                                + "\"autoVerifyPhone\":true}");

        // Nor does the missing phone number matter.
        assertThat(
                        pool.in(Operation.ADMIN_CREATE_USER)
                                .preSignUp(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER, NEW_USER))
                .isEqualTo(PreSignUpAnswer.NONE);
    }

    @Test
    void to_verify_an_email_needs_one() {
        UserView noEmail = UserView.toBeCreated("nina", Map.of("name", "Nina"));

        assertThatThrownBy(() -> answer("{\"autoVerifyEmail\":true}", noEmail))
                .hasMessage("Unrecognizable lambda output");
    }

    @Test
    void to_verify_a_phone_number_needs_one() {
        assertThatThrownBy(() -> answer("{\"autoVerifyPhone\":true}", NEW_USER))
                .hasMessage("Unrecognizable lambda output");
    }

    @Test
    void a_string_that_spells_false_confirms_the_user() {
        assertThat(answer("{\"autoConfirmUser\":\"false\"}", NEW_USER).autoConfirmUser()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{}", "[]"})
    void what_is_neither_boolean_nor_string_is_unrecognizable(String value) {
        assertThatThrownBy(() -> answer("{\"autoConfirmUser\":" + value + "}", NEW_USER))
                .hasMessage("Unrecognizable lambda output");
    }

    private static PreSignUpAnswer answer(String response, UserView user) {
        return preSignUp(OneTrigger.responding(Trigger.PRE_SIGN_UP, response), user);
    }

    private static PreSignUpAnswer preSignUp(OneTrigger pool, UserView user) {
        return pool.in(Operation.SIGN_UP).preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, user);
    }
}
