package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * What a sign-in gave: all tokens that come of it are made out of this, and the refresh token holds
 * it.
 *
 * @param sub who signed in
 * @param clientId with which app client
 * @param originJti what its tokens have in common
 * @param authTime when
 * @param expires until when it can be renewed
 * @param signOuts how often the user's sessions had all been ended before
 */
record Grant(
        String sub,
        String clientId,
        UUID originJti,
        Instant authTime,
        Instant expires,
        int signOuts) {}
