package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static io.github.cognitotriggers.EngineCall.errorLine;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What leaves a function, and what its log says, when a handler does not answer. */
class FailureTest {

    @Test
    void a_rejection_leaves_as_it_is_and_is_not_logged_but_in_the_summary() {
        TriggerRejectedException rejection = new TriggerRejectedException("CODE", "No.");
        EngineCall call = throwing(rejection);

        assertThat(call.thrown()).isSameAs(rejection).hasMessage("[CODE] No").hasNoCause();
        assertThat(rejection.getStackTrace()).isEmpty();
        assertThat(call.lines()).hasSize(1);
        assertThat(call.summary()).contains(" route=Handler outcome=rejected ");
    }

    @Test
    void the_cause_of_a_rejection_is_logged_and_does_not_leave() {
        EngineCall call =
                throwing(new TriggerRejectedException("CODE", "No.", new IOException("the cause")));

        assertThat(call.thrown())
                .isExactlyInstanceOf(TriggerRejectedException.class)
                .hasMessage("[CODE] No")
                .hasNoCause();
        assertThat(((TriggerRejectedException) call.failure()).code()).contains("CODE");
        assertThat(call.firstLine())
                .isEqualTo("level=WARN requestId=request-1 message=\"Rejected: [CODE] No\"");
        assertThat(call.lines()[1]).isEqualTo("java.io.IOException: the cause");
        assertThat(call.summary()).contains(" outcome=rejected ");
    }

    @Test
    void a_subclass_of_the_rejection_cannot_send_its_own_text_or_cause() {
        TriggerRejectedException rejection =
                new TriggerRejectedException("No.") {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized @Nullable Throwable getCause() {
                        return new IOException("secret");
                    }
                };
        EngineCall call = throwing(rejection);

        assertThat(call.thrown())
                .hasNoCause()
                .hasToString(TriggerRejectedException.class.getName() + ": No");
        assertThat(rejection.getLocalizedMessage()).isEqualTo("No");
    }

    @Test
    void any_other_exception_is_logged_once_with_its_stack_and_leaves_as_the_neutral_text() {
        EngineCall call =
                throwing(new IllegalStateException("what happened", new IOException("why")))
                        .leavesNeutral();

        assertThat(call.firstLine()).isEqualTo(errorLine("Handler failed: what happened"));
        assertThat(call.log())
                .containsOnlyOnce("java.lang.IllegalStateException: what happened\n\tat ")
                .containsOnlyOnce("Caused by: java.io.IOException: why");
        assertThat(call.summary())
                .isEqualTo(
                        "level=INFO requestId=request-1 triggerSource=PreSignUp_SignUp"
                                + " clientId=app1 route=Handler outcome=failed ms=0");
    }

    @Test
    void a_checked_exception_is_no_different() {
        assertThat(throwing(new IOException("disk")).leavesNeutral().firstLine())
                .isEqualTo(errorLine("Handler failed: disk"));
    }

    @Test
    void an_exception_without_a_text_is_logged_by_its_name() {
        assertThat(throwing(new IllegalStateException()).leavesNeutral().firstLine())
                .isEqualTo(errorLine("Handler failed: java.lang.IllegalStateException"));
    }

    @Test
    void the_failure_of_a_function_that_was_called_inside_is_not_logged_again() {
        EngineCall inner = throwing(new IllegalStateException("inside"));
        EngineCall call =
                EngineCall.of(
                        new AnyFunction(
                                (event, context) -> {
                                    throw (TriggerFailedException) inner.failure();
                                }),
                        EVENT);

        assertThat(call.thrown()).isSameAs(inner.thrown());
        assertThat(call.lines()).hasSize(1);
    }

    @Test
    void an_error_is_not_swallowed() {
        OutOfMemoryError error = new OutOfMemoryError("heap");
        EngineCall call =
                EngineCall.of(
                        new AnyFunction(
                                (event, context) -> {
                                    throw error;
                                }),
                        EVENT);

        assertThat(call.thrown()).isSameAs(error);
        assertThat(call.lines()).hasSize(1);
        assertThat(call.summary()).contains(" outcome=error ");
    }

