package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import org.junit.jupiter.api.Test;

/** Functions that nobody waits for, but a test that wants to know of them. */
class CustomSendersTest {

    @Test
    void a_result_has_what_a_sender_got_although_the_pool_does_not_wait() {
        TestPool pool =
                TestPool.builder()
                        .trigger(
                                Trigger.CUSTOM_EMAIL_SENDER,
                                (in, out, context) -> {
                                    try {
                                        Thread.sleep(50);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                })
                        .build();

        CallResult result =
                pool.signUp(
                        "mary",
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("lang", "fr"));

        assertThat(result)
                .succeeded()
                .fired(CUSTOM_EMAIL_SENDER_SIGN_UP)
                .sent(CUSTOM_EMAIL_SENDER_SIGN_UP)
                .trigger(CUSTOM_EMAIL_SENDER_SIGN_UP)
                .received(clientMetadata("lang", "fr"))
                .requestHas("type", "customEmailSenderRequestV1");
        assertThat(result.message().code()).matches("\\d{6}");
        assertThat(result.timelineText()).contains(" ms, nobody waits\n");
    }

    @Test
    void a_sender_that_fails_is_no_error_of_the_call() {
        TestPool pool =
                TestPool.builder()
                        .trigger(
                                Trigger.CUSTOM_EMAIL_SENDER,
                                (in, out, context) -> {
                                    throw new IllegalStateException("No mail today");
                                })
                        .build();

        assertThat(pool.signUp("mary", userAttribute("email", "mary@example.com")))
                .succeeded()
                .trigger(CUSTOM_EMAIL_SENDER_SIGN_UP)
                .failedWith(
                        "UserLambdaValidationException",
                        "CustomEmailSender failed with error No mail today.");
    }
}
