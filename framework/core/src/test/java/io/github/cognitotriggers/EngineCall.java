package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event through the engine with a given clock and variables: what was answered or thrown, and
 * what was logged.
 */
record EngineCall(@Nullable String answer, @Nullable Throwable thrown, String log) {

    static final String EVENT =
            "{\"version\":\"1\",\"triggerSource\":\"PreSignUp_SignUp\",\"callerContext\":{\"clientId\":\"app1\"},"
                + "\"request\":{\"userAttributes\":{}},\"response\":{}}";

    static final String NEUTRAL = "Internal error, request id request-1";

    static EngineCall of(AnyFunction function, String event) {
        return of(function, event, new FakeEnvironment());
    }

    static EngineCall of(AnyFunction function, String event, FakeEnvironment environment) {
        return of(function, event.getBytes(StandardCharsets.UTF_8), environment);
    }

    static EngineCall of(AnyFunction function, byte[] event, FakeEnvironment environment) {
        function.environment = environment;
        return of((CognitoTriggerHandler) function, event);
    }

    static EngineCall of(CognitoTriggerHandler function, byte[] event) {
        RecordingContext lambda = new RecordingContext();
        try {
            byte[] answer = new Invocation(function, lambda).answer(event);
            return new EngineCall(new String(answer, StandardCharsets.UTF_8), null, lambda.log());
        } catch (Throwable thrown) {
            return new EngineCall(null, thrown, lambda.log());
        }
    }

    /** Checks that the neutral text left the function, and no more than that. */
    EngineCall leavesNeutral() {
        assertThat(thrown)
                .isExactlyInstanceOf(TriggerFailedException.class)
                .hasMessage(NEUTRAL)
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThat(failure().getStackTrace()).isEmpty();
        return this;
    }

    Throwable failure() {
        return Objects.requireNonNull(thrown, "the function answered");
    }

    String[] lines() {
        return log.split("\n");
    }

    String firstLine() {
        return lines()[0];
    }

    String summary() {
        return lines()[lines().length - 1];
    }

    static String errorLine(String message) {
        return "level=ERROR requestId=request-1 message=\""
                + message.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"";
    }
}
