package io.github.cognitotriggers.sample.onetimecode;

import java.time.Duration;

/**
 * How long an answer takes at least, with an email or without: so that a clock does not tell which
 * users exist. An email that takes longer still gives it away, once in a while.
 */
final class AnswerTime {

    /** A little more than handing an email over takes on most days. */
    static final AnswerTime OF_AN_EMAIL = new AnswerTime(Duration.ofMillis(400));

    private final long nanos;

    AnswerTime(Duration atLeast) {
        this.nanos = atLeast.toNanos();
    }

    /**
     * Waits until it is over.
     *
     * @param startedAt {@link System#nanoTime()} when it began
     */
    void waitSince(long startedAt) throws InterruptedException {
        long left = nanos - (System.nanoTime() - startedAt);
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
