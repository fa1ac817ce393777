package io.github.cognitotriggers.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A pool's clock: it goes as any clock does, and can be put forward past what expires. Time-outs of
 * functions are real time all the same. Thread-safe.
 */
public final class TestClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Puts the clock forward. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A clock is not put back");
        }
        ahead.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** How far it is ahead. */
    @Override
    public String toString() {
        return "TestClock[ahead " + ahead.get() + "]";
    }
}
