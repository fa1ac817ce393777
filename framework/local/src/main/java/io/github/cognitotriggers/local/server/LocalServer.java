package io.github.cognitotriggers.local.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * User pools over HTTP, for the AWS CLI, the AWS SDKs, Amplify and anything that verifies tokens.
 *
 * <ul>
 *   <li>{@code POST /} is the protocol of the AWS API. Signatures are not looked at
 *   <li>{@code GET /POOL/.well-known/jwks.json} and {@code openid-configuration}; {@code POST
 *       /oauth2/token}
 *   <li>{@code GET /local/messages}, {@code GET /local/timeline}, {@code POST /local/reset}
 *   <li>{@code POST /2015-03-31/functions/NAME/invocations} is Lambda's Invoke API
 * </ul>
 *
 * <p>It is a tool for tests: whoever reaches it is its administrator. So it listens on loopback
 * alone, refuses requests that name another host (DNS rebinding) and pages of other machines, until
 * {@link ServerSettings.Builder#allowRemote} says otherwise. Thread-safe.
 *
 * <p>How long a client may take to send a request or to read its answer is a matter of the JVM:
 * {@code sun.net.httpserver.maxReqTime} and {@code maxRspTime}, in seconds, bound it for all HTTP
 * servers of the JDK. The program sets them; where it is a part of something else, as of a test,
 * there is no bound unless they are given.
 */
public final class LocalServer implements AutoCloseable {

    private static final int BACKLOG = 512;

    static {
        // Read once in a JVM, by its first HTTP server. Without it, clients that keep their
        // connections wait 40 ms for each answer.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer http;
    private final ExecutorService threads;
    private final ExecutorService functions;
    private final URI endpoint;

    private LocalServer(
            HttpServer http, ExecutorService threads, ExecutorService functions, URI endpoint) {
        this.http = http;
        this.threads = threads;
        this.functions = functions;
        this.endpoint = endpoint;
    }

    /**
     * Starts a server.
     *
     * @param settings of the server
     * @param pools makes what is served, once the port is taken and again for each reset; who asks
     *     before it is there waits. If it fails at a reset, what was served stays
     * @throws BindException if the port is in use, or the host is not of this machine
     * @throws IOException if the host is unknown, or listening fails otherwise
     * @throws IllegalArgumentException if other machines would reach it and may not
     */
    public static LocalServer start(ServerSettings settings, Supplier<ServedPools> pools)
            throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
        if (!address.getAddress().isLoopbackAddress() && !settings.allowRemote()) {
            throw new IllegalArgumentException(
                    "Other machines would reach the server at "
                            + settings.host()
                            + ", passwords and codes in it included; say so with allowRemote");
        }
        // First: nothing is made, and no function called, for a server that cannot listen.
        HttpServer http = bind(address, settings);
        AtomicReference<ServedPools> served = new AtomicReference<>(first(pools, http));
        URI endpoint = endpoint(settings.host(), http.getAddress().getPort());
        ExecutorService threads = HandlerThreads.start();
        ExecutorService functions = FunctionThreads.start();
        http.setExecutor(threads);
        http.createContext("/", new Gate(settings, Pages.of(served, pools, functions)));
        http.start();
        return new LocalServer(http, threads, functions, endpoint);
    }

    /** Where it listens: {@code http://127.0.0.1:9229}. */
    public URI endpoint() {
        return endpoint;
    }

    /** Stops at once; calls that are not answered yet are given up, and functions interrupted. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        functions.shutdownNow();
    }

    private static ServedPools first(Supplier<ServedPools> pools, HttpServer http) {
        boolean made = false;
        try {
            ServedPools first = pools.get();
            made = true;
            return first;
        } finally {
            if (!made) {
                http.start(); // A server that was never started keeps its port.
                http.stop(0);
            }
        }
    }

    private static HttpServer bind(InetSocketAddress address, ServerSettings settings)
            throws IOException {
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (BindException e) {
            BindException clear =
                    new BindException(
                            "Cannot listen at "
                                    + endpoint(settings.host(), settings.port())
                                    + " ("
                                    + e.getMessage()
                                    + "): another program, or another local user pool, may have"
                                    + " the port");
            clear.initCause(e);
            throw clear;
        }
    }

    private static URI endpoint(String host, int port) {
        boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
        return URI.create("http://" + (bare ? "[" + host + "]" : host) + ":" + port);
    }
}
