package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * CreateResourceServer, DescribeResourceServer, UpdateResourceServer, DeleteResourceServer and
 * ListResourceServers; and the resource servers themselves. Thread-safe.
 */
final class ResourceServers {

    private static final String IDENTIFIER = "Identifier";
    private static final int PAGE = 50;

    /**
     * A resource server.
     *
     * @param scopes descriptions by name
     */
    private record ResourceServer(String identifier, String name, Map<String, String> scopes) {}

    private final Map<String, ResourceServer> servers = new ConcurrentSkipListMap<>();

    /** The scopes of all of them, as clients and tokens name them. */
    Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        servers.values()
                .forEach(
                        s ->
                                s.scopes()
                                        .keySet()
                                        .forEach(n -> scopes.add(s.identifier() + "/" + n)));
        return scopes;
    }

    ObjectNode create(Pool pool, Request request) {
        pool.checkPoolId(request);
        ResourceServer server = read(request);
        if (servers.putIfAbsent(server.identifier(), server) != null) {
            throw Errors.invalidParameter(server.identifier() + " already exists in user pool.");
        }
        return answer(pool, server);
    }

    ObjectNode describe(Pool pool, Request request) {
        pool.checkPoolId(request);
        return answer(pool, require(request));
    }

    ObjectNode update(Pool pool, Request request) {
        pool.checkPoolId(request);
        require(request);
        ResourceServer server = read(request);
        servers.put(server.identifier(), server);
        return answer(pool, server);
    }

    ObjectNode delete(Pool pool, Request request) {
        pool.checkPoolId(request);
        servers.remove(require(request).identifier());
        return Json.object();
    }

    ObjectNode list(Pool pool, Request request) {
        pool.checkPoolId(request);
        return pool.pages()
                .answer(
                        "ResourceServers",
                        request,
                        PAGE,
                        servers.values(),
                        ResourceServer::identifier,
                        server -> describe(pool, server),
                        pool.now());
    }

    private ResourceServer require(Request request) {
        ResourceServer server = servers.get(request.requireText(IDENTIFIER));
        if (server == null) {
            // Assumption: the text.
            throw Errors.resourceNotFound("Resource server does not exist.");
        }
        return server;
    }

    private static ResourceServer read(Request request) {
        Map<String, String> scopes = new LinkedHashMap<>();
        List<Request> sent = request.structures("Scopes");
        sent.forEach(
                s -> scopes.put(s.requireText("ScopeName"), s.requireText("ScopeDescription")));
        return new ResourceServer(
                request.requireText(IDENTIFIER), request.requireText("Name"), scopes);
    }

    private static ObjectNode answer(Pool pool, ResourceServer server) {
        ObjectNode response = Json.object();
        response.set("ResourceServer", describe(pool, server));
        return response;
    }

    private static ObjectNode describe(Pool pool, ResourceServer server) {
        ObjectNode described = Json.object();
        described.put("UserPoolId", pool.settings().id());
        described.put(IDENTIFIER, server.identifier());
        described.put("Name", server.name());
        var scopes = described.putArray("Scopes");
        server.scopes()
                .forEach(
                        (name, description) ->
                                scopes.addObject()
                                        .put("ScopeName", name)
                                        .put("ScopeDescription", description));
        return described;
    }
}
