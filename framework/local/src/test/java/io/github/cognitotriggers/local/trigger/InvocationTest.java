package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How functions are called, how often, and what is recorded of it. */
class InvocationTest {

    private static final TriggerLimits IMPATIENT =
            TriggerLimits.DEFAULT.withTimeout(Duration.ofMillis(10));

    @Test
    void a_call_is_recorded_with_all_that_is_known_of_it() {
        OneTrigger pool = OneTrigger.responding(Trigger.DEFINE_AUTH_CHALLENGE, DEFINED);

        pool.in(Operation.INITIATE_AUTH).defineAuthChallenge(MARY, List.of());

        TriggerInvocation invocation = pool.invocation();
        assertThat(invocation.time()).isEqualTo(NOW);
        assertThat(invocation.operation()).isEqualTo(Operation.INITIATE_AUTH);
        assertThat(invocation.source())
                .isEqualTo(TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION);
        assertThat(invocation.attempt()).isEqualTo(1);
        assertThat(invocation.error()).isNull();
        assertThat(invocation.response()).contains("\"challengeName\":\"CUSTOM_CHALLENGE\"");
        assertThat(invocation.duration()).isPositive();
    }

    @Test
    void a_pool_without_functions_calls_none() {
        OneTrigger pool = new OneTrigger(PoolTriggers.NONE);
        Triggers triggers = pool.in(Operation.INITIATE_AUTH);

        triggers.preAuthentication(MARY);
        triggers.postAuthentication(MARY, false);

        assertThat(
                        triggers.preTokenGeneration(
                                TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                                MARY,
                                GroupConfiguration.NONE,
                                List.of()))
                .isEqualTo(PreTokenGenerationAnswer.NONE);
        assertThat(triggers.userMigration(MIGRATION, "mary", "Legacy-Passw0rd!")).isEmpty();
        assertThat(pool.timeline.invocations()).isEmpty();
        assertThat(triggers.has(Trigger.PRE_AUTHENTICATION)).isFalse();
    }

    @Test
    void a_handler_has_a_lambda_context_of_its_own() {
        AtomicReference<Context> seen = new AtomicReference<>();
        AtomicInteger remaining = new AtomicInteger();
        OneTrigger pool =
                new OneTrigger(
                        Trigger.PRE_AUTHENTICATION,
                        TriggerFunction.of(
                                (in, out, context) -> {
                                    seen.set(context);
                                    remaining.set(context.getRemainingTimeInMillis());
                                    context.getLogger().log("first line\n");
                                    context.getLogger()
                                            .log("second".getBytes(StandardCharsets.UTF_8));
                                    in.transferTo(out);
                                },
                                new LambdaSettings("gate", Duration.ofSeconds(3), 256)));

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        assertThat(seen.get().getFunctionName()).isEqualTo("gate");
        assertThat(seen.get().getMemoryLimitInMB()).isEqualTo(256);
        assertThat(seen.get().getAwsRequestId()).isNotBlank();
        assertThat(remaining.get()).isBetween(1, 3_000);
        assertThat(pool.invocation().log()).containsExactly("first line", "second");
    }

