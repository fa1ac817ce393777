package io.github.cognitotriggers;

/** The moment, by {@link System#nanoTime()}, when nobody waits for the answer any more. */
final class Deadline {

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    static Deadline in(long nanos) {
        return new Deadline(System.nanoTime() + nanos);
    }

    /** The earlier of Lambda's deadline and, for a synchronous trigger, Cognito's. */
    static Deadline of(boolean synchronous, long initNanos, int lambdaMillis) {
        long nanos = lambdaMillis * 1_000_000L;
        return in(
                synchronous
                        ? Math.min(nanos, TriggerContext.COGNITO_WAITS_NANOS - initNanos)
                        : nanos);
    }

    long remainingNanos() {
        return Math.max(0, at - System.nanoTime());
    }
}
