package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The user pools behind one endpoint. A call goes to the pool that its parameters mean: by {@code
 * UserPoolId}, by {@code ClientId} or by {@code AccessToken}. Thread-safe.
 */
public final class UserPools {

    private final Map<String, UserPool> pools = new ConcurrentSkipListMap<>();

    /** Adds a pool; one of the same id makes way. */
    public void add(UserPool pool) {
        pools.put(pool.settings().id(), pool);
    }

    /** The pool of that id, if there is one. */
    public Optional<UserPool> find(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    /** All pools, by id. */
    public Collection<UserPool> all() {
        return List.copyOf(pools.values());
    }

    /**
     * Calls an operation of the AWS API.
     *
     * @param operation its name, such as {@code SignUp}
     * @param request its parameters, with the names of the AWS API
     * @return its answer, likewise
     * @throws CognitoException what the AWS API would answer with an error
     */
    public ObjectNode call(String operation, ObjectNode request) {
        return pool(request).call(operation, request);
    }

    private UserPool pool(ObjectNode request) {
        String poolId = text(request, "UserPoolId");
        if (poolId != null) {
            return find(poolId)
                    .orElseThrow(
                            () ->
                                    Errors.resourceNotFound(
                                            "User pool " + poolId + " does not exist."));
        }
        String clientId = text(request, "ClientId");
        if (clientId != null) {
            return ofClient(clientId);
        }
        String accessToken = text(request, "AccessToken");
        if (accessToken != null) {
            return ofToken(accessToken);
        }
        throw Request.notSatisfied("UserPoolId", "Member must not be null");
    }

    private UserPool ofClient(String clientId) {
        for (UserPool pool : pools.values()) {
            if (pool.clients().stream().anyMatch(client -> client.id().equals(clientId))) {
                return pool;
            }
        }
        throw Errors.resourceNotFound("User pool client " + clientId + " does not exist.");
    }

    private UserPool ofToken(String accessToken) {
        JsonNode claims = AccessTokens.claims(accessToken);
        String issuer = claims == null ? "" : claims.path("iss").asText();
        for (UserPool pool : pools.values()) {
            if (pool.issuer().equals(issuer)) {
                return pool;
            }
        }
        throw Errors.notAuthorized("Invalid Access Token");
    }

    private static @Nullable String text(ObjectNode request, String name) {
        JsonNode value = request.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }
}
