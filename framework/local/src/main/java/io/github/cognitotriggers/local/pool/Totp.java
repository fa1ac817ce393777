package io.github.cognitotriggers.local.pool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by the clock (RFC 6238) as authenticator apps and Cognito have them: six
 * digits, HMAC-SHA-1, a new one every 30 seconds.
 */
public final class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int BITS_PER_DIGIT = 5;

    /** Documented: a code is taken 30 seconds before and after its time. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /**
     * What an authenticator app shows.
     *
     * @param secretCode what AssociateSoftwareToken answered
     * @param time at which it is looked at
     * @return six digits
     * @throws IllegalArgumentException if the secret code is not Base32
     */
    public static String code(String secretCode, Instant time) {
        return code(decode(secretCode), step(time));
    }

    /** The time step whose code this is, among the present one and its neighbours. */
    static OptionalLong step(String secretCode, String given, Instant now) {
        byte[] secret = decode(secretCode);
        byte[] claimed = given.getBytes(StandardCharsets.UTF_8);
        long present = step(now);
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            byte[] expected = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, claimed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** Bytes as an app takes them: Base32 without padding. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << Byte.SIZE | b & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS_PER_DIGIT) {
                bits -= BITS_PER_DIGIT;
                text.append(ALPHABET.charAt(buffer >> bits & 0x1F));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << BITS_PER_DIGIT - bits & 0x1F));
        }
        return text.toString();
    }

    private static byte[] decode(String text) {
        String digits = text.toUpperCase(Locale.ROOT).replace("=", "");
        byte[] bytes = new byte[digits.length() * BITS_PER_DIGIT / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = ALPHABET.indexOf(digits.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("The secret code is not Base32");
            }
            buffer = buffer << BITS_PER_DIGIT | value;
            bits += BITS_PER_DIGIT;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        return bytes;
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", truncated % 1_000_000);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-1", e);
        }
    }
}
