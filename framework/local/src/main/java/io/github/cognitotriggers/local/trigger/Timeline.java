package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last calls of functions, in the order in which they ended. Safe for use by several threads.
 */
public final class Timeline implements TimelineRecorder {

    private static final int DEFAULT_CAPACITY = 1_000;

    /** Of events, answers and logs together: large ones make way earlier. */
    static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    /** For whichever timeline: a thread answers one request at a time. */
    private static final ThreadLocal<@Nullable String> REQUEST = new ThreadLocal<>();

    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<Running> running = new LinkedHashSet<>();
    private long characters;
    private long begun;

    /**
     * A call of a function.
     *
     * @param number its place among all calls, in the order in which they began
     * @param requestId of what led to it; null outside of {@link #forRequest}
     * @param invocation the call
     */
    public record Entry(long number, @Nullable String requestId, TriggerInvocation invocation) {}

    private record Running(long number, @Nullable String requestId, TriggerSource source) {}

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

    /**
     * Answers a request on this thread: what it has begun is that request's in any timeline, and
     * what it has sent in any outbox.
     *
     * @param requestId the request's
     * @param answer calls operations of pools
     */
    public static <T> T forRequest(String requestId, Supplier<T> answer) {
        REQUEST.set(requestId);
        try {
            return answer.get();
        } finally {
            REQUEST.remove();
        }
    }

    /** Of the request that this thread answers; null outside of {@link #forRequest}. */
    public static @Nullable String requestId() {
        return REQUEST.get();
    }

    @Override
    public synchronized TimelineRecorder begin(TriggerSource source) {
        Running call = new Running(begun++, REQUEST.get(), source);
        running.add(call);
        return invocation -> end(call, invocation);
    }

    @Override
    public void record(TriggerInvocation invocation) {
        begin(invocation.source()).record(invocation);
    }

    private synchronized void end(Running call, TriggerInvocation invocation) {
        running.remove(call);
        Entry entry = new Entry(call.number, call.requestId, invocation);
        entries.addLast(entry);
        characters += size(entry.invocation);
        while (entries.size() > capacity || characters > MOST_CHARACTERS && entries.size() > 1) {
            characters -= size(entries.removeFirst().invocation);
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
        return entries.stream().map(Entry::invocation).toList();
    }

    /** The same, with the requests that led to them. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Forgets those that have ended. */
    public synchronized void clear() {
        entries.clear();
        characters = 0;
    }

    /**
     * Waits until the functions have ended that a request led to: nobody else waits for the custom
     * senders.
     *
     * @return its calls, in the order in which they began
     * @throws TimeoutException if the time is over; its text names what still runs
     * @throws InterruptedException if somebody interrupts the wait
     */
    public synchronized List<Entry> entries(String requestId, Duration atMost)
            throws InterruptedException, TimeoutException {
        List<Running> late = await(call -> requestId.equals(call.requestId), atMost);
        if (!late.isEmpty()) {
            throw new TimeoutException(
                    String.join(", ", late.stream().map(call -> call.source.value()).toList())
                            + " still runs after "
                            + atMost.toSeconds()
                            + " s");
        }
        return entries.stream()
                .filter(entry -> requestId.equals(entry.requestId))
                .sorted(Comparator.comparingLong(Entry::number))
                .toList();
    }

    /**
     * Waits until no function runs: nobody else waits for the custom senders.
     *
     * @return whether none runs; false if the time is over
     * @throws InterruptedException if somebody interrupts the wait
     */
    public synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
        return await(call -> true, atMost).isEmpty();
    }

    /** Those that still run when the time is over. */
    private synchronized List<Running> await(Predicate<Running> which, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            List<Running> left = running.stream().filter(which).toList();
            long nanos = end - System.nanoTime();
            if (left.isEmpty() || nanos <= 0) {
                return left;
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
    }
}
