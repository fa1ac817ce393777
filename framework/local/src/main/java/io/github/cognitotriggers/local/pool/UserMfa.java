package io.github.cognitotriggers.local.pool;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's second factors. Immutable.
 *
 * @param enabled which ones the user has enabled, or an administrator has
 * @param preferred the one of them that is asked for without a choice; null if there is none
 * @param token the authenticator app that was verified; null if there is none
 * @param unverifiedSecret of an app that has not shown a code yet; null if there is none
 * @param failedCodes the wrong codes since the last right one
 */
record UserMfa(
        Set<MfaType> enabled,
        @Nullable MfaType preferred,
        @Nullable SoftwareToken token,
        @Nullable String unverifiedSecret,
        FailedPasswords failedCodes) {

    static final UserMfa NONE = new UserMfa(Set.of(), null, null, null, FailedPasswords.NONE);

    UserMfa {
        EnumSet<MfaType> ordered = EnumSet.noneOf(MfaType.class);
        ordered.addAll(enabled);
        enabled = Collections.unmodifiableSet(ordered);
    }

    UserMfa enable(MfaType type) {
        EnumSet<MfaType> more = EnumSet.of(type);
        more.addAll(enabled);
        return new UserMfa(more, preferred, token, unverifiedSecret, failedCodes);
    }

    /** Without one of them, which is not preferred from then on. */
    UserMfa disable(MfaType type) {
        EnumSet<MfaType> fewer = EnumSet.noneOf(MfaType.class);
        fewer.addAll(enabled);
        fewer.remove(type);
        return new UserMfa(
                fewer, preferred == type ? null : preferred, token, unverifiedSecret, failedCodes);
    }

    UserMfa prefer(@Nullable MfaType type) {
        return new UserMfa(enabled, type, token, unverifiedSecret, failedCodes);
    }

    UserMfa associate(String secret) {
        return new UserMfa(enabled, preferred, token, secret, failedCodes);
    }

    /** With another app, which takes the place of the one before. */
    UserMfa token(SoftwareToken verified) {
        return new UserMfa(enabled, preferred, verified, null, failedCodes);
    }

    /** The same app, its code of that step used. */
    UserMfa used(SoftwareToken usedToken) {
        return new UserMfa(enabled, preferred, usedToken, unverifiedSecret, failedCodes);
    }

    UserMfa failedCodes(FailedPasswords value) {
        return new UserMfa(enabled, preferred, token, unverifiedSecret, value);
    }

    /** No secret. */
    @Override
    public String toString() {
        return "UserMfa[" + enabled + ", " + preferred + "]";
    }
}
