package io.github.cognitotriggers.local.pool;

import java.util.Arrays;
import java.util.Optional;

/** The sign-in flows that the pool has, as {@code AuthFlow} names them. */
public enum AuthFlow {
    /** The password in the clear, from a client. */
    USER_PASSWORD_AUTH("ALLOW_USER_PASSWORD_AUTH", Callers.CLIENTS),
    /** The password in the clear, from a server with AWS credentials. */
    ADMIN_USER_PASSWORD_AUTH("ALLOW_ADMIN_USER_PASSWORD_AUTH", Callers.ADMINISTRATORS),
    /** The password proven by SRP-6a. */
    USER_SRP_AUTH("ALLOW_USER_SRP_AUTH", Callers.ANYBODY),
    /** Challenges of the define, create and verify triggers, with or without SRP first. */
    CUSTOM_AUTH("ALLOW_CUSTOM_AUTH", Callers.ANYBODY),
    /** New tokens for a refresh token. */
    REFRESH_TOKEN_AUTH("ALLOW_REFRESH_TOKEN_AUTH", Callers.ANYBODY),
    /**
     * A factor of the user's choice: a password, in the clear or by SRP, or a code that is sent.
     */
    USER_AUTH("ALLOW_USER_AUTH", Callers.ANYBODY);

    private enum Callers {
        CLIENTS,
        ADMINISTRATORS,
        ANYBODY
    }

    private final String explicitAuthFlow;
    private final Callers callers;

    AuthFlow(String explicitAuthFlow, Callers callers) {
        this.explicitAuthFlow = explicitAuthFlow;
        this.callers = callers;
    }

    /** What an app client's {@code ExplicitAuthFlows} has to contain for it. */
    public String explicitAuthFlow() {
        return explicitAuthFlow;
    }

    /** Whether InitiateAuth ({@code false}) or AdminInitiateAuth ({@code true}) may begin it. */
    boolean begunBy(boolean administrator) {
        return callers == Callers.ANYBODY || administrator == (callers == Callers.ADMINISTRATORS);
    }

    /** The flow of that name, also under its older one; empty if there is none. */
    static Optional<AuthFlow> named(String name) {
        return switch (name) {
            case "REFRESH_TOKEN" -> Optional.of(REFRESH_TOKEN_AUTH);
            case "ADMIN_NO_SRP_AUTH" -> Optional.of(ADMIN_USER_PASSWORD_AUTH);
            default -> Arrays.stream(values()).filter(f -> f.name().equals(name)).findFirst();
        };
    }
}
