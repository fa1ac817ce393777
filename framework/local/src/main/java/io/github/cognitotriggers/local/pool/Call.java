package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.Triggers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One API call that may fire triggers. It ends with the call, and the metadata with it.
 *
 * @param client the app client; null for the administrators' calls that name none
 */
record Call(Request request, @Nullable AppClient client, Triggers triggers) {

    AppClient requireClient() {
        return Objects.requireNonNull(client);
    }

    /** Whether users who do not exist are kept secret from the caller. */
    boolean hidesUsers() {
        return client != null && client.preventUserExistenceErrors();
    }

    /** Checks {@code SecretHash}, which was made with the {@code Username} that was sent. */
    void checkSecretHash(String username) {
        SecretHash.check(requireClient(), request.text("SecretHash"), username);
    }
}
