package io.github.cognitotriggers.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
public final class TestClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-21T07:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
