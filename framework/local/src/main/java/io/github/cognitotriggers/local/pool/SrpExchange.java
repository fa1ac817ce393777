package io.github.cognitotriggers.local.pool;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one proof: made of {@code SRP_A}, it shows {@code SRP_B} and checks the
 * signature that comes back. For a user who does not exist, made of a password that nobody knows.
 */
final class SrpExchange {

    private static final int EPHEMERAL_BYTES = 128;

    private final SrpIdentity identity;
    private final BigInteger clientPublic;
    private final BigInteger ephemeral;
    private final BigInteger verifier;
    private final BigInteger serverPublic;
    private final String saltHex;

    private SrpExchange(
            SrpIdentity identity,
            BigInteger clientPublic,
            StoredPassword password,
            Randomness random) {
        this.identity = identity;
        this.clientPublic = clientPublic;
        this.verifier = password.verifier();
        this.saltHex = password.saltHex();
        this.ephemeral = new BigInteger(1, random.bytes(EPHEMERAL_BYTES));
        this.serverPublic = Srp.K.multiply(verifier).add(Srp.G.modPow(ephemeral, Srp.N)).mod(Srp.N);
    }

    static SrpExchange begin(
            SrpIdentity identity, String srpA, StoredPassword password, Randomness random) {
        BigInteger clientPublic = hexadecimal(srpA);
        // A multiple of N would make the shared secret zero, whatever the password.
        if (clientPublic == null || clientPublic.mod(Srp.N).signum() == 0) {
            // Assumption: the text.
            throw Errors.invalidParameter("Invalid SRP_A parameter.");
        }
        return new SrpExchange(identity, clientPublic, password, random);
    }

    String saltHex() {
        return saltHex;
    }

    String serverPublicHex() {
        return serverPublic.toString(16);
    }

    String userId() {
        return identity.userId();
    }

    /**
     * Whether the client knows the password.
     *
     * @param secretBlock as it was sent to the client: Base64
     */
    boolean proves(String secretBlock, String timestamp, String signature) {
        byte[] claimed = decode(signature);
        byte[] block = decode(secretBlock);
        if (claimed == null || block == null) {
            return false;
        }
        BigInteger u = Srp.scrambling(clientPublic, serverPublic);
        BigInteger shared =
                clientPublic.multiply(verifier.modPow(u, Srp.N)).modPow(ephemeral, Srp.N);
        byte[] expected =
                Srp.hmac(
                        Srp.sessionKey(shared, u),
                        utf8(identity.poolName()),
                        utf8(identity.userId()),
                        block,
                        utf8(timestamp));
        return MessageDigest.isEqual(expected, claimed);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable BigInteger hexadecimal(String text) {
        // Twice the digits of N: more is no public value of this group.
        return text.matches("[0-9A-Fa-f]{1,1536}") ? new BigInteger(text, 16) : null;
    }

    @Override
    public String toString() {
        return "SrpExchange[***]";
    }
}
