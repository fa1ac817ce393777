package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An app client of the pool. Immutable; what is not set has Cognito's default. */
public final class AppClient {

    private final String id;
    private final @Nullable String secret;
    private final Set<AuthFlow> authFlows;
    private final boolean preventUserExistenceErrors;
    private final Duration authSessionValidity;
    private final Duration accessTokenValidity;
    private final Duration idTokenValidity;
    private final Duration refreshTokenValidity;
    private final boolean tokenRevocation;
    private final Optional<Set<String>> readAttributes;
    private final Optional<Set<String>> writeAttributes;
    private final String name;
    private final Optional<Duration> rotationGrace;
    private final Set<String> oauthFlows;
    private final List<String> oauthScopes;
    private final ObjectNode kept;

    private AppClient(Builder builder) {
        this.id = builder.id;
        this.secret = builder.secret;
        this.authFlows = Set.copyOf(builder.authFlows);
        this.preventUserExistenceErrors = builder.preventUserExistenceErrors;
        this.authSessionValidity = builder.authSessionValidity;
        this.accessTokenValidity = builder.accessTokenValidity;
        this.idTokenValidity = builder.idTokenValidity;
        this.refreshTokenValidity = builder.refreshTokenValidity;
        this.tokenRevocation = builder.tokenRevocation;
        this.readAttributes = builder.readAttributes;
        this.writeAttributes = builder.writeAttributes;
        this.name = builder.name;
        this.rotationGrace = builder.rotationGrace;
        this.oauthFlows = builder.oauthFlows;
        this.oauthScopes = builder.oauthScopes;
        this.kept = builder.kept.deepCopy();
    }

    /**
     * Begins a client without secret, with SRP, custom and refresh as its flows.
     *
     * @param id what operations call {@code ClientId}: word characters and {@code +}
     * @throws IllegalArgumentException if it is empty, longer than 128 or has other characters
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** What operations call {@code ClientId}. */
    public String id() {
        return id;
    }

    /** The client secret; null if the client has none. */
    public @Nullable String secret() {
        return secret;
    }

