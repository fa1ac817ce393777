package io.github.cognitotriggers.local.server;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages may call the server from a browser. Cognito lets all; here, where a call needs no
 * credentials and messages lie open, those of this machine and those that the settings name.
 */
final class Cors {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9 ,_-]{0,2000}");
    private static final String EXPOSED =
            "x-amzn-RequestId, x-amzn-ErrorType, X-Amz-Function-Error, X-Amz-Log-Result,"
                    + " X-Amz-Executed-Version, Date";

    private final boolean allowAny;
    private final Set<String> origins;

    Cors(ServerSettings settings) {
        this.allowAny = settings.allowRemote();
        this.origins = settings.origins();
    }

    boolean admits(String origin) {
        return allowAny || origins.contains(origin) || isLoopback(origin);
    }

    /** Tells the browser that the page may read the answer, if it may. */
    void headers(Optional<String> origin, Headers response) {
        response.set("Vary", "Origin");
        if (origin.isPresent() && admits(origin.get())) {
            response.set("Access-Control-Allow-Origin", origin.get());
            response.set("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Answers a browser that asks before it calls: any header that it asks for may be sent. */
    Reply preflight(Headers request) {
        Reply reply =
                Reply.of(204)
                        .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                        .with("Access-Control-Max-Age", "600");
        String names = request.getFirst("Access-Control-Request-Headers");
        if (names != null && HEADER_NAMES.matcher(names).matches()) {
            reply = reply.with("Access-Control-Allow-Headers", names);
        }
        if (request.containsKey("Access-Control-Request-Private-Network")) {
            // Chrome asks so for loopback.
            reply = reply.with("Access-Control-Allow-Private-Network", "true");
        }
        return reply;
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = new URI(origin).getHost();
            if (host == null) {
                // "null": a file, or a frame that hides where it is from.
                return false;
            }
            String name = host.toLowerCase(Locale.ROOT);
            return LOOPBACK.contains(name) || name.endsWith(".localhost");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
