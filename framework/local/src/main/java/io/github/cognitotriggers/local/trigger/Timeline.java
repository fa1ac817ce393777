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

    /** Of events, answers and logs together: large ones make way earlier. */
    static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private final int capacity;
    private final Deque<TriggerInvocation> invocations = new ArrayDeque<>();
    private long characters;
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
        invocations.addLast(invocation);
        characters += size(invocation);
        while (invocations.size() > capacity
                || characters > MOST_CHARACTERS && invocations.size() > 1) {
            characters -= size(invocations.removeFirst());
        }
        notifyAll();
    }

    private static long size(TriggerInvocation invocation) {
        String response = invocation.response();
        long size = response == null ? 0 : response.length();
        size += invocation.event().length();
        for (String line : invocation.log()) {
            size += line.length();
        }
        return size;
    }

    /** Those that are kept, oldest first. */
    public synchronized List<TriggerInvocation> invocations() {
        return List.copyOf(invocations);
    }

    /** Forgets those that have ended. */
    public synchronized void clear() {
        invocations.clear();
        characters = 0;
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
