package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    void time_goes_by_and_ends_at_zero() {
        FakeEnvironment environment = new FakeEnvironment();
        AnyFunction function =
                new AnyFunction(
                        (event, context) -> {
                            environment.advance(1_200);
                            assertThat(context.remaining()).isEqualTo(Duration.ofMillis(3_800));
                            environment.advance(10_000);
                            assertThat(context.remaining()).isZero();
                            return TriggerResponse.none();
                        });

        assertThat(EngineCall.of(function, EVENT, environment).thrown()).isNull();
    }

    @Test
    void the_first_event_of_a_cold_start_has_less_by_the_time_of_the_start() {
        FakeEnvironment environment = new FakeEnvironment().with(START, "on-demand").at(1_500);

        assertThat(remaining(Trigger.PRE_SIGN_UP, 60_000, environment))
                .isEqualTo(Duration.ofMillis(3_500));
        assertThat(remaining(Trigger.PRE_SIGN_UP, 60_000, environment))
                .isEqualTo(Duration.ofSeconds(5));
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
        assertThat(environment.isSnapStart()).isEqualTo(type.equals("snap-start"));
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
                            remaining[0] = context.remaining();
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
    void the_process_itself_is_an_environment() {
        assertThat(Environment.LAMBDA.get("NO_SUCH_VARIABLE_ANYWHERE")).isEmpty();
        assertThat(Environment.LAMBDA.get("PATH")).isNotEmpty();
        assertThat(Environment.LAMBDA.isSnapStart()).isFalse();
        assertThat(Environment.LAMBDA.nanoTime()).isLessThanOrEqualTo(System.nanoTime());
    }

    private static Duration remaining(Trigger trigger, int lambdaMillis, Environment environment) {
        Duration[] remaining = {Duration.ofSeconds(-1)};
        AnyFunction function =
                new AnyFunction(
                        trigger,
                        (event, context) -> {
                            remaining[0] = context.remaining();
                            return TriggerResponse.none();
                        });
        String event = EVENT.replace("PreSignUp", trigger.sourcePrefix());
        new Invocation(function, new RecordingContext(lambdaMillis), environment)
                .answer(event.getBytes(StandardCharsets.UTF_8));
        return remaining[0];
    }
}
