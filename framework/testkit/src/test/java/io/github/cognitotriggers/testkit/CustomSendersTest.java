package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Functions that nobody waits for, but a test that wants to know of them. */
class CustomSendersTest {

    @Test
    void a_result_has_what_a_sender_got_although_the_pool_does_not_wait() {
        TestPool pool =
                TestPool.builder().trigger(Trigger.CUSTOM_EMAIL_SENDER, new SlowSender()).build();

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
    void a_sender_may_take_longer_than_the_pool_waits_for_other_functions() {
        TestPool pool =
                TestPool.builder()
                        .trigger(Trigger.CUSTOM_EMAIL_SENDER, new SlowSender())
                        .triggerTimeout(Duration.ofMillis(1))
                        .build();

        assertThat(pool.signUp("mary", userAttribute("email", "mary@example.com")))
                .fired(CUSTOM_EMAIL_SENDER_SIGN_UP);
    }

    @Test
    void a_result_of_a_server_has_what_a_sender_got() {
        PoolTriggers triggers =
                PoolTriggers.builder()
                        .on(Trigger.CUSTOM_EMAIL_SENDER, TriggerFunction.of(new SlowSender()))
                        .build();
        try (LocalServer server = ServedPool.start(triggers)) {
            TestPool pool = CognitoExtension.connectedTo(server.endpoint()).connect();

            assertThat(pool.signUp("mary", userAttribute("email", "mary@example.com")))
                    .fired(CUSTOM_EMAIL_SENDER_SIGN_UP)
                    .sent(CUSTOM_EMAIL_SENDER_SIGN_UP);
        }
    }

    @Test
    void a_sender_that_hangs_is_named() {
        CountDownLatch end = new CountDownLatch(1);
        TestPool pool =
                TestPool.builder()
                        .trigger(Trigger.CUSTOM_EMAIL_SENDER, (in, out, context) -> await(end))
                        .senderPatience(Duration.ZERO)
                        .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> pool.signUp("mary", userAttribute("email", "mary@example.com")))
                .withMessage("CustomEmailSender_SignUp still runs after 0 s");
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes its time, and more of it than a call. */
    private static final class SlowSender implements RequestStreamHandler {

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
