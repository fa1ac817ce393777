package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriggerInterceptorTest {

    private final List<String> calls = new ArrayList<>();

    private class Recorder implements TriggerInterceptor {

        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public void before(TriggerEvent event, TriggerContext context) throws Exception {
            calls.add(name + " before " + event.triggerSource());
        }

        @Override
        public void after(
                TriggerEvent event,
                TriggerResponse response,
                Duration duration,
                TriggerContext context)
                throws Exception {
            calls.add(name + " after " + response + " " + duration.toMillis());
        }

        @Override
        public void failed(
                TriggerEvent event,
                @Nullable Throwable failure,
                Duration duration,
                TriggerContext context)
                throws Exception {
            calls.add(name + " failed " + failure + " " + duration.toMillis());
        }
    }

    private final AnyFunction.Body answer =
            (event, context) -> {
                calls.add("handler");
                return TriggerResponse.none();
            };

    @Test
    void the_first_is_the_outermost() {
        AnyFunction function =
                new AnyFunction(answer).with(new Recorder("one"), new Recorder("two"));
        EngineCall.of(function, EVENT);

        assertThat(calls)
                .containsExactly(
                        "one before PRE_SIGN_UP_SIGN_UP",
                        "two before PRE_SIGN_UP_SIGN_UP",
                        "handler",
                        "two after TriggerResponse[] 0",
                        "one after TriggerResponse[] 0");
    }

    @Test
    void those_of_handlers_that_a_function_calls_do_not_run() {
        AnyFunction handler = new AnyFunction(answer).with(new Recorder("handler's"));
        class Several extends AnyFunction {
            Several() {
                super(answer);
            }

            @Override
            protected TriggerRoutes routes() {
                return routesOf(handler);
            }
        }
        EngineCall.of(new Several().with(new Recorder("function's")), EVENT);

        assertThat(calls)
                .containsExactly(
                        "function's before PRE_SIGN_UP_SIGN_UP",
                        "handler",
                        "function's after TriggerResponse[] 0");
    }

    @Test
    void each_is_told_how_long_it_took() {
        FakeEnvironment environment = new FakeEnvironment();
        AnyFunction function =
                new AnyFunction(
                                (event, context) -> {
                                    environment.advance(30);
                                    return TriggerResponse.none();
                                })
                        .with(new Recorder("one"));
        EngineCall call = EngineCall.of(function, EVENT, environment);

        assertThat(calls).endsWith("one after TriggerResponse[] 30");
        assertThat(call.summary()).endsWith(" ms=30");
    }

    @Test
    void a_failure_is_told_to_all_that_had_begun_in_reverse() {
        IllegalStateException failure = new IllegalStateException("no");
        AnyFunction function =
                new AnyFunction(
                                (event, context) -> {
                                    throw failure;
                                })
                        .with(new Recorder("one"), new Recorder("two"));
        EngineCall.of(function, EVENT).leavesNeutral();

        assertThat(calls)
                .endsWith("two failed " + failure + " 0", "one failed " + failure + " 0")
                .hasSize(4);
    }

    @Test
    void an_error_and_a_response_that_breaks_a_rule_are_failures_too() {
        AssertionError error = new AssertionError("no");
        EngineCall call =
                EngineCall.of(
                        new AnyFunction(
                                        (event, context) -> {
                                            throw error;
                                        })
                                .with(new Recorder("one")),
                        EVENT);

        assertThat(call.thrown()).isSameAs(error);
        assertThat(calls).endsWith("one failed " + error + " 0");
    }

    @Test
    void before_can_refuse_and_the_handler_is_not_called() {
        AnyFunction function =
                new AnyFunction(answer)
                        .with(
                                new Recorder("one"),
                                new Recorder("two") {
                                    @Override
                                    public void before(TriggerEvent event, TriggerContext context) {
                                        throw new TriggerRejectedException("Not you");
                                    }
                                },
                                new Recorder("three"));
        EngineCall call = EngineCall.of(function, EVENT);

        assertThat(call.thrown())
                .isExactlyInstanceOf(TriggerRejectedException.class)
                .hasMessage("Not you");
        assertThat(call.summary()).contains(" outcome=rejected ");
        assertThat(calls).hasSize(3).first().asString().startsWith("one before");
        assertThat(calls.get(1)).startsWith("two failed ");
        assertThat(calls.get(2)).startsWith("one failed ");
    }

    @Test
    void what_after_throws_is_logged_and_changes_nothing() {
        AnyFunction function =
                new AnyFunction((event, context) -> new AnyFunction.Answer("x"))
                        .with(
                                new Recorder("one"),
                                new Recorder("two") {
                                    @Override
                                    public void after(
                                            TriggerEvent event,
                                            TriggerResponse response,
                                            Duration duration,
                                            TriggerContext context) {
                                        throw new TriggerRejectedException("too late");
                                    }
                                });
        EngineCall call = EngineCall.of(function, EVENT);

        assertThat(call.answer()).contains("\"answer\":\"x\"");
        assertThat(call.firstLine())
                .isEqualTo(
                        EngineCall.errorLine(
                                getClass().getName() + "$2 failed after the handler: too late"));
        assertThat(call.summary()).contains(" outcome=ok ");
        assertThat(calls).last().asString().startsWith("one after");
    }

    @Test
    void what_failed_throws_is_logged_and_changes_nothing() {
        AnyFunction function =
                new AnyFunction(
                                (event, context) -> {
                                    throw new TriggerRejectedException("Not you");
                                })
                        .with(
                                new Recorder("one"),
                                new Recorder("two") {
                                    @Override
                                    public void failed(
                                            TriggerEvent event,
                                            @Nullable Throwable failure,
                                            Duration duration,
                                            TriggerContext context) {
                                        throw new IllegalStateException("metrics");
                                    }
                                });
        EngineCall call = EngineCall.of(function, EVENT);

        assertThat(call.thrown()).hasMessage("Not you");
        assertThat(call.log()).contains("$3 failed after the handler: metrics");
        assertThat(calls).last().asString().startsWith("one failed");
    }

    @Test
    void one_that_does_nothing_changes_nothing() {
        AnyFunction function =
                new AnyFunction((event, context) -> new AnyFunction.Answer("x"))
                        .with(new TriggerInterceptor() {});
        AnyFunction failing =
                new AnyFunction(
                                (event, context) -> {
                                    throw new TriggerRejectedException("Not you");
                                })
                        .with(new TriggerInterceptor() {});

        assertThat(EngineCall.of(function, EVENT).answer()).contains("\"answer\":\"x\"");
        assertThat(EngineCall.of(failing, EVENT).thrown()).hasMessage("Not you");
    }
}
