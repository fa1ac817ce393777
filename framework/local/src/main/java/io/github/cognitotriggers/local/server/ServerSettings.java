package io.github.cognitotriggers.local.server;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** How a {@link LocalServer} listens. Immutable. */
public final class ServerSettings {

    /** The port that documentation and tools have: 9229. */
    public static final int DEFAULT_PORT = 9229;

    /** Reached from this machine alone. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    private final String host;
    private final int port;
    private final boolean allowRemote;
    private final Set<String> origins;
    private final Consumer<Throwable> failures;

    private ServerSettings(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.allowRemote = builder.allowRemote;
        this.origins = Set.copyOf(builder.origins);
        this.failures = builder.failures;
    }

    /** Begins with 127.0.0.1, port 9229, and nobody else let in. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name or address to listen at. */
    public String host() {
        return host;
    }

    /** The port to listen at; 0 for one that is free. */
    public int port() {
        return port;
    }

    /** Whether other machines may connect, and requests name any host and come from any page. */
    public boolean allowRemote() {
        return allowRemote;
    }

    /** Origins of pages that may call the server, besides those of this machine. */
    public Set<String> origins() {
        return origins;
    }

    /** Hears of the server's own failures, which clients see without details. */
    Consumer<Throwable> failures() {
        return failures;
    }

    /** Sets up {@link ServerSettings}. */
    public static final class Builder {

        private String host = DEFAULT_HOST;
        private int port = DEFAULT_PORT;
        private boolean allowRemote;
        private final Set<String> origins = new TreeSet<>();
        private Consumer<Throwable> failures = Throwable::printStackTrace;

        private Builder() {}

        /** Sets the name or address to listen at: one of this machine. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** Sets the port to listen at; 0 for one that is free. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Lets other machines connect, requests name any host and come from any page. Whoever
         * reaches the server reads the passwords and codes in it, and is its administrator.
         */
        public Builder allowRemote(boolean allowRemote) {
            this.allowRemote = allowRemote;
            return this;
        }

        /**
         * Lets the pages of an origin call the server from a browser. Those of {@code localhost}
         * and of loopback addresses may anyway.
         *
         * @param origin such as {@code https://app.example.test:3000}
         */
        public Builder origin(String origin) {
            this.origins.add(origin);
            return this;
        }

        /** Sets who hears of the server's own failures; without it, the standard error stream. */
        public Builder failures(Consumer<Throwable> failures) {
            this.failures = failures;
            return this;
        }

        /** The settings. */
        public ServerSettings build() {
            return new ServerSettings(this);
        }
    }
}
