package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which refresh token of a sign-in counts, where each use gives another one. Nothing is kept of
 * sign-ins that have had one only. Thread-safe.
 */
final class Rotations {

    /**
     * @param generation of the refresh token that counts
     * @param since when it took the place of the one before
     * @param until when it can be used
     */
    private record Latest(int generation, Instant since, Instant until) {}

    private final Map<UUID, Latest> latest = new ConcurrentHashMap<>();
    private final ExpirySweep expired = new ExpirySweep();

    /** Refuses a refresh token that another one took the place of, unless that was just now. */
    void check(Grant grant, Duration grace, Instant now) {
        check(latest.get(grant.originJti()), grant, grace, now);
    }

    /**
     * The grant for the refresh token that comes next: of several calls with one token, one gets it
     * unless there is a time of grace, in which the others get an equal one.
     */
    Grant rotate(Grant grant, Duration grace, Instant now) {
        expired.sweep(latest.values(), Latest::until, now);
        Latest after =
                latest.compute(
                        grant.originJti(),
                        (jti, before) -> {
                            check(before, grant, grace, now);
                            int current = before == null ? 0 : before.generation();
                            return before != null && grant.generation() < current
                                    ? before
                                    : new Latest(current + 1, now, grant.expires());
                        });
        return grant.of(after.generation());
    }

    private static void check(@Nullable Latest latest, Grant grant, Duration grace, Instant now) {
        if (latest == null || grant.generation() == latest.generation()) {
            return;
        }
        boolean previous = grant.generation() == latest.generation() - 1;
        if (!previous || !now.isBefore(latest.since().plus(grace))) {
            // Documented: the type. Assumption: the text, and that nothing else is revoked by it.
            throw new CognitoException(
                    "RefreshTokenReuseException", "Refresh token has been rotated and is invalid");
        }
    }
}
