package io.github.cognitotriggers.local.pool;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The app clients of a pool, the first one made first. Thread-safe: reads never wait, since every
 * change makes a new map.
 */
final class AppClients {

    private volatile Map<String, AppClient> clients = Map.of();

    AppClients(Collection<AppClient> clients) {
        clients.forEach(this::put);
    }

    Optional<AppClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    AppClient require(String id) {
        AppClient client = clients.get(id);
        if (client == null) {
            throw notFound(id);
        }
        return client;
    }

    List<AppClient> all() {
        return List.copyOf(clients.values());
    }

    /** Adds a client; one of the same id makes way. */
    synchronized void put(AppClient client) {
        Map<String, AppClient> next = new LinkedHashMap<>(clients);
        next.put(client.id(), client);
        clients = Collections.unmodifiableMap(next);
    }

    /** Changes a client as it is at that moment. */
    synchronized AppClient change(String id, UnaryOperator<AppClient> change) {
        AppClient next = change.apply(require(id));
        put(next);
        return next;
    }

    synchronized void remove(String id) {
        Map<String, AppClient> next = new LinkedHashMap<>(clients);
        if (next.remove(id) == null) {
            throw notFound(id);
        }
        clients = Collections.unmodifiableMap(next);
    }

    private static RuntimeException notFound(String id) {
        return Errors.resourceNotFound("User pool client " + id + " does not exist.");
    }
}
