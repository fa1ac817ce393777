package io.github.cognitotriggers.local.server;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client sent, read to its end. */
final class HttpCall {

    private final String requestId;
    private final String method;
    private final URI uri;
    private final Headers headers;
    private final byte[] body;

    HttpCall(String requestId, String method, URI uri, Headers headers, byte[] body) {
        this.requestId = requestId;
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /** As the answer has it too. */
    String requestId() {
        return requestId;
    }

    String method() {
        return method;
    }

    /** As it was sent: percent-encoded. Empty for none. */
    String rawPath() {
        String path = uri.getRawPath();
        return path == null ? "" : path;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /**
     * What stands behind the question mark. A parameter without a value is as none.
     *
     * @param known the parameters that the page has
     * @throws BadFormException if it is no form, or has another parameter: a filter with a slip in
     *     its name would let everything through
     */
    Map<String, String> query(String... known) throws BadFormException {
        String query = uri.getRawQuery();
        Map<String, String> parameters =
                query == null ? new LinkedHashMap<>() : new LinkedHashMap<>(Form.parse(query));
        List<String> names = List.of(known);
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw new BadFormException(
                        rawPath()
                                + " has no parameter "
                                + name
                                + "; it has "
                                + (names.isEmpty() ? "none" : String.join(", ", names)));
            }
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** Not copied: nobody changes it. */
    byte[] body() {
        return body;
    }
}
