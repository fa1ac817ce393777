package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.local.error.CognitoException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One event on its way to its function, and back. */
final class EventDelivery {

    private final TriggerFunction function;
    private final CallContext call;
    private final EventBuilder event;
    private final byte[] bytes;
    private final TimelineRecorder timeline;
    private final InstantSource time;
    private final TriggerLimits limits;
    private int attempt;

    EventDelivery(
            TriggerFunction function,
            CallContext call,
            EventBuilder event,
            TimelineRecorder timeline,
            InstantSource time,
            TriggerLimits limits) {
        this.function = function;
        this.call = call;
        this.event = event;
        this.bytes = Json.write(event.build());
        this.timeline = timeline;
        this.time = time;
        this.limits = limits;
    }

    /**
     * Waits for the answer and judges it.
     *
     * @throws CognitoException if the function fails, or by the judge
     */
    <T> T answer(Function<byte[], T> judge) {
        if (limits.duplicateDelivery()) {
            lose(judge);
        }
        for (int left = limits.attempts(); ; left--) {
            try {
                return attempt(judge);
            } catch (TimedOutException e) {
                if (left == 1) {
                    throw TriggerErrors.timedOut(event.trigger());
                }
            }
        }
    }

    /** The first of two deliveries: whatever the function says, Cognito does not hear it. */
    private <T> void lose(Function<byte[], T> judge) {
        try {
            attempt(judge);
        } catch (CognitoException | TimedOutException e) {
            // In the timeline.
        }
    }

    private <T> T attempt(Function<byte[], T> judge) throws TimedOutException {
        Recording recording = new Recording();
        Future<byte[]> running =
                TriggerThreads.EXECUTOR.submit(
                        () -> function.invoke(bytes.clone(), recording.context()));
        try {
            byte[] output = wait(running, recording);
            recording.response = new String(output, StandardCharsets.UTF_8);
            return judge.apply(output);
        } catch (CognitoException e) {
            recording.error = TriggerErrors.describe(e);
            throw e;
        } catch (TimedOutException e) {
            recording.error = TriggerErrors.describe(TriggerErrors.timedOut(event.trigger()));
            throw e;
        } finally {
            recording.end();
        }
    }

    private byte[] wait(Future<byte[]> running, Recording recording) throws TimedOutException {
        Duration ownTimeout = function.timeout().orElse(limits.timeout());
        boolean ownIsFirst = ownTimeout.compareTo(limits.timeout()) < 0;
        try {
            Duration patience = ownIsFirst ? ownTimeout : limits.timeout();
            return running.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            if (ownIsFirst) {
                // Lambda ended the function itself: Cognito shows its text as it shows a
                // function's.
                throw TriggerErrors.failed(
                        event.trigger(),
                        FunctionErrorException.timedOut(recording.requestId, ownTimeout));
            }
            throw new TimedOutException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvokeException notInvoked) {
                throw TriggerErrors.notInvoked(event.trigger(), notInvoked);
            }
            throw TriggerErrors.failed(event.trigger(), e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a trigger was running", e);
        }
    }

    /** Has the function called and does not wait: nobody is there for its answer or failure. */
    void send() {
        for (int copies = limits.duplicateDelivery() ? 2 : 1; copies > 0; copies--) {
            Recording recording = new Recording();
            TriggerThreads.EXECUTOR.execute(() -> send(recording));
        }
    }

    private void send(Recording recording) {
        try {
            recording.response =
                    new String(
                            function.invoke(bytes.clone(), recording.context()),
                            StandardCharsets.UTF_8);
        } catch (Throwable e) {
            recording.error = TriggerErrors.describe(TriggerErrors.failed(event.trigger(), e));
        } finally {
            recording.end();
        }
    }

    /** The function did not answer in time. */
    private static final class TimedOutException extends Exception {

        private static final long serialVersionUID = 1L;

        TimedOutException() {
            super(null, null, false, false);
        }
    }

    /** An attempt as the timeline will have it. */
    private final class Recording {

        private final String requestId = UUID.randomUUID().toString();
        private final int number = ++attempt;
        private final InvocationLog log = new InvocationLog();
        private final TimelineRecorder recorder = timeline.begin(event.source());
        private final Instant start = time.instant();
        private final long startNanos = System.nanoTime();
        private @Nullable String response;
        private @Nullable String error;

        InvocationContext context() {
            return new InvocationContext(requestId, log::add);
        }

        void end() {
            recorder.record(
                    new TriggerInvocation(
                            start,
                            call.operation(),
                            event.source(),
                            number,
                            new String(bytes, StandardCharsets.UTF_8),
                            response,
                            error,
                            Duration.ofNanos(System.nanoTime() - startNanos),
                            event.data().clientMetadataLeft(),
                            event.data().validationDataLeft(),
                            log.lines()));
        }
    }
}