    /** Whether that is the client's secret, in a time that says nothing of it. */
    boolean isSecret(@Nullable String given) {
        return secret != null
                && given != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether {@code ExplicitAuthFlows} has this flow. REFRESH_TOKEN_AUTH and rotation exclude each
     * other: rotation wins.
     */
    public boolean allows(AuthFlow flow) {
        return authFlows.contains(flow)
                && (flow != AuthFlow.REFRESH_TOKEN_AUTH || rotationGrace.isEmpty());
    }

    /** Whether a user who does not exist looks like one with another password. */
    public boolean preventUserExistenceErrors() {
        return preventUserExistenceErrors;
    }

    /** How long a challenge may wait for its answer. */
    public Duration authSessionValidity() {
        return authSessionValidity;
    }

    /** How long an access token is good. */
    public Duration accessTokenValidity() {
        return accessTokenValidity;
    }

    /** How long an ID token is good. */
    public Duration idTokenValidity() {
        return idTokenValidity;
    }

    /** How long a refresh token is good, counted from the sign-in. */
    public Duration refreshTokenValidity() {
        return refreshTokenValidity;
    }

    /** Whether tokens have {@code origin_jti} and can be revoked. */
    public boolean tokenRevocation() {
        return tokenRevocation;
    }

    /** The attributes that users see in this client; all of them unless it names some. */
    public Optional<Set<String>> readAttributes() {
        return readAttributes;
    }

    /** The attributes that users may set in this client; all of them unless it names some. */
    public Optional<Set<String>> writeAttributes() {
        return writeAttributes;
    }

    boolean mayRead(String attribute) {
        return readAttributes.map(names -> names.contains(attribute)).orElse(true);
    }

    boolean mayWrite(String attribute) {
        return writeAttributes.map(names -> names.contains(attribute)).orElse(true);
    }

    /** What people call the client. */
    public String name() {
        return name;
    }

    /**
     * How long a refresh token can be used again after another one took its place, 0 to 60 seconds;
     * empty if refresh tokens are not rotated.
     */
    public Optional<Duration> refreshTokenRotation() {
        return rotationGrace;
    }

    /**
     * {@code AllowedOAuthFlows}; empty without {@code AllowedOAuthFlowsUserPoolClient}. A client
     * credentials grant is there if {@code client_credentials} is.
     */
    public Set<String> oauthFlows() {
        return oauthFlows;
    }

    /** {@code AllowedOAuthScopes}, in their order. */
    public List<String> oauthScopes() {
        return oauthScopes;
    }

    /** {@code ExplicitAuthFlows} as sign-ins have them. */
    Set<AuthFlow> authFlows() {
        return authFlows;
    }

    /** As {@link PoolSettings#kept}. */
    ObjectNode kept() {
        return kept.deepCopy();
    }

    /** Names the client, without its secret. */
    @Override
    public String toString() {
        return "AppClient[" + id + "]";
    }

    /** Makes an {@link AppClient}. */
    public static final class Builder {

        private final String id;
        private @Nullable String secret;
        private Set<AuthFlow> authFlows =
                EnumSet.of(
                        AuthFlow.USER_SRP_AUTH, AuthFlow.CUSTOM_AUTH, AuthFlow.REFRESH_TOKEN_AUTH);
        private boolean preventUserExistenceErrors;
        private Duration authSessionValidity = Duration.ofMinutes(3);
        private Duration accessTokenValidity = Duration.ofHours(1);
        private Duration idTokenValidity = Duration.ofHours(1);
        private Duration refreshTokenValidity = Duration.ofDays(30);
        private boolean tokenRevocation = true;
        private Optional<Set<String>> readAttributes = Optional.empty();
        private Optional<Set<String>> writeAttributes = Optional.empty();
        private String name;
        private Optional<Duration> rotationGrace = Optional.empty();
        private Set<String> oauthFlows = Set.of();
        private List<String> oauthScopes = List.of();
        private ObjectNode kept = Json.object();

        private Builder(String id) {
            if (!id.matches("[\\w+]{1,128}")) {
                throw new IllegalArgumentException(
                        "A client id is 1 to 128 letters, digits, underscores and plus signs");
            }
            this.id = id;
            this.name = id;
        }

        /** Gives the client a secret: from then on each call has to prove it. */
        public Builder secret(String secret) {
            this.secret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** Sets {@code ExplicitAuthFlows} to exactly these. */
        public Builder authFlows(AuthFlow... flows) {
            EnumSet<AuthFlow> set = EnumSet.noneOf(AuthFlow.class);
            set.addAll(Arrays.asList(flows));
            this.authFlows = set;
            return this;
        }

        /** Sets {@code PreventUserExistenceErrors} to ENABLED or, the default, LEGACY. */
        public Builder preventUserExistenceErrors(boolean prevent) {
            this.preventUserExistenceErrors = prevent;
            return this;
        }

        /**
         * Sets {@code AuthSessionValidity}: 3 to 15 minutes, 3 by default.
         *
         * @throws IllegalArgumentException if it is shorter or longer
         */
        public Builder authSessionValidity(Duration validity) {
            this.authSessionValidity =
                    within(validity, Duration.ofMinutes(3), Duration.ofMinutes(15));
            return this;
        }

        /**
         * Sets {@code AccessTokenValidity}: 5 minutes to a day, an hour by default.
         *
         * @throws IllegalArgumentException if it is shorter or longer
         */
        public Builder accessTokenValidity(Duration validity) {
            this.accessTokenValidity = within(validity, Duration.ofMinutes(5), Duration.ofDays(1));
            return this;
        }

        /**
         * Sets {@code IdTokenValidity}: 5 minutes to a day, an hour by default.
         *
         * @throws IllegalArgumentException if it is shorter or longer
         */
        public Builder idTokenValidity(Duration validity) {
            this.idTokenValidity = within(validity, Duration.ofMinutes(5), Duration.ofDays(1));
            return this;
        }

        /**
         * Sets {@code RefreshTokenValidity}: an hour to ten years, 30 days by default.
         *
         * @throws IllegalArgumentException if it is shorter or longer
         */
        public Builder refreshTokenValidity(Duration validity) {
            this.refreshTokenValidity =
                    within(validity, Duration.ofHours(1), Duration.ofDays(3650));
            return this;
        }

        /** Sets {@code EnableTokenRevocation}, on by default. */
        public Builder tokenRevocation(boolean enabled) {
            this.tokenRevocation = enabled;
            return this;
        }

        /** Sets {@code ReadAttributes} to exactly these; if none is named all can be read. */
        public Builder readAttributes(String... names) {
            this.readAttributes = named(names);
            return this;
        }

        /**
         * Sets {@code WriteAttributes} to exactly these; if none is named all can be written. What
         * the pool requires can be written in any case.
         */
        public Builder writeAttributes(String... names) {
            this.writeAttributes = named(names);
            return this;
        }

        /** Sets what people call the client: its id unless set. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets {@code RefreshTokenRotation} to ENABLED: each use of a refresh token gives another
         * one. REFRESH_TOKEN_AUTH is not possible then, GetTokensFromRefreshToken is.
         *
         * @param grace how long the one before can be used nevertheless: 0 to 60 seconds
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder refreshTokenRotation(Duration grace) {
            this.rotationGrace = Optional.of(within(grace, Duration.ZERO, Duration.ofSeconds(60)));
            return this;
        }

        /**
         * Sets {@code AllowedOAuthFlows}: {@code code}, {@code implicit}, or {@code
         * client_credentials} alone. At the token endpoint the first two let the client refresh
         * tokens, the last one get some for itself.
         */
        public Builder oauthFlows(String... flows) {
            this.oauthFlows = Set.copyOf(List.of(flows));
            return this;
        }

        /** Sets {@code AllowedOAuthScopes}; those of resource servers are {@code server/scope}. */
        public Builder oauthScopes(String... scopes) {
            this.oauthScopes = List.of(scopes);
            return this;
        }

        /** Sets what {@link AppClient#kept} returns. */
        Builder kept(ObjectNode settings) {
            this.kept = settings;
            return this;
        }

        /** The client. */
        public AppClient build() {
            return new AppClient(this);
        }

        private static Optional<Set<String>> named(String... names) {
            return names.length == 0 ? Optional.empty() : Optional.of(Set.copyOf(List.of(names)));
        }

        private static Duration within(Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException(
                        "The validity has to be within " + least + " and " + most);
            }
            return value;
        }
    }
}
