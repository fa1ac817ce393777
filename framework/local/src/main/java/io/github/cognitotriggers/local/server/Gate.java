package io.github.cognitotriggers.local.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.cognitotriggers.local.trigger.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every request comes through here: who may call, how much may be sent, and what is answered if
 * something of ours fails.
 */
final class Gate implements HttpHandler {

    /** Lambda's bound for an event, which is more than Cognito takes. */
    private static final int LARGEST_BODY = 6 * 1024 * 1024;

    /** What is read beyond it, so that the client gets to see the answer. */
    private static final int LARGEST_LEFT = 16 * 1024 * 1024;

    private final HostCheck hosts;
    private final Cors cors;
    private final ServerSettings settings;
    private final Pages pages;

    Gate(ServerSettings settings, Pages pages) {
        this.hosts = HostCheck.of(settings);
        this.cors = new Cors(settings);
        this.settings = settings;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String requestId = UUID.randomUUID().toString();
        Reply reply;
        try {
            reply = admit(exchange, requestId);
        } catch (IOException e) {
            // The client is gone.
            throw e;
        } catch (Throwable e) {
            // Nobody but close() interrupts the server's threads.
            if (!Thread.currentThread().isInterrupted()) {
                settings.failures().accept(e);
            }
            reply = AwsError.internal();
        }
        exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
        cors.headers(header(exchange, "Origin"), exchange.getResponseHeaders());
        send(exchange, reply);
    }

    private Reply admit(HttpExchange exchange, String requestId) throws IOException {
        if (!hosts.admits(exchange.getRequestHeaders().get("Host"))) {
            return AwsError.reply(
                    403,
                    "AccessDeniedException",
                    "The Host header names no host of this server. It is called by localhost,"
                            + " 127.0.0.1, [::1] or what it listens at; --allow-remote lifts this");
        }
        Optional<String> origin = header(exchange, "Origin");
        if (origin.isPresent() && !cors.admits(origin.get())) {
            return AwsError.reply(
                    403,
                    "AccessDeniedException",
                    "Pages of this origin may not call the server: those of localhost may, and"
                            + " those it is told of by --origin; --allow-remote lifts this");
        }
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            return cors.preflight(exchange.getRequestHeaders());
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            skip(exchange.getRequestBody());
            return AwsError.reply(
                    413, "RequestEntityTooLargeException", "The request has more than 6 MiB");
        }
        HttpCall call =
                new HttpCall(
                        requestId,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders(),
                        body);
        return Timeline.forRequest(requestId, () -> answer(call));
    }

    private Reply answer(HttpCall call) {
        try {
            return pages.answer(call);
        } catch (BadFormException e) {
            return Reply.text(400, e.text());
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void skip(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int left = LARGEST_LEFT;
        while (left > 0) {
            int read = body.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        reply.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        // A length of 0 would mean chunks.
        boolean empty = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(reply.body());
            }
        }
        exchange.close();
    }
}
