package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client's side of SRP, written against the description of the protocol and on hexadecimal
 * text, so that it shares no arithmetic with the pool's. The group is computed, not copied: p =
 * 2^3072 - 2^3008 - 1 + 2^64 * ([2^2942 pi] + 1690314), as RFC 3526 defines it.
 */
final class SrpClient {

    private static final HexFormat HEX = HexFormat.of();
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger PRIME = prime();

    private final String poolName;
    private final BigInteger secret = new BigInteger(1, randomBytes());
    private final BigInteger shown = TWO.modPow(secret, PRIME);

    SrpClient(String userPoolId) {
        this.poolName = userPoolId.substring(userPoolId.indexOf("_") + 1);
    }

    static BigInteger group() {
        return PRIME;
    }

    String shown() {
        return shown.toString(16);
    }

    String initiate(String flow, String username) {
        String challenge = flow.equals("CUSTOM_AUTH") ? "'CHALLENGE_NAME': 'SRP_A', " : "";
        return "'AuthFlow': '"
                + flow
                + "', 'AuthParameters': {"
                + challenge
                + "'USERNAME': '"
                + username
                + "', 'SRP_A': '"
                + shown()
                + "'}";
    }

    String answer(ObjectNode asked, String username, String password) {
        ObjectNode parameters = (ObjectNode) asked.path("ChallengeParameters");
        String block = parameters.path("SECRET_BLOCK").asText();
        String timestamp = "Tue Nov 6 08:04:05 UTC 2018";
        return "'USERNAME': '"
                + username
                + "', 'TIMESTAMP': '"
                + timestamp
                + "', 'PASSWORD_CLAIM_SECRET_BLOCK': '"
                + block
                + "', 'PASSWORD_CLAIM_SIGNATURE': '"
                + signature(parameters, password, timestamp)
                + "'";
    }

    private String signature(ObjectNode parameters, String password, String timestamp) {
        String userId = parameters.path("USER_ID_FOR_SRP").asText();
        BigInteger serverShown = new BigInteger(parameters.path("SRP_B").asText(), 16);
        String u = hash(hex(shown) + hex(serverShown));
        String inner =
                hash(
                        HEX.formatHex(
                                (poolName + userId + ":" + password)
                                        .getBytes(StandardCharsets.UTF_8)));
        String salt = hex(new BigInteger(parameters.path("SALT").asText(), 16));
        BigInteger x = new BigInteger(hash(salt + inner), 16);
        BigInteger k = new BigInteger(hash("00" + PRIME.toString(16) + "02"), 16);
        BigInteger base = serverShown.subtract(k.multiply(TWO.modPow(x, PRIME))).mod(PRIME);
        BigInteger exponent = secret.add(new BigInteger(u, 16).multiply(x));
        BigInteger shared = base.modPow(exponent, PRIME);
        byte[] extracted =
                hmac(HEX.parseHex(hex(new BigInteger(u, 16))), HEX.parseHex(hex(shared)));
        byte[] expanded =
                hmac(extracted, "Caldera Derived Key\u0001".getBytes(StandardCharsets.UTF_8));
        byte[] key = new byte[16];
        System.arraycopy(expanded, 0, key, 0, key.length);
        byte[] block = Base64.getDecoder().decode(parameters.path("SECRET_BLOCK").asText());
        byte[] before = (poolName + userId).getBytes(StandardCharsets.UTF_8);
        byte[] after = timestamp.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[before.length + block.length + after.length];
        System.arraycopy(before, 0, message, 0, before.length);
        System.arraycopy(block, 0, message, before.length, block.length);
        System.arraycopy(after, 0, message, before.length + block.length, after.length);
        return Base64.getEncoder().encodeToString(hmac(key, message));
    }

    /** Hexadecimal digits in pairs, with two zeros in front where the first bit is set. */
    private static String hex(BigInteger number) {
        String digits = number.toString(16);
        if (digits.length() % 2 == 1) {
            return "0" + digits;
        }
        return "89abcdef".indexOf(digits.charAt(0)) >= 0 ? "00" + digits : digits;
    }

    private static String hash(String hex) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(hex));
            return HEX.formatHex(digest).toLowerCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[128];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static BigInteger prime() {
        BigInteger pi = pi(2942);
        return TWO.pow(3072)
                .subtract(TWO.pow(3008))
                .subtract(BigInteger.ONE)
                .add(TWO.pow(64).multiply(pi.add(BigInteger.valueOf(1_690_314))));
    }

    /** The whole part of 2^bits * pi, by Machin: pi = 16 arctan(1/5) - 4 arctan(1/239). */
    private static BigInteger pi(int bits) {
        int guard = 64;
        BigInteger one = BigInteger.ONE.shiftLeft(bits + guard);
        BigInteger sixteen = arctan(one, 5).shiftLeft(4);
        return sixteen.subtract(arctan(one, 239).shiftLeft(2)).shiftRight(guard);
    }

    private static BigInteger arctan(BigInteger one, long inverse) {
        BigInteger square = BigInteger.valueOf(inverse * inverse);
        BigInteger power = one.divide(BigInteger.valueOf(inverse));
        BigInteger sum = power;
        for (long n = 3; power.signum() != 0; n += 2) {
            power = power.divide(square).negate();
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }
}
