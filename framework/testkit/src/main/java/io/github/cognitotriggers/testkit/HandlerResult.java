package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.TimelineText;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function made of an event, as Cognito takes it: an answer, or the error that Cognito's
 * client gets.
 *
 * @param <A> what Cognito reads of the answer
 */
public final class HandlerResult<A> {

    private final TriggerInvocation invocation;
    private final @Nullable A answer;
    private final @Nullable CognitoException error;

    HandlerResult(
            TriggerInvocation invocation, @Nullable A answer, @Nullable CognitoException error) {
        this.invocation = invocation;
        this.answer = answer;
        this.error = error;
    }

    /**
     * What Cognito goes by.
     *
     * @throws AssertionError if the function failed, answered what Cognito does not take, or
     *     declined to migrate; the text has what happened
     */
    public A answer() {
        if (answer == null || !hasSucceeded()) {
            String what = invocation.error() == null ? "declined" : "failed";
            throw new AssertionError("The function " + what + "\n\n" + timelineText(), error);
        }
        return answer;
    }

    /** Whether it answered, and with what the client gets no error for. */
    boolean hasSucceeded() {
        return error == null && invocation.error() == null;
    }

    /**
     * The error that Cognito's client gets; empty if the function answered, unless it has declined
     * to migrate, and for custom senders, whose failures reach nobody.
     */
    public Optional<CognitoException> error() {
        return Optional.ofNullable(error);
    }

    /** The call: event, answer and log, as they were. */
    public TriggerInvocation invocation() {
        return invocation;
    }

    /** The call for people to read; what may be a secret is masked. */
    String timelineText() {
        return TimelineText.masked()
                .withLogsOfFailures()
                .call("An event", List.of(invocation), outcome());
    }

    /** Only where it is not what the function did. */
    private @Nullable String outcome() {
        return error == null || invocation.error() != null
                ? null
                : error.errorType() + ": " + error.getMessage();
    }

    /** What happened, and no value. */
    @Override
    public String toString() {
        return "HandlerResult[" + invocation + "]";
    }
}
