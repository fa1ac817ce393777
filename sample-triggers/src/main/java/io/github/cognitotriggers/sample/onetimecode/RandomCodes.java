package io.github.cognitotriggers.sample.onetimecode;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Codes and ids that nobody can guess. On Linux {@link SecureRandom} goes on drawing from the
 * system's generator instead of stretching a seed taken once, so functions that are restored from
 * one snapshot do not all make the same ones.
 */
final class RandomCodes {

    private static final int CODES = 1_000_000;
    private static final int ROUND_ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** Costs some milliseconds, so it belongs in a handler's constructor. */
    @Inject
    RandomCodes() {
        random.nextInt(CODES);
    }

    /** Six digits, each code as likely as any other. */
    String code() {
        String digits = Integer.toString(CODES + random.nextInt(CODES));
        return digits.substring(1);
    }

    /** 128 bits in hexadecimal. */
    String roundId() {
        byte[] id = new byte[ROUND_ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