    @Test
    void a_function_that_answers_in_time_at_the_second_attempt_has_answered() {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                                Trigger.PRE_AUTHENTICATION,
                                event -> {
                                    if (calls.incrementAndGet() == 1) {
                                        never.await();
                                    }
                                    return event;
                                })
                        // Enough for an attempt that does nothing.
                        .with(TriggerLimits.DEFAULT.withTimeout(Duration.ofMillis(500)));

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        List<TriggerInvocation> attempts = pool.timeline.invocations();
        assertThat(attempts).extracting(TriggerInvocation::attempt).startsWith(1, 2);
        assertThat(attempts.get(0).error()).contains("Socket timeout");
        assertThat(attempts.get(attempts.size() - 1).error()).isNull();
    }

    @Test
    void a_function_that_never_answers_is_called_three_times() {
        CountDownLatch never = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                                Trigger.PRE_AUTHENTICATION,
                                event -> {
                                    never.await();
                                    return event;
                                })
                        .with(IMPATIENT);

        assertThatThrownBy(() -> pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY))
                .hasMessageContaining("Socket timeout");

        assertThat(pool.timeline.invocations())
                .extracting(TriggerInvocation::attempt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_function_that_throws_is_called_once() {
        OneTrigger pool =
                OneTrigger.throwing(Trigger.PRE_AUTHENTICATION, new Exception("Not today"));

        assertThatThrownBy(() -> pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY))
                .hasMessageContaining("Not today");

        assertThat(pool.timeline.invocations()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void with_duplicate_delivery_every_function_is_called_twice_with_the_same_event(Trigger trigger)
            throws Exception {
        OneTrigger pool =
                OneTrigger.echoing(trigger).with(TriggerLimits.DEFAULT.withDuplicateDelivery(true));
        CallContext call =
                OneTrigger.call(Firing.operation(trigger)).withPreventUserExistenceErrors(true);

        Firing.fire(pool.in(call), trigger);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.timeline.invocations())
                .extracting(TriggerInvocation::attempt)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(pool.timeline.invocations())
                .extracting(TriggerInvocation::event)
                .containsOnly(pool.timeline.invocations().get(0).event());
    }

    @Test
    void of_two_deliveries_the_second_counts() {
        AtomicInteger calls = new AtomicInteger();
        OneTrigger pool =
                new OneTrigger(
                                Trigger.PRE_AUTHENTICATION,
                                event -> {
                                    if (calls.incrementAndGet() == 1) {
                                        throw new Exception("first");
                                    }
                                    return event;
                                })
                        .with(TriggerLimits.DEFAULT.withDuplicateDelivery(true));

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        assertThat(calls).hasValue(2);
    }

    @Test
    void a_function_that_scribbles_on_its_event_does_not_change_the_second_delivery() {
        OneTrigger pool =
                new OneTrigger(
                                Trigger.PRE_AUTHENTICATION,
                                event -> {
                                    byte[] answer = event.clone();
                                    java.util.Arrays.fill(event, (byte) ' ');
                                    return answer;
                                })
                        .with(TriggerLimits.DEFAULT.withDuplicateDelivery(true));

        pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);

        assertThat(pool.timeline.invocations())
                .extracting(TriggerInvocation::event)
                .allSatisfy(event -> assertThat(event).contains(MARY.userName()));
    }

    @Test
    void nobody_waits_for_a_custom_sender() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                        Trigger.CUSTOM_EMAIL_SENDER,
                        event -> {
                            mayEnd.await();
                            return new byte[0];
                        });

        Firing.fire(pool.in(Operation.SIGN_UP), Trigger.CUSTOM_EMAIL_SENDER);

        assertThat(pool.timeline.invocations()).isEmpty();
        assertThat(pool.timeline.awaitIdle(Duration.ZERO)).isFalse();
        mayEnd.countDown();
        assertThat(pool.timeline.awaitIdle(Duration.ofSeconds(10))).isTrue();
        assertThat(pool.timeline.invocations()).hasSize(1);
    }

    @Test
    void many_calls_at_once_get_their_own_answers() throws Exception {
        PoolTriggers functions =
                PoolTriggers.builder()
                        .on(
                                Trigger.VERIFY_AUTH_CHALLENGE,
                                bytes -> {
                                    var event = Json.read(bytes);
                                    boolean right =
                                            event.at("/request/challengeAnswer")
                                                    .equals(
                                                            event.at(
                                                                    "/request/privateChallengeParameters/code"));
                                    event.withObject("/response").put("answerCorrect", right);
                                    return Json.write(event);
                                })
                        .build();
        OneTrigger pool = new OneTrigger(functions);
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int number = i;
            calls.add(
                    clients.submit(
                            () -> {
                                boolean correct =
                                        pool.in(Operation.RESPOND_TO_AUTH_CHALLENGE)
                                                .verifyAuthChallenge(
                                                        MARY,
                                                        Map.of("code", "" + number),
                                                        number % 2 == 0 ? "" + number : "no");
                                if (correct != (number % 2 == 0)) {
                                    wrong.add("" + number);
                                }
                            }));
        }
        for (Future<?> call : calls) {
            call.get(30, TimeUnit.SECONDS);
        }
        clients.shutdown();

        assertThat(wrong).isEmpty();
        assertThat(pool.timeline.invocations()).hasSize(400);
    }

    @Test
    void an_interrupted_caller_stops_waiting() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                        Trigger.PRE_AUTHENTICATION,
                        event -> {
                            called.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return event;
                        });
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                pool.in(Operation.INITIATE_AUTH).preAuthentication(MARY);
                            } catch (IllegalStateException e) {
                                failure.set(e);
                            }
                        });

        caller.start();
        called.await();
        caller.interrupt();
        caller.join(10_000);

        assertThat(failure.get()).hasMessageContaining("Interrupted");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static final TriggerSource MIGRATION = TriggerSource.USER_MIGRATION_AUTHENTICATION;
    private static final String DEFINED =
            "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,"
                    + "\"failAuthentication\":false}";
}
