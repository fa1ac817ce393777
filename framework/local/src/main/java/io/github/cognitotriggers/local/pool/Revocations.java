package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-ins whose tokens were revoked, for as long as one of them could still be good. */
final class Revocations {

    private final Map<UUID, Instant> revoked = new ConcurrentHashMap<>();
    private final ExpirySweep expired = new ExpirySweep();

    void revoke(Grant grant, Instant now) {
        expired.sweep(revoked.values(), until -> until, now);
        // An access token made last may outlive the refresh token by its own validity: a day at
        // most.
        revoked.put(grant.originJti(), grant.expires().plusSeconds(86_400));
    }

    boolean contains(UUID originJti) {
        return revoked.containsKey(originJti);
    }
}
