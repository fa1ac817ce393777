package io.github.cognitotriggers.local.pool;

import java.util.LinkedHashSet;
import java.util.Set;

/** What USER_AUTH can begin with, by the names of its challenges. */
final class FirstFactors {

    private FirstFactors() {}

    /**
     * What a user can begin with. Documented: a pool that requires a second factor has passwords
     * only, and so has a user who enabled one. Observed: so has one with a temporary password.
     * Assumption: so has one who has to reset it, and the order.
     */
    static Set<String> of(Pool pool, User user) {
        Set<String> factors = new LinkedHashSet<>();
        Set<FirstAuthFactor> allowed = pool.settings().allowedFirstAuthFactors();
        if (allowed.contains(FirstAuthFactor.PASSWORD) && user.password() != null) {
            factors.add(AuthSession.PASSWORD_SRP);
            factors.add(AuthSession.PASSWORD);
        }
        boolean keepsPassword =
                user.status() == UserStatus.FORCE_CHANGE_PASSWORD
                        || user.status() == UserStatus.RESET_REQUIRED
                        || pool.mfa().configuration() == MfaConfiguration.ON
                        || !SecondFactors.toAskFor(pool.mfa(), user).isEmpty();
        if (!keepsPassword) {
            addCodes(allowed, factors);
            factors.removeIf(factor -> isUnreachable(factor, user));
        }
        return factors;
    }

    /** What anybody could begin with: what a user who does not exist seems to have. */
    static Set<String> ofPool(Pool pool) {
        Set<String> factors = new LinkedHashSet<>();
        Set<FirstAuthFactor> allowed = pool.settings().allowedFirstAuthFactors();
        if (allowed.contains(FirstAuthFactor.PASSWORD)) {
            factors.add(AuthSession.PASSWORD_SRP);
            factors.add(AuthSession.PASSWORD);
        }
        if (pool.mfa().configuration() != MfaConfiguration.ON) {
            addCodes(allowed, factors);
        }
        return factors;
    }

    private static void addCodes(Set<FirstAuthFactor> allowed, Set<String> factors) {
        if (allowed.contains(FirstAuthFactor.EMAIL_OTP)) {
            factors.add(FirstAuthFactor.EMAIL_OTP.name());
        }
        if (allowed.contains(FirstAuthFactor.SMS_OTP)) {
            factors.add(FirstAuthFactor.SMS_OTP.name());
        }
    }

    private static boolean isUnreachable(String factor, User user) {
        return factor.equals(FirstAuthFactor.EMAIL_OTP.name())
                        && user.attribute(AttributeSchema.EMAIL) == null
                || factor.equals(FirstAuthFactor.SMS_OTP.name())
                        && user.attribute(AttributeSchema.PHONE_NUMBER) == null;
    }
}
