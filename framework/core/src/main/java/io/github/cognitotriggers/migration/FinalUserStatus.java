package io.github.cognitotriggers.migration;

/** The status of a user after the migration. */
public enum FinalUserStatus {
    /** The user signs in with the password as it was; the pool's password policy is not applied. */
    CONFIRMED,
    /**
     * The user has to set a new password first: the app gets {@code
     * PasswordResetRequiredException}.
     */
    RESET_REQUIRED
}
