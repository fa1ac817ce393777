package io.github.cognitotriggers.local.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Takes out what has expired, once a minute while there are calls: nobody waits for it, it only
 * takes room. Thread-safe.
 */
final class ExpirySweep {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    /**
     * Removes what is good no longer, if it is time again.
     *
     * @param expires the first moment at which a value is no longer good
     */
    <T> void sweep(Collection<T> values, Function<T, Instant> expires, Instant now) {
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(EVERY))) {
            values.removeIf(value -> !now.isBefore(expires.apply(value)));
        }
    }
}
