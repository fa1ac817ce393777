package io.github.cognitotriggers.local.pool;

import java.util.UUID;

/**
 * Makes the {@code jti} of tokens. Its low 32 bits hold, hidden under the others, how often the
 * user's sessions had all been ended. So GlobalSignOut ends access tokens of the same second
 * without ending the next one, and without a list of all tokens ever made.
 */
final class TokenId {

    private final long secret;
    private final Randomness random;

    TokenId(Randomness random) {
        this.random = random;
        this.secret = random.nextLong();
    }

    UUID next(int signOuts) {
        UUID drawn = random.uuid();
        long low = drawn.getLeastSignificantBits() & ~0xFFFF_FFFFL;
        long hidden = (signOuts ^ mask(drawn)) & 0xFFFF_FFFFL;
        return new UUID(drawn.getMostSignificantBits(), low | hidden);
    }

    int signOuts(UUID jti) {
        return (int) jti.getLeastSignificantBits() ^ mask(jti);
    }

    private int mask(UUID jti) {
        // The finishing steps of MurmurHash3: all bits of the high half count.
        long mixed = jti.getMostSignificantBits() ^ secret;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ mixed >>> 33);
    }
}