    @Test
    @SuppressWarnings("NullAway") // A handler that is not null-checked may do this.
    void a_null_response_is_an_error_that_says_what_to_do() {
        EngineCall call =
                EngineCall.of(new AnyFunction((event, context) -> null), EVENT).leavesNeutral();

        assertThat(call.firstLine())
                .isEqualTo(
                        errorLine(
                                "Handler failed: the handler answered null; return a response, if"
                                        + " need be an empty one"));
    }

    @Test
    void a_warning_is_logged_and_changes_nothing() {
        AnyFunction function =
                new AnyFunction(
                        (event, context) -> new AnyFunction.Answer("x", "this may be refused"));
        EngineCall call = EngineCall.of(function, EVENT);

        assertThat(call.answer()).endsWith("\"response\":{\"answer\":\"x\"}}");
        assertThat(call.firstLine())
                .isEqualTo(
                        "level=WARN requestId=request-1 message=\"Handler: this may be refused\"");
        assertThat(call.summary()).contains(" outcome=ok ");
    }

    @Test
    void routes_that_fail_say_so_and_are_tried_again_with_the_next_event() {
        boolean[] broken = {true};
        class Broken extends AnyFunction {
            Broken() {
                super((event, context) -> new Answer("x"));
            }

            @Override
            protected TriggerRoutes routes() {
                if (broken[0]) {
                    throw new IllegalArgumentException("no table");
                }
                return super.routes();
            }
        }
        Broken function = new Broken();
        EngineCall call = EngineCall.of(function, EVENT).leavesNeutral();

        assertThat(call.firstLine())
                .isEqualTo(
                        errorLine(
                                "Broken failed: routes() failed:"
                                        + " java.lang.IllegalArgumentException: no table"));
        assertThat(call.log())
                .containsOnlyOnce("Caused by: java.lang.IllegalArgumentException: no table");
        assertThat(call.summary())
                .isEqualTo(
                        "level=INFO requestId=request-1 triggerSource= clientId= route="
                                + " outcome=failed ms=0");

        broken[0] = false;
        assertThat(EngineCall.of(function, EVENT).answer()).contains("\"answer\":\"x\"");
        assertThat(function.routesMade).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway")
    void the_method_that_answered_null_is_named() {
        class NoRoutes extends AnyFunction {
            NoRoutes() {
                super((event, context) -> TriggerResponse.none());
            }

            @Override
            protected TriggerRoutes routes() {
                return null;
            }
        }
        class NoInterceptors extends AnyFunction {
            NoInterceptors() {
                super((event, context) -> TriggerResponse.none());
            }

            @Override
            protected List<TriggerInterceptor> interceptors() {
                return null;
            }
        }

        assertThat(EngineCall.of(new NoRoutes(), EVENT).leavesNeutral().firstLine())
                .startsWith(
                        "level=ERROR requestId=request-1 message=\"NoRoutes failed: routes()"
                                + " failed: ");
        assertThat(EngineCall.of(new NoInterceptors(), EVENT).leavesNeutral().firstLine())
                .startsWith(
                        "level=ERROR requestId=request-1 message=\"NoInterceptors failed:"
                                + " interceptors() failed: ");
    }

    @Test
    void routes_that_throw_an_error_do_not_hide_it() {
        ExceptionInInitializerError error = new ExceptionInInitializerError("init");
        class Broken extends AnyFunction {
            Broken() {
                super((event, context) -> TriggerResponse.none());
            }

            @Override
            protected TriggerRoutes routes() {
                throw error;
            }
        }

        assertThat(EngineCall.of(new Broken(), EVENT).thrown()).isSameAs(error);
    }

    @Test
    void a_function_without_a_simple_name_is_logged_by_its_full_one() {
        AnyFunction anonymous = new AnyFunction((event, context) -> TriggerResponse.none()) {};

        assertThat(EngineCall.of(anonymous, "x").firstLine())
                .contains("message=\"" + getClass().getName() + "$");
    }

    private static EngineCall throwing(Exception thrown) {
        return EngineCall.of(
                new AnyFunction(
                        (event, context) -> {
                            throw thrown;
                        }),
                EVENT);
    }
}
