package io.github.cognitotriggers.local.template;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids that AWS would make up. Here they come from the names of template and resource, so that a
 * client's settings stay good from one start to the next, and on another machine.
 */
final class PhysicalIds {

    private static final int POOL_LENGTH = 9;
    private static final int CLIENT_LENGTH = 26;
    private static final int SECRET_LENGTH = 51;
    private static final String LETTERS_AND_DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String LOWER_CASE_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final String region;
    private final String template;

    PhysicalIds(String region, String template) {
        this.region = region;
        this.template = template;
    }

    String pool(String logicalId) {
        return region + "_" + text("pool", logicalId, LETTERS_AND_DIGITS, POOL_LENGTH);
    }

    String client(String logicalId) {
        return text("client", logicalId, LOWER_CASE_AND_DIGITS, CLIENT_LENGTH);
    }

    /** Nothing secret: whoever knows the template knows it. */
    String clientSecret(String logicalId) {
        return text("secret", logicalId, LOWER_CASE_AND_DIGITS, SECRET_LENGTH);
    }

    String key(String logicalId) {
        return UUID.nameUUIDFromBytes(hash("key", logicalId)).toString();
    }

    private String text(String kind, String logicalId, String alphabet, int length) {
        BigInteger number = new BigInteger(1, hash(kind, logicalId));
        BigInteger base = BigInteger.valueOf(alphabet.length());
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            BigInteger[] parts = number.divideAndRemainder(base);
            text.append(alphabet.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return text.toString();
    }

    private byte[] hash(String kind, String logicalId) {
        try {
            return MessageDigest.getInstance("SHA-512")
                    .digest(
                            (kind + "/" + template + "/" + logicalId)
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-512", e);
        }
    }
}
