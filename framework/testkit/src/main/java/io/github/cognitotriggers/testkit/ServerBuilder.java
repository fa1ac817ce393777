package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.trigger.TimelineText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which pool of a running server the tests use. The server keeps its users from one test to
 * the next: tests name users that no other test names.
 */
public final class ServerBuilder {

    private final URI endpoint;
    private @Nullable String userPoolId;
    private @Nullable String clientId;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private TimelineText format = TimelineText.masked().withLogsOfFailures();

    ServerBuilder(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Sets the pool; the first one that ListUserPools names unless set. */
    public ServerBuilder userPool(String id) {
        this.userPoolId = id;
        return this;
    }

    /** Sets the app client; the first one that ListUserPoolClients names unless set. */
    public ServerBuilder client(String id) {
        this.clientId = id;
        return this;
    }

    /** Sets the app client, which has a secret. */
    public ServerBuilder client(String id, String secret) {
        secrets.put(id, secret);
        return client(id);
    }

    /** Shows metadata and answers in timelines as they are. They are masked unless this is set. */
    public ServerBuilder showingValues() {
        this.format = format.withValues();
        return this;
    }

    /**
     * The server's pool by itself, for tests without the extension.
     *
     * @throws IllegalStateException if the server does not answer, or has no such pool or client
     */
    public TestPool connect() {
        PoolOverHttp server = new PoolOverHttp(new LocalEndpoint(endpoint), secrets);
        server.choose(userPoolId, clientId);
        return new TestPool(server, format);
    }

    /** An extension whose tests, each with a timeline of its own, use the server's pool. */
    public CognitoExtension perClass() {
        return new CognitoExtension(this::connect, true);
    }
}
