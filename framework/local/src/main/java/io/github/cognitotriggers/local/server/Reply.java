package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.trigger.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer over HTTP. Immutable. */
final class Reply {

    private static final String JSON = "application/json";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    /** Without a body. */
    static Reply of(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    static Reply json(int status, JsonNode body) {
        return of(status, JSON, Json.write(body));
    }

    /** For people to read too: in lines, with a line feed at the end. */
    static Reply indented(JsonNode body) {
        return of(200, JSON, (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        return of(
                status,
                "text/plain; charset=utf-8",
                (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a header more. */
    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Not copied: nobody changes it. */
    byte[] body() {
        return body;
    }
}
