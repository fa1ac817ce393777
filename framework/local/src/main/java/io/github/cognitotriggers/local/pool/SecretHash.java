package io.github.cognitotriggers.local.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What proves, in each call of an app client that has a secret, that the caller knows it. */
public final class SecretHash {

    private SecretHash() {}

    /** Base64 of HMAC-SHA256 over user name and client id, with the secret as the key. */
    public static String of(String userName, String clientId, String clientSecret) {
        byte[] hash =
                Srp.hmac(
                        clientSecret.getBytes(StandardCharsets.UTF_8),
                        (userName + clientId).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    /**
     * Refuses a missing or wrong hash. A client without a secret takes none; Cognito refuses one
     * that is sent nevertheless.
     *
     * @param accepted the names that it may be made of: what the caller typed, or the name that the
     *     pool answered with
     */
    static void check(AppClient client, @Nullable String given, String... accepted) {
        String secret = client.secret();
        if (given == null) {
            if (secret != null) {
                throw Errors.notAuthorized(
                        "Client "
                                + client.id()
                                + " is configured with secret but SECRET_HASH was not received");
            }
            return;
        }
        byte[] claimed = given.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        if (secret != null) {
            for (String name : accepted) {
                byte[] expected = of(name, client.id(), secret).getBytes(StandardCharsets.UTF_8);
                right |= MessageDigest.isEqual(expected, claimed);
            }
        }
        if (!right) {
            throw Errors.notAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }
}
