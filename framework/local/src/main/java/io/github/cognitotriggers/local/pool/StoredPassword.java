package io.github.cognitotriggers.local.pool;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A password as the pool keeps it: SRP's salt and the private key {@code x} derived with it. One
 * representation serves both kinds of sign-in: a plain password is checked by deriving {@code x}
 * again, and SRP's verifier is {@code g^x}, computed when SRP asks, since most users of a test
 * never do.
 */
final class StoredPassword {

    private static final int SALT_BYTES = 16;

    private final byte[] salt;
    private final byte[] x;

    private StoredPassword(byte[] salt, byte[] x) {
        this.salt = salt;
        this.x = x;
    }

    static StoredPassword of(SrpIdentity identity, String password, Randomness random) {
        byte[] salt = Srp.pad(new BigInteger(1, random.bytes(SALT_BYTES)));
        return new StoredPassword(salt, Srp.privateKey(salt, identity, password));
    }

    /** For somebody who does not exist: the same for the same seed, and no password fits it. */
    static StoredPassword decoy(SrpIdentity identity, byte[] seed) {
        byte[] salt = Srp.pad(new BigInteger(1, Arrays.copyOf(seed, SALT_BYTES)));
        return new StoredPassword(
                salt, Srp.privateKey(salt, identity, new BigInteger(1, seed).toString(16)));
    }

    boolean matches(SrpIdentity identity, String password) {
        return MessageDigest.isEqual(x, Srp.privateKey(salt, identity, password));
    }

    /** For SRP: as hexadecimal digits, what PASSWORD_VERIFIER calls {@code SALT}. */
    String saltHex() {
        return new BigInteger(1, salt).toString(16);
    }

    BigInteger verifier() {
        return Srp.verifier(x);
    }

    @Override
    public String toString() {
        return "StoredPassword[***]";
    }
}
