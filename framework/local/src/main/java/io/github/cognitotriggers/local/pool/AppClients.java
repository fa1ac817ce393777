package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.time.InstantSource;
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

    /** A client, and since when it is there and as it is. */
    record Registered(AppClient client, Instant created, Instant modified) {}

    private final InstantSource time;
    private volatile Map<String, Registered> clients = Map.of();

    AppClients(Collection<AppClient> clients, InstantSource time) {
        this.time = time;
        clients.forEach(this::put);
    }

    Optional<AppClient> find(String id) {
        return Optional.ofNullable(clients.get(id)).map(Registered::client);
    }

    AppClient require(String id) {
        return registered(id).client();
    }

    Registered registered(String id) {
        Registered registered = clients.get(id);
        if (registered == null) {
            throw Errors.resourceNotFound("User pool client " + id + " does not exist.");
        }
        return registered;
    }

    List<AppClient> all() {
        return clients.values().stream().map(Registered::client).toList();
    }

    /** Adds a client; one of the same id makes way. */
    synchronized Registered put(AppClient client) {
        Instant now = time.instant();
        return put(new Registered(client, now, now));
    }

    /** Changes a client as it is at that moment. */
    synchronized Registered change(String id, UnaryOperator<AppClient> change) {
        Registered before = registered(id);
        return put(new Registered(change.apply(before.client()), before.created(), time.instant()));
    }

    synchronized void remove(String id) {
        registered(id);
        Map<String, Registered> next = new LinkedHashMap<>(clients);
        next.remove(id);
        clients = Collections.unmodifiableMap(next);
    }

    private Registered put(Registered registered) {
        Map<String, Registered> next = new LinkedHashMap<>(clients);
        next.put(registered.client().id(), registered);
        clients = Collections.unmodifiableMap(next);
        return registered;
    }
}
