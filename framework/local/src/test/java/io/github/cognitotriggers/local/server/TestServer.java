package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.local.pool.UserPool;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A server with one pool, on a free port of loopback. */
final class TestServer implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    static final String POOL = "eu-central-1_Server";
    static final String CLIENT = "client1";
    static final String PASSWORD = "Passw0rd!";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final LocalServer server;

    private TestServer(Supplier<ServedPools> pools, Consumer<ServerSettings.Builder> change) {
        ServerSettings.Builder settings = ServerSettings.builder().port(0).failures(failures::add);
        change.accept(settings);
        try {
            server = LocalServer.start(settings.build(), pools);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer start() {
        return with(PoolTriggers.NONE);
    }

    static TestServer with(PoolTriggers triggers) {
        return new TestServer(() -> served(triggers, FunctionCatalog.NONE), settings -> {});
    }

    static TestServer offering(FunctionCatalog functions) {
        return new TestServer(() -> served(PoolTriggers.NONE, functions), settings -> {});
    }

    static TestServer listening(Consumer<ServerSettings.Builder> change) {
        return new TestServer(() -> served(PoolTriggers.NONE, FunctionCatalog.NONE), change);
    }

    static TestServer failingAtReset() {
        AtomicBoolean started = new AtomicBoolean();
        return new TestServer(
                () -> {
                    if (started.getAndSet(true)) {
                        throw new IllegalStateException("broken template");
                    }
                    return served(PoolTriggers.NONE, FunctionCatalog.NONE);
                },
                settings -> {});
    }

    /** One whose tokens name the server itself as their issuer. */
    static TestServer issuing(int port) {
        String issuer = "http://127.0.0.1:" + port + "/" + POOL;
        PoolSettings settings = PoolSettings.builder().id(POOL).issuer(issuer).build();
        return new TestServer(
                () -> served(settings, PoolTriggers.NONE, FunctionCatalog.NONE),
                server -> server.port(port));
    }

    static ServedPools served(PoolTriggers triggers, FunctionCatalog functions) {
        return served(PoolSettings.builder().id(POOL).build(), triggers, functions);
    }

    private static ServedPools served(
            PoolSettings settings, PoolTriggers triggers, FunctionCatalog functions) {
        Timeline timeline = new Timeline();
        Environment environment =
                new Environment(
                        InstantSource.system(),
                        new SecureRandom(),
                        TriggerLimits.DEFAULT,
                        timeline);
        UserPools pools = new UserPools(environment, functions);
        pools.add(
                new UserPool(
                        settings,
                        List.of(AppClient.builder(CLIENT).authFlows(AuthFlow.values()).build()),
                        triggers,
                        environment));
        return new ServedPools(pools, timeline, functions);
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** What the server says went wrong in itself. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** A call of the AWS API; the request has single quotes. */
    HttpResponse<String> call(String operation, String request) {
        return send(aws(operation, request.replace('\'', '"')));
    }

    /** As {@link #call}, for one that succeeds. */
    ObjectNode answer(String operation, String request) {
        HttpResponse<String> response = call(operation, request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return (ObjectNode) read(response.body());
    }

    HttpRequest.Builder aws(String operation, String body) {
        return HttpRequest.newBuilder(server.endpoint())
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.endpoint().resolve(path)));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.endpoint().resolve(path))
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the server says to some bytes, until it closes the connection or is silent for so long.
     */
    String raw(byte[] request, Duration patience) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(answer);
        } catch (IOException e) {
            // Time is over, or the server has seen enough.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The answer to a request whose lines end as those of HTTP, and that ends the connection. */
    String raw(String... lines) {
        String request = String.join("\r\n", lines);
        return raw(request.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(20));
    }

    Socket connect() throws IOException {
        return new Socket(endpoint().getHost(), endpoint().getPort());
    }

    /** Somebody who can sign in. */
    void confirmedUser(String username) {
        answer(
                "AdminCreateUser",
                "{'UserPoolId': '%s', 'Username': '%s', 'MessageAction': 'SUPPRESS'}"
                        .formatted(POOL, username));
        answer(
                "AdminSetUserPassword",
                "{'UserPoolId': '%s', 'Username': '%s', 'Password': '%s', 'Permanent': true}"
                        .formatted(POOL, username, PASSWORD));
    }

    HttpResponse<String> signIn(String username, String password) {
        return call(
                "InitiateAuth",
                "{'ClientId': '%s', 'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': '%s', 'PASSWORD': '%s'}}"
                        .formatted(CLIENT, username, password));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
