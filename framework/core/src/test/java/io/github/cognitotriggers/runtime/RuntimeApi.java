package io.github.cognitotriggers.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one function, on loopback.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda
 *     runtime API for custom runtimes</a>
 */
final class RuntimeApi implements AutoCloseable {

    /** What the client can ask or tell. */
    enum Kind {
        NEXT,
        RESPONSE,
        ERROR,
        INIT_ERROR,
        RESTORE_NEXT,
        RESTORE_ERROR
    }

    /** One call of the client, with the body that it sent. */
    record Call(Kind kind, String body) {}

    private record Event(String requestId, String json) {}

    private static final String ROOT = "/2018-06-01/runtime/";

    /** As much time as Cognito gives. */
    private static final int TIMEOUT_MILLIS = 5_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> restores = new LinkedBlockingQueue<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::answer);
        server.start();
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} has to be. */
    String address() {
        return server.getAddress().getAddress().getHostAddress()
                + ":"
                + server.getAddress().getPort();
    }

    /** Hands out an event to the client's next question. */
    void send(String requestId, String json) {
        events.add(new Event(requestId, json));
    }

    /** Lets a client go on that asked for its restoration from a snapshot. */
    void restore() {
        restores.add(true);
    }

    /** The client's next call, or null if there is none in this time. */
    @Nullable Call poll(long millis) throws InterruptedException {
        return calls.poll(millis, TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            Kind kind = kind(path);
            calls.add(new Call(kind, utf8(exchange.getRequestBody().readAllBytes())));
            if (kind == Kind.NEXT) {
                Event event = events.take();
                exchange.getResponseHeaders()
                        .set("Lambda-Runtime-Aws-Request-Id", event.requestId());
                exchange.getResponseHeaders()
                        .set(
                                "Lambda-Runtime-Deadline-Ms",
                                Long.toString(System.currentTimeMillis() + TIMEOUT_MILLIS));
                exchange.getResponseHeaders()
                        .set(
                                "Lambda-Runtime-Invoked-Function-Arn",
                                "arn:aws:lambda:eu-west-1:123456789012:function:function");
                reply(exchange, 200, event.json().getBytes(StandardCharsets.UTF_8));
            } else if (kind == Kind.RESTORE_NEXT) {
                restores.take();
                reply(exchange, 200, new byte[0]);
            } else {
                reply(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Closed: whoever waits gets no answer.
        }
    }

    private static Kind kind(String path) {
        return switch (path) {
            case "invocation/next" -> Kind.NEXT;
            case "init/error" -> Kind.INIT_ERROR;
            case "restore/next" -> Kind.RESTORE_NEXT;
            case "restore/error" -> Kind.RESTORE_ERROR;
            default -> path.endsWith("/response") ? Kind.RESPONSE : Kind.ERROR;
        };
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        // AWS's native client crashes on an answer without a content type.
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Strict, so that equal texts were equal bytes. */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
