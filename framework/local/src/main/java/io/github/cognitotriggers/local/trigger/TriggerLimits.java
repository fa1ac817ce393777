package io.github.cognitotriggers.local.trigger;

import java.time.Duration;

/**
 * How long Cognito waits, and how often it calls.
 *
 * @param timeout of one attempt
 * @param attempts at most, if each times out; nothing but a time-out is tried again
 * @param duplicateDelivery whether every function is called twice, as by a Cognito that missed the
 *     first answer; the second answer counts
 */
public record TriggerLimits(Duration timeout, int attempts, boolean duplicateDelivery) {

    /**
     * 5 seconds, which AWS documents, and three attempts. Assumption: AWS says only that Cognito
     * may try again; three is what its guide said until March 2026, and what has been observed.
     */
    public static final TriggerLimits DEFAULT = new TriggerLimits(Duration.ofSeconds(5), 3, false);

    public TriggerLimits {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout must be positive");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
    }

    /** The same with another time-out. */
    public TriggerLimits withTimeout(Duration newTimeout) {
        return new TriggerLimits(newTimeout, attempts, duplicateDelivery);
    }

    /** The same with another number of attempts. */
    public TriggerLimits withAttempts(int newAttempts) {
        return new TriggerLimits(timeout, newAttempts, duplicateDelivery);
    }

    /** The same with every function called twice, or once. */
    public TriggerLimits withDuplicateDelivery(boolean twice) {
        return new TriggerLimits(timeout, attempts, twice);
    }
}
