package io.github.cognitotriggers.local.pool;

/** Whether a user pool asks for a second factor after a password: {@code MfaConfiguration}. */
public enum MfaConfiguration {
    /** Nobody is asked for one. */
    OFF,
    /** Everybody is asked for one, and has to set one up if there is none. */
    ON,
    /** Those are asked for one who have enabled one. */
    OPTIONAL
}
