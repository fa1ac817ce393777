package io.github.cognitotriggers.local.pool;

import java.time.Duration;
import java.time.Instant;

/**
 * The wrong passwords since the last right one. After five of them the user is locked out for a
 * second, doubled with each further one up to about a quarter of an hour. An attempt while locked
 * out does not count; a quarter of an hour without attempts forgets all.
 */
record FailedPasswords(int count, Instant last) {

    static final FailedPasswords NONE = new FailedPasswords(0, Instant.EPOCH);

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Refuses an attempt while the user is locked out. */
    void checkNotLocked(Instant now) {
        if (count >= FREE && now.isBefore(last.plus(lockout()))) {
            throw Errors.notAuthorized("Password attempts exceeded");
        }
    }

    FailedPasswords and(Instant now) {
        boolean forgotten = !now.isBefore(last.plus(LONGEST));
        return new FailedPasswords(forgotten ? 1 : count + 1, now);
    }

    private Duration lockout() {
        // 2^10 seconds are more than the longest already.
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
