package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import io.github.cognitotriggers.local.trigger.Triggers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes events by having the pool's own code fire them: what an event looks like, and what of an
 * answer counts, is said there and nowhere else.
 */
final class Firing {

    /** Longer than any time-out: it ends the wait for a sender that hangs. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final TriggerLimits ONCE = TriggerLimits.DEFAULT.withAttempts(1);

    private Firing() {}

    /** The event that a function would get. */
    static <E extends TriggerEvent, A, S extends EventBuilder<E, A, S>> byte[] event(
            EventBuilder<E, A, S> event) {
        TriggerFunction nobody =
                bytes -> {
                    throw new IllegalStateException("Only the event is wanted");
                };
        return invoke(event, nobody).invocation().event().getBytes(StandardCharsets.UTF_8);
    }

    /** Has the function called with the event, once. */
    static <E extends TriggerEvent, A, S extends EventBuilder<E, A, S>> HandlerResult<A> invoke(
            EventBuilder<E, A, S> event, TriggerFunction function) {
        Called called = new Called();
        Triggers triggers =
                new Triggers(
                        event.function(new Patched(event, function)),
                        event.call(),
                        called,
                        InstantSource.system(),
                        ONCE);
        A answer = null;
        CognitoException error = null;
        try {
            answer = event.fire(triggers, event.user());
        } catch (CognitoException e) {
            error = e;
        }
        if (!called.begun) {
            throw new IllegalArgumentException(event.whyNone());
        }
        return new HandlerResult<>(withEvent(await(called.ended), event), answer, error);
    }

    private static TriggerInvocation await(CompletableFuture<TriggerInvocation> ended) {
        try {
            return ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a function was running", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The function does not end", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing fails it", e);
        }
    }

    private static TriggerInvocation withEvent(
            TriggerInvocation made, EventBuilder<?, ?, ?> event) {
        byte[] patched = event.patched(made.event().getBytes(StandardCharsets.UTF_8));
        return new TriggerInvocation(
                made.time(),
                made.operation(),
                made.source(),
                made.attempt(),
                new String(patched, StandardCharsets.UTF_8),
                made.response(),
                made.error(),
                made.duration(),
                made.clientMetadataNotPassedOn(),
                made.validationDataNotPassedOn(),
                made.log());
    }

    /** The one call, if there is one; for a custom sender it ends on another thread. */
    private static final class Called implements TimelineRecorder {

        private final CompletableFuture<TriggerInvocation> ended = new CompletableFuture<>();
        private boolean begun;

        @Override
        public TimelineRecorder begin(TriggerSource source) {
            begun = true;
            return this;
        }

        @Override
        public void record(TriggerInvocation invocation) {
            ended.complete(invocation);
        }
    }

    /** The function, with what the test has put into the event. */
    private static final class Patched implements TriggerFunction {

        private final EventBuilder<?, ?, ?> event;
        private final TriggerFunction function;

        Patched(EventBuilder<?, ?, ?> event, TriggerFunction function) {
            this.event = event;
            this.function = function;
        }

        @Override
        public byte[] invoke(byte[] bytes) throws Exception {
            return function.invoke(event.patched(bytes));
        }

        @Override
        public byte[] invoke(byte[] bytes, InvocationContext context) throws Exception {
            return function.invoke(event.patched(bytes), context);
        }

        @Override
        public Optional<Duration> timeout() {
            return function.timeout();
        }
    }
}
