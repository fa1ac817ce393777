package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Functions that are called more than once with an event, as Cognito may. */
class RepeatedCallsTest {

    @Test
    void with_duplicate_delivery_every_function_is_called_twice() {
        AtomicInteger calls = new AtomicInteger();
        TestPool pool =
                TestPool.builder()
                        .trigger(
                                Trigger.PRE_SIGN_UP,
                                (in, out, context) -> {
                                    calls.incrementAndGet();
                                    in.transferTo(out);
                                })
                        .duplicateDelivery()
                        .build();

        CallResult result = pool.signUp("mary");

        assertThat(result).succeeded().fired(PRE_SIGN_UP_SIGN_UP);
        assertThat(result).trigger(PRE_SIGN_UP_SIGN_UP).calledTimes(2);
        assertThat(calls).hasValue(2);
    }

    @Test
    void an_idempotent_function_answers_twice_the_same() {
        TestPool pool =
                TestPool.builder()
                        .trigger(Trigger.PRE_SIGN_UP, new InviteOnly())
                        .duplicateDelivery()
                        .build();

        assertThat(pool.signUp("mary", clientMetadata("invitation", "ACME2026")))
                .fired(PRE_SIGN_UP_SIGN_UP);
        assertThat(pool.signUp("john")).rejectedWith("UserLambdaValidationException");
    }

    @Test
    void a_function_that_takes_too_long_is_called_as_often_as_set() {
        TestPool pool =
                TestPool.builder()
                        .trigger(
                                Trigger.PRE_SIGN_UP,
                                (in, out, context) -> {
                                    try {
                                        Thread.sleep(10_000);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                })
                        .triggerTimeout(Duration.ofMillis(60))
                        .triggerAttempts(2)
                        .build();

        CallResult result = pool.signUp("mary");

        assertThat(result)
                .rejectedWith(
                        "UnexpectedLambdaException",
                        "PreSignUp invocation failed due to error Socket timeout while invoking"
                                + " Lambda function.")
                .fired(PRE_SIGN_UP_SIGN_UP)
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .calledTimes(2)
                .tookLessThan(Duration.ofSeconds(10));
        assertThat(result.timelineText())
                .contains("PreSignUp_SignUp, call 2")
                .contains(" ms of 60 ms, too long\n");
    }
}
