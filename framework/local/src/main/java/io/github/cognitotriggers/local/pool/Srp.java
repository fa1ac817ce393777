package io.github.cognitotriggers.local.pool;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of SRP-6a as Cognito's clients do it: the 3072-bit group of RFC 3526, SHA-256, and
 * a session key of 16 bytes out of HKDF. Numbers are hashed in two's complement, so with a zero
 * byte in front of a set high bit.
 */
final class Srp {

    /** RFC 3526, group 15: a safe prime of 3072 bits. */
    static final BigInteger N =
            new BigInteger(
                    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
                            + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
                            + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                            + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
                            + "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
                            + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
                            + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
                            + "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33"
                            + "A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
                            + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864"
                            + "D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2"
                            + "08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
                    16);

    static final BigInteger G = BigInteger.TWO;

    /** The multiplier {@code k}, which ties the server's public value to the group. */
    static final BigInteger K = number(sha256(pad(N), pad(G)));

    private static final byte[] KEY_INFO =
            "Caldera Derived Key\u0001".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 16;

    private Srp() {}

    /** {@code x}: salt and password, with whom it belongs to. */
    static byte[] privateKey(byte[] salt, SrpIdentity identity, String password) {
        String who = identity.poolName() + identity.userId() + ":" + password;
        return sha256(salt, sha256(who.getBytes(StandardCharsets.UTF_8)));
    }

    static BigInteger verifier(byte[] privateKey) {
        return G.modPow(number(privateKey), N);
    }

    /** {@code u}: what both public values come to. */
    static BigInteger scrambling(BigInteger clientPublic, BigInteger serverPublic) {
        return number(sha256(pad(clientPublic), pad(serverPublic)));
    }

    /** The key that signs the proof, out of the shared secret. */
    static byte[] sessionKey(BigInteger shared, BigInteger scrambling) {
        byte[] extracted = hmac(pad(scrambling), pad(shared));
        return Arrays.copyOf(hmac(extracted, KEY_INFO), KEY_BYTES);
    }

    /** The bytes that a number is hashed as. */
    static byte[] pad(BigInteger number) {
        return number.toByteArray();
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static BigInteger number(byte[] magnitude) {
        return new BigInteger(1, magnitude);
    }
}
