package io.github.cognitotriggers.local.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a challenge's answer is held against. */
sealed interface Awaited {

    /** A challenge that the session says all about: a new password, or nothing. */
    record Nothing() implements Awaited {}

    /**
     * CUSTOM_CHALLENGE.
     *
     * @param privateParameters what verify auth challenge gets
     * @param challengeMetadata what create auth challenge said of the round; null if nothing
     */
    record CustomAnswer(Map<String, String> privateParameters, @Nullable String challengeMetadata)
            implements Awaited {

        @Override
        public String toString() {
            return "CustomAnswer[***]";
        }
    }

    /** PASSWORD_VERIFIER. */
    record Proof(SrpExchange exchange) implements Awaited {}

    /**
     * A code that was sent.
     *
     * @param code the right one; null for a message to nobody, whose code nobody has
     * @param medium how
     * @param destination whereto, which a right answer verifies
     * @param firstFactor whether it stands in for a password, and is not asked for after one
     */
    record SentCode(@Nullable String code, Medium medium, String destination, boolean firstFactor)
            implements Awaited {

        boolean matches(String given) {
            return code != null
                    && MessageDigest.isEqual(
                            code.getBytes(StandardCharsets.UTF_8),
                            given.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "SentCode[" + medium + "]";
        }
    }

    /** A code of the user's authenticator app, whichever that is by then. */
    record AppCode() implements Awaited {}

    /** One of several names, for SELECT_CHALLENGE and SELECT_MFA_TYPE. */
    record Choice(Set<String> names) implements Awaited {}

    /**
     * MFA_SETUP.
     *
     * @param types what can be set up
     * @param secret of the authenticator app that was associated; null if none was
     * @param verified whether that app has shown a right code
     */
    record Setup(List<MfaType> types, @Nullable String secret, boolean verified)
            implements Awaited {

        @Override
        public String toString() {
            return "Setup" + types;
        }
    }
}
