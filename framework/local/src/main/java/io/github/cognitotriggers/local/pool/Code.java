package io.github.cognitotriggers.local.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A code that was sent and not used yet.
 *
 * @param attribute what it was sent to, which it verifies
 */
record Code(String value, String attribute, Instant expires) {

    /** What a code is good for; a user has one of each kind at most, the latest. */
    enum Purpose {
        CONFIRM_SIGN_UP,
        VERIFY_EMAIL,
        VERIFY_PHONE_NUMBER,
        FORGOT_PASSWORD
    }

    /** Refuses any other code, and this one when it is too old. */
    void check(String given, Instant now) {
        boolean same =
                MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw Errors.codeMismatch();
        }
        if (!now.isBefore(expires)) {
            throw Errors.expiredCode();
        }
    }

    @Override
    public String toString() {
        return "Code[***]";
    }
}
