package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells which call of the API fired what, also if several threads call the same pool. The pool
 * begins each call of a function on the thread of the operation, and may end it on another.
 */
final class CallRecorder implements TimelineRecorder {

    /** Of whichever pool: a thread is in one call at a time, and functions run on others. */
    private static final ThreadLocal<@Nullable Fired> CURRENT = new ThreadLocal<>();

    /** From here on, what this thread does belongs to a new call. */
    Fired start() {
        Fired fired = new Fired();
        CURRENT.set(fired);
        return fired;
    }

    /** The call is over; functions that nobody waits for may still run. */
    void stop() {
        CURRENT.remove();
    }

    @Override
    public TimelineRecorder begin() {
        Fired fired = CURRENT.get();
        return fired == null ? NONE : fired.next();
    }

    @Override
    public void record(TriggerInvocation invocation) {
        // Each goes to what begin() returned.
    }

    /** The calls of functions that one call of the API led to, in the order of their beginnings. */
    static final class Fired {

        private final List<@Nullable TriggerInvocation> invocations = new ArrayList<>();
        private int running;

        private synchronized TimelineRecorder next() {
            int place = invocations.size();
            invocations.add(null);
            running++;
            return invocation -> end(place, invocation);
        }

        private synchronized void end(int place, TriggerInvocation invocation) {
            invocations.set(place, invocation);
            running--;
            notifyAll();
        }

        /** Waits for the custom senders, too; what has not ended by then is not in the list. */
        synchronized List<TriggerInvocation> await(Duration atMost) {
            long end = System.nanoTime() + atMost.toNanos();
            try {
                for (long left = atMost.toNanos(); running > 0 && left > 0; ) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                    left = end - System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            List<TriggerInvocation> ended = new ArrayList<>();
            for (TriggerInvocation invocation : invocations) {
                if (invocation != null) {
                    ended.add(invocation);
                }
            }
            return ended;
        }
    }
}
