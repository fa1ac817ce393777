package io.github.cognitotriggers.local.trigger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The last calls of functions, in the order in which they ended. Safe for use by several threads.
 */
public final class Timeline implements TimelineRecorder {

    private static final int DEFAULT_CAPACITY = 1_000;

    private final int capacity;
    private final Deque<TriggerInvocation> invocations = new ArrayDeque<>();
    private int running;

    /** Keeps a thousand. */
    public Timeline() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * Keeps the last so many, so that a pool in use for long does not grow.
     *
     * @param capacity at least 1
     */
    public Timeline(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized TimelineRecorder begin() {
        running++;
        return this;
    }

    @Override
    public synchronized void record(TriggerInvocation invocation) {
        running--;
        if (invocations.size() == capacity) {
            invocations.removeFirst();
        }
        invocations.addLast(invocation);
        notifyAll();
    }

    /** Those that are kept, oldest first. */
    public synchronized List<TriggerInvocation> invocations() {
        return List.copyOf(invocations);
    }

    /** Forgets those that have ended. */
    public synchronized void clear() {
        invocations.clear();
    }

    /**
     * Waits until no function runs: nobody else waits for the custom senders.
     *
     * @return whether none runs; false if the time is over
     * @throws InterruptedException if somebody interrupts the wait
     */
    public synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (running > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
