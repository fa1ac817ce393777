package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerContextTest {

    private static final String START = "AWS_LAMBDA_INITIALIZATION_TYPE";

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void only_the_custom_senders_have_more_time_than_cognito_waits(Trigger trigger) {
        boolean sender =
                trigger == Trigger.CUSTOM_EMAIL_SENDER || trigger == Trigger.CUSTOM_SMS_SENDER;

        assertThat(trigger.isSynchronous()).isEqualTo(!sender);
        assertThat(remaining(trigger, 60_000, new FakeEnvironment()))
                .isEqualTo(Duration.ofSeconds(sender ? 60 : 5));
    }

    @Test
    void lambdas_deadline_counts_where_it_is_nearer() {
        assertThat(remaining(Trigger.PRE_SIGN_UP, 3_000, new FakeEnvironment()))
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(remaining(Trigger.CUSTOM_EMAIL_SENDER, 3_000, new FakeEnvironment()))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void time_goes_by_and_ends_at_zero() throws InterruptedException {
        TriggerContext context = TriggerContext.forTest(Duration.ofMillis(20));
        assertThat(context.remaining()).isLessThanOrEqualTo(Duration.ofMillis(20));
        Thread.sleep(30);

        assertThat(context.remaining()).isZero();
    }

    @Test
    void the_first_event_of_a_cold_start_has_less_by_the_time_of_the_start() {
        FakeEnvironment environment = new FakeEnvironment().with(START, "on-demand").at(1_500);
        List<Duration> remaining = new ArrayList<>();
        AnyFunction function =
                new AnyFunction(
                        (event, context) -> {
                            remaining.add(rounded(context.remaining()));
                            return TriggerResponse.none();
                        });
        EngineCall.of(function, EVENT, environment);
        EngineCall.of(function, EVENT, environment);

        assertThat(remaining).containsExactly(Duration.ofMillis(3_500), Duration.ofSeconds(5));
    }

    @Test
    void the_senders_do_not_have_less_on_a_cold_start() {
        FakeEnvironment environment = new FakeEnvironment().with(START, "on-demand").at(1_500);

        assertThat(remaining(Trigger.CUSTOM_SMS_SENDER, 60_000, environment))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_start_that_took_all_the_time_leaves_none() {
        FakeEnvironment environment = new FakeEnvironment().with(START, "on-demand").at(6_000);

        assertThat(remaining(Trigger.PRE_SIGN_UP, 60_000, environment)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"provisioned-concurrency", "snap-start", "lambda-managed-instances", ""})
    void a_start_ahead_of_any_event_does_not_count(String type) {
        FakeEnvironment environment = new FakeEnvironment().with(START, type).at(1_500);

        assertThat(remaining(Trigger.PRE_SIGN_UP, 60_000, environment))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_start_longer_than_lambda_allows_was_ahead_of_any_event() {
        FakeEnvironment environment = new FakeEnvironment().with(START, "on-demand").at(10_000);

        assertThat(remaining(Trigger.PRE_SIGN_UP, 60_000, environment))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void making_the_routes_is_part_of_cognitos_five_seconds() {
        FakeEnvironment environment = new FakeEnvironment();
        Duration[] remaining = new Duration[1];
        class Slow extends AnyFunction {
            Slow() {
                super(
                        (event, context) -> {
                            remaining[0] = rounded(context.remaining());
                            return TriggerResponse.none();
                        });
            }

            @Override
            protected boolean logsSummary() {
                environment.advance(700);
                return true;
            }
        }
        EngineCall.of(new Slow(), EVENT, environment);

        assertThat(remaining[0]).isEqualTo(Duration.ofMillis(4_300));
    }

    @Test
    void knows_the_request_and_the_log() {
        EngineCall call =
                EngineCall.of(
                        new AnyFunction(
                                (event, context) -> {
                                    context.logger()
                                            .log(context + " " + context.requestId() + "\n");
                                    return TriggerResponse.none();
                                }),
                        EVENT);

        assertThat(call.firstLine()).isEqualTo("TriggerContext[request-1] request-1");
    }

    @Test
    void a_unit_test_has_one_too() {
        TriggerContext context = TriggerContext.forTest();

        assertThat(context.requestId()).isEqualTo("test");
        assertThat(context.remaining()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(TriggerContext.forTest(Duration.ofMinutes(1)).remaining())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(TriggerContext.forTest(Duration.ZERO).remaining()).isZero();
        context.logger().log("a line on standard output");
        context.logger().log("bytes on standard output\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_function_of_its_own_asks_the_process() {
        PreSignUpHandler function =
                new PreSignUpHandler() {
                    @Override
                    protected PreSignUpResponse handle(
                            PreSignUpEvent event, TriggerContext context) {
                        return PreSignUpResponse.unchanged();
                    }
                };
        CognitoTriggerHandler handler = function;

        assertThat(handler.variable("NO_SUCH_VARIABLE_ANYWHERE")).isEmpty();
        assertThat(handler.variable("PATH")).isNotEmpty();
        assertThat(handler.logsJson()).isFalse();
        assertThat(handler.loadedAt()).isLessThanOrEqualTo(handler.nanoTime());
    }

    /** To a tenth of a second, up: the context's own clock has gone on a little. */
    private static Duration rounded(Duration remaining) {
        return Duration.ofMillis((remaining.toMillis() + 99) / 100 * 100);
    }

    private static Duration remaining(
            Trigger trigger, int lambdaMillis, FakeEnvironment environment) {
        Duration[] remaining = {Duration.ofSeconds(-1)};
        AnyFunction function =
                new AnyFunction(
                        trigger,
                        (event, context) -> {
                            remaining[0] = rounded(context.remaining());
                            return TriggerResponse.none();
                        });
        String event = EVENT.replace("PreSignUp", trigger.sourcePrefix());
        function.environment = environment;
        new Invocation(function, new RecordingContext(lambdaMillis))
                .answer(event.getBytes(StandardCharsets.UTF_8));
        return remaining[0];
    }
}
