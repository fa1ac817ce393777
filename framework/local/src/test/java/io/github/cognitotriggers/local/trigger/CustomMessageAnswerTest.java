package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomMessageAnswerTest {

    @Test
    void null_stands_for_the_pools_own_text() {
        assertThat(signUp(OneTrigger.echoing(Trigger.CUSTOM_MESSAGE), false))
                .isEqualTo(CustomMessageAnswer.NONE);
    }

    @Test
    void texts_are_taken_with_their_placeholders() {
        assertThat(
                        answer(
                                """
                                {"smsMessage":"Code {####}","emailMessage":"Your code: {####}",
                                 "emailSubject":"Welcome"}
                                """))
                .isEqualTo(new CustomMessageAnswer("Code {####}", "Your code: {####}", "Welcome"));
    }

    @Test
    void an_email_may_have_a_link_in_place_of_the_code() {
        assertThat(answer("{\"emailMessage\":\"{##Confirm##} here\"}").emailMessage())
                .isEqualTo("{##Confirm##} here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"smsMessage\":\"no code\"}",
                "{\"smsMessage\":\"{##Confirm##}\"}",
                "{\"emailMessage\":\"no code\"}"
            })
    void a_message_without_its_placeholder_is_refused(String response) {
        assertThatThrownBy(() -> answer(response)).isInstanceOf(CognitoException.class);
    }

    @Test
    void an_invitation_needs_the_user_name_too() {
        assertThatThrownBy(() -> invitation("{\"smsMessage\":\"Password {####}\"}"))
                .isInstanceOf(CognitoException.class);
        assertThatThrownBy(() -> invitation("{\"emailMessage\":\"Password {####}\"}"))
                .isInstanceOf(CognitoException.class);
        assertThat(invitation("{\"smsMessage\":\"{username}, password {####}\"}").smsMessage())
                .isEqualTo("{username}, password {####}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emailMessage", "emailSubject"})
    void an_email_of_the_functions_own_needs_amazon_ses(String member) {
        OneTrigger pool =
                OneTrigger.responding(
                        Trigger.CUSTOM_MESSAGE, "{\"" + member + "\":\"Your code: {####}\"}");

        CognitoException error =
                catchThrowableOfType(CognitoException.class, () -> signUp(pool, false));

        assertThat(error.errorType()).isEqualTo("InvalidLambdaResponseException");
        assertThat(error.httpStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"smsMessage, 140", "emailMessage, 20000", "emailSubject, 140"})
    void a_text_may_have_so_many_characters_and_no_more(String member, int limit) {
        String longest = "{####}" + "x".repeat(limit - 6);

        assertThat(answer("{\"" + member + "\":\"" + longest + "\"}")).isNotNull();
        assertThat(answer("{\"" + member + "\":\"" + longest.replace("x", "🔑") + "\"}"))
                .isNotNull();
        assertThatThrownBy(() -> answer("{\"" + member + "\":\"" + longest + "x\"}"))
                .isInstanceOf(CognitoException.class);
    }

    @Test
    void an_empty_text_is_too_short() {
        assertThatThrownBy(() -> answer("{\"emailSubject\":\"\"}"))
                .isInstanceOf(CognitoException.class);
    }

    private static CustomMessageAnswer answer(String response) {
        return signUp(OneTrigger.responding(Trigger.CUSTOM_MESSAGE, response), true);
    }

    private static CustomMessageAnswer signUp(OneTrigger pool, boolean developerEmail) {
        return pool.in(Operation.SIGN_UP)
                .customMessage(TriggerSource.CUSTOM_MESSAGE_SIGN_UP, MARY, developerEmail);
    }

    private static CustomMessageAnswer invitation(String response) {
        return OneTrigger.responding(Trigger.CUSTOM_MESSAGE, response)
                .in(Operation.ADMIN_CREATE_USER)
                .customMessage(TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER, MARY, true);
    }
}
