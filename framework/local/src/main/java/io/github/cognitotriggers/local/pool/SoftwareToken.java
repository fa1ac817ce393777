package io.github.cognitotriggers.local.pool;

import org.jspecify.annotations.Nullable;

/**
 * A user's authenticator app.
 *
 * @param secret what it shares with the pool, in Base32
 * @param friendlyDeviceName what the user calls it; null if nothing
 * @param lastStep the time step whose code was used last: neither it nor an older one is taken
 */
record SoftwareToken(String secret, @Nullable String friendlyDeviceName, long lastStep) {

    SoftwareToken used(long step) {
        return new SoftwareToken(secret, friendlyDeviceName, step);
    }

    @Override
    public String toString() {
        return "SoftwareToken[***]";
    }
}
