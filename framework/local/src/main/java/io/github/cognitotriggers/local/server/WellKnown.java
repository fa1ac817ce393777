package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.UserPool;
import io.github.cognitotriggers.local.trigger.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What those who verify tokens read of a pool: its keys, and where to find them. {@code issuer} is
 * what the pool's tokens say, which by default is Cognito's address; the other addresses are those
 * of this server, as the client called it.
 */
final class WellKnown {

    private static final String KEYS = "/.well-known/jwks.json";

    private final Supplier<ServedPools> served;

    WellKnown(Supplier<ServedPools> served) {
        this.served = served;
    }

    /** The page of a path {@code /POOL/.well-known/…}; empty for any other path. */
    Optional<Page> page(String path) {
        if (path.endsWith(KEYS)) {
            return ofPool(path, KEYS, (pool, call) -> keys(pool));
        }
        return ofPool(path, "/.well-known/openid-configuration", WellKnown::configuration);
    }

    private Optional<Page> ofPool(String path, String end, PoolPage page) {
        if (!path.endsWith(end) || path.length() == end.length()) {
            return Optional.empty();
        }
        String id = path.substring(1, path.length() - end.length());
        return Optional.of(
                call ->
                        served.get()
                                .pools()
                                .find(id)
                                .map(pool -> page.answer(pool, call))
                                .orElseGet(() -> Reply.text(404, "There is no such user pool")));
    }

    private static Reply keys(UserPool pool) {
        return Reply.of(200, "application/json", pool.jwks().getBytes(StandardCharsets.UTF_8));
    }

    private static Reply configuration(UserPool pool, HttpCall call) {
        String here = "http://" + call.header("Host").orElse("localhost");
        ObjectNode configuration =
                Json.object()
                        .put("issuer", pool.issuer())
                        .put("jwks_uri", here + "/" + pool.settings().id() + KEYS)
                        .put("token_endpoint", here + "/oauth2/token");
        list(configuration, "id_token_signing_alg_values_supported", "RS256");
        list(configuration, "response_types_supported", "code", "token");
        list(configuration, "scopes_supported", "openid", "email", "phone", "profile");
        list(configuration, "subject_types_supported", "public");
        list(
                configuration,
                "token_endpoint_auth_methods_supported",
                "client_secret_basic",
                "client_secret_post");
        return Reply.json(200, configuration);
    }

    private static void list(ObjectNode into, String name, String... values) {
        var list = into.putArray(name);
        for (String value : values) {
            list.add(value);
        }
    }

    /** Answers for a pool. */
    @FunctionalInterface
    private interface PoolPage {
        Reply answer(UserPool pool, HttpCall call);
    }
}
