package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step of a test: a call of the API, or the two that a sign-in by SRP is. A
 * rejected call is a result like any other, to be asserted on; it throws only when the test wants
 * something that a rejected call does not have, and says so with the timeline.
 */
public class CallResult {

    private final TestPool pool;
    private final List<ApiCall> calls;

    /**
     * @param calls at least one
     */
    CallResult(TestPool pool, List<ApiCall> calls) {
        this.pool = pool;
        this.calls = List.copyOf(calls);
    }

    final TestPool pool() {
        return pool;
    }

    /** The calls of the API, in order. */
    public final List<ApiCall> calls() {
        return calls;
    }

    /** The last of them, which decided. */
    final ApiCall lastCall() {
        return calls.get(calls.size() - 1);
    }

    /** The functions that were called, in the order in which the calls began. */
    public final List<TriggerInvocation> invocations() {
        List<TriggerInvocation> all = new ArrayList<>();
        calls.forEach(call -> all.addAll(call.invocations()));
        return all;
    }

    /** The messages that were sent, in order. */
    public final List<SentMessage> messages() {
        List<SentMessage> all = new ArrayList<>();
        calls.forEach(call -> all.addAll(call.messages()));
        return all;
    }

    /**
     * The one message that was sent.
     *
     * @throws AssertionError if there is none, or more than one
     */
    public final SentMessage message() {
        List<SentMessage> messages = messages();
        if (messages.size() != 1) {
            throw broken("One message was expected, and " + messages.size() + " were sent", null);
        }
        return messages.get(0);
    }

    /** Whether the last call was answered rather than rejected. */
    public final boolean isSuccess() {
        return lastCall().error().isEmpty();
    }

    /** Why the last call was rejected; empty if it was not. */
    public final Optional<CognitoException> error() {
        return lastCall().error();
    }

    /**
     * The last call's answer; a copy.
     *
     * @throws AssertionError if the call was rejected
     */
    public final ObjectNode response() {
        orThrow();
        return lastCall().response().orElseThrow();
    }

    /**
     * This, unless it was rejected: for steps that a test takes and does not ask about.
     *
     * @throws AssertionError if the call was rejected; its text has the timeline, its cause is the
     *     {@link CognitoException}
     */
    public CallResult orThrow() {
        error().ifPresent(
                        e -> {
                            throw broken(lastCall().operation() + " was rejected", e);
                        });
        return this;
    }

    /** A failure that shows what happened. */
    final AssertionError broken(String text, @Nullable CognitoException cause) {
        return new AssertionError(text + "\n\n" + timelineText(), cause);
    }

    /** The calls, the functions that they led to, and how they ended, for people to read. */
    public final String timelineText() {
        return pool.text(calls);
    }

    /** The calls and how each ended. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + calls;
    }
}
