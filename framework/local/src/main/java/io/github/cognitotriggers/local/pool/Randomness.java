package io.github.cognitotriggers.local.pool;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * All that the pool draws at random, out of one source that a test can fix. Thread-safe if that is.
 */
final class Randomness {

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int VERSION_4 = 0x4000;
    private static final long VARIANT = 0x8000000000000000L;

    private final RandomGenerator source;

    Randomness(RandomGenerator source) {
        this.source = source;
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    long nextLong() {
        return source.nextLong();
    }

    UUID uuid() {
        return uuid(source.nextLong(), source.nextLong());
    }

    /** The UUID of version 4 with these bits, but for the six that the version takes. */
    static UUID uuid(long high, long low) {
        return new UUID(high & ~0xF000L | VERSION_4, low & (-1L >>> 2) | VARIANT);
    }

    /** A code of six digits, as Cognito sends them. */
    String code() {
        return String.format(Locale.ROOT, "%06d", source.nextInt(1_000_000));
    }

    /** A code of eight digits, as Cognito sends them in place of a password. */
    String longCode() {
        return String.format(Locale.ROOT, "%08d", source.nextInt(100_000_000));
    }

    /** A text that nobody guesses: so many random bytes in URL-safe Base64. */
    String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    char oneOf(String characters) {
        return characters.charAt(source.nextInt(characters.length()));
    }

    /** So many lower-case letters and digits, as app clients and their secrets are named. */
    String letters(int count) {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < count) {
            letters.append(oneOf(LETTERS));
        }
        return letters.toString();
    }
}
