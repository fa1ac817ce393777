package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.util.List;
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
 * @param generation how often another refresh token took the place of the one before
 * @param hosted whether it came of managed login, and not of the user pools API
 * @param scopes of its access tokens
 */
record Grant(
        String sub,
        String clientId,
        UUID originJti,
        Instant authTime,
        Instant expires,
        int signOuts,
        int generation,
        boolean hosted,
        List<String> scopes) {

    Grant {
        scopes = List.copyOf(scopes);
    }

    /** The same with its n-th refresh token. */
    Grant of(int otherGeneration) {
        return new Grant(
                sub,
                clientId,
                originJti,
                authTime,
                expires,
                signOuts,
                otherGeneration,
                hosted,
                scopes);
    }
}
