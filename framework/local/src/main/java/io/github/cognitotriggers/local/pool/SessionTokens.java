package io.github.cognitotriggers.local.pool;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Makes the texts that clients hold as {@code Session}. Each says, signed, until when it is good:
 * so a text of old gets the right error without a list of all that were ever used. The secret block
 * of SRP is one too, so they are Base64 that any client decodes: a multiple of three bytes, without
 * padding.
 */
final class SessionTokens {

    private static final int RANDOM_BYTES = 167;
    private static final int SIGNED_BYTES = RANDOM_BYTES + Long.BYTES + 1;
    private static final int SIGNATURE_BYTES = 16;
    private static final int BYTES = SIGNED_BYTES + SIGNATURE_BYTES;

    /**
     * What a text of ours says.
     *
     * @param saysOnce whether its second use is told from a text that never was one
     */
    record Stamp(Instant expires, boolean saysOnce) {}

    private final Randomness random;
    private final byte[] key;

    SessionTokens(Randomness random) {
        this.random = random;
        this.key = random.bytes(32);
    }

    String next(Stamp stamp) {
        byte[] signed =
                ByteBuffer.allocate(SIGNED_BYTES)
                        .put(random.bytes(RANDOM_BYTES))
                        .putLong(stamp.expires().toEpochMilli())
                        .put((byte) (stamp.saysOnce() ? 1 : 0))
                        .array();
        byte[] token = Arrays.copyOf(signed, BYTES);
        System.arraycopy(signature(signed), 0, token, SIGNED_BYTES, SIGNATURE_BYTES);
        // Not the alphabet for URLs: a command line would take a leading - for an option.
        return Base64.getEncoder().encodeToString(token);
    }

    /** What the text says; null if it is not one of ours. */
    @Nullable Stamp read(String text) {
        byte[] token;
        try {
            token = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (token.length != BYTES) {
            return null;
        }
        byte[] signed = Arrays.copyOf(token, SIGNED_BYTES);
        byte[] signature = Arrays.copyOfRange(token, SIGNED_BYTES, BYTES);
        if (!MessageDigest.isEqual(signature, signature(signed))) {
            return null;
        }
        ByteBuffer stamp = ByteBuffer.wrap(signed, RANDOM_BYTES, Long.BYTES + 1);
        return new Stamp(Instant.ofEpochMilli(stamp.getLong()), stamp.get() == 1);
    }

    private byte[] signature(byte[] signed) {
        return Arrays.copyOf(Srp.hmac(key, signed), SIGNATURE_BYTES);
    }
}
