package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an app client from the parameters of CreateUserPoolClient and UpdateUserPoolClient; {@link
 * ClientDescription} is the other way. What is not sent has its default, after an update too.
 */
final class ClientReader {

    static final String CLIENT_CREDENTIALS = "client_credentials";

    private static final String CLIENT_NAME = "ClientName";
    private static final String ALLOWED_OAUTH_FLOWS = "AllowedOAuthFlows";
    private static final String ALLOWED_OAUTH_SCOPES = "AllowedOAuthScopes";
    private static final int DEFAULT_REFRESH_DAYS = 30;

    /** Settings that are described again as they were sent. */
    private static final List<String> KEPT =
            List.of(
                    "RefreshTokenValidity",
                    "AccessTokenValidity",
                    "IdTokenValidity",
                    "TokenValidityUnits",
                    "ReadAttributes",
                    "WriteAttributes",
                    "ExplicitAuthFlows",
                    "SupportedIdentityProviders",
                    "CallbackURLs",
                    "LogoutURLs",
                    "DefaultRedirectURI",
                    ALLOWED_OAUTH_FLOWS,
                    ALLOWED_OAUTH_SCOPES,
                    "AllowedOAuthFlowsUserPoolClient",
                    "AnalyticsConfiguration",
                    "PreventUserExistenceErrors",
                    "EnableTokenRevocation",
                    "EnablePropagateAdditionalUserContextData",
                    "AuthSessionValidity",
                    "RefreshTokenRotation");

    private ClientReader() {}

    /**
     * The client that the parameters describe.
     *
     * @param secret the client's; null for none
     * @param otherwise its name if the parameters have none
     * @param scopes of the pool's resource servers
     */
    static AppClient read(
            String id,
            @Nullable String secret,
            String otherwise,
            Request request,
            Set<String> scopes) {
        return PoolReader.checked(
                () -> {
                    AppClient.Builder builder = AppClient.builder(id);
                    String name = request.text(CLIENT_NAME);
                    builder.name(name == null ? otherwise : name);
                    if (secret != null) {
                        builder.secret(secret);
                    }
                    readSignIn(request, builder);
                    readValidities(request, builder);
                    readOAuth(request, builder, secret, scopes);
                    ObjectNode kept = request.copy();
                    kept.retain(KEPT);
                    kept.properties().removeIf(member -> member.getValue().isNull());
                    return builder.kept(kept).build();
                });
    }

    private static void readSignIn(Request request, AppClient.Builder builder) {
        List<String> flows = request.texts("ExplicitAuthFlows");
        if (!flows.isEmpty()) {
            builder.authFlows(flows(flows).toArray(AuthFlow[]::new));
        }
        builder.preventUserExistenceErrors(
                "ENABLED".equals(request.text("PreventUserExistenceErrors")));
        List<String> readable = request.texts("ReadAttributes");
        if (!readable.isEmpty()) {
            builder.readAttributes(readable.toArray(String[]::new));
        }
        List<String> writable = request.texts("WriteAttributes");
        if (!writable.isEmpty()) {
            builder.writeAttributes(writable.toArray(String[]::new));
        }
        builder.tokenRevocation(
                !request.has("EnableTokenRevocation") || request.flag("EnableTokenRevocation"));
        request.flag("EnablePropagateAdditionalUserContextData");
        Request rotation = request.structure("RefreshTokenRotation");
        if (rotation != null && "ENABLED".equals(rotation.requireText("Feature"))) {
            Integer grace = rotation.number("RetryGracePeriodSeconds");
            // Documented: 0 is no grace. Assumption: which is the default.
            builder.refreshTokenRotation(Duration.ofSeconds(grace == null ? 0 : grace));
        }
    }

    private static Set<AuthFlow> flows(List<String> names) {
        boolean current = names.stream().anyMatch(name -> name.startsWith("ALLOW_"));
        boolean legacy = names.stream().anyMatch(name -> !name.startsWith("ALLOW_"));
        if (current && legacy) {
            // Documented: legacy values cannot go with the others. Assumption: the text.
            throw Errors.invalidParameter(
                    "ExplicitAuthFlows cannot contain both legacy values and values that begin with"
                            + " ALLOW_.");
        }
        Set<AuthFlow> flows = EnumSet.noneOf(AuthFlow.class);
        if (current) {
            for (AuthFlow flow : AuthFlow.values()) {
                if (names.contains(flow.explicitAuthFlow())) {
                    flows.add(flow);
                }
            }
            return flows;
        }
        // Assumption: as long as no ALLOW_ value says otherwise, SRP and refresh are there; custom
        // authentication replaces SRP where it is to be the only one.
        flows.add(AuthFlow.REFRESH_TOKEN_AUTH);
        flows.add(AuthFlow.CUSTOM_AUTH);
        if (!names.contains("CUSTOM_AUTH_FLOW_ONLY")) {
            flows.add(AuthFlow.USER_SRP_AUTH);
        }
        if (names.contains("ADMIN_NO_SRP_AUTH")) {
            flows.add(AuthFlow.ADMIN_USER_PASSWORD_AUTH);
        }
        if (names.contains("USER_PASSWORD_AUTH")) {
            flows.add(AuthFlow.USER_PASSWORD_AUTH);
        }
        return flows;
    }

    private static void readValidities(Request request, AppClient.Builder builder) {
        Integer session = request.number("AuthSessionValidity");
        if (session != null) {
            builder.authSessionValidity(Duration.ofMinutes(session));
        }
        Request units = request.structure("TokenValidityUnits");
        try {
            Integer access = request.number("AccessTokenValidity");
            if (access != null) {
                builder.accessTokenValidity(
                        Duration.of(access, unit(units, "AccessToken", ChronoUnit.HOURS)));
            }
            Integer id = request.number("IdTokenValidity");
            if (id != null) {
                builder.idTokenValidity(Duration.of(id, unit(units, "IdToken", ChronoUnit.HOURS)));
            }
            Integer refresh = request.number("RefreshTokenValidity");
            // Documented: 0 is the default, 30 days, whatever the unit.
            builder.refreshTokenValidity(
                    refresh == null || refresh == 0
                            ? Duration.ofDays(DEFAULT_REFRESH_DAYS)
                            : Duration.of(refresh, unit(units, "RefreshToken", ChronoUnit.DAYS)));
        } catch (IllegalArgumentException e) {
            throw Errors.invalidParameter("Invalid range for token validity.");
        }
    }

    private static ChronoUnit unit(@Nullable Request units, String token, ChronoUnit otherwise) {
        String name = units == null ? null : units.text(token);
        return name == null ? otherwise : ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static void readOAuth(
            Request request,
            AppClient.Builder builder,
            @Nullable String secret,
            Set<String> resourceScopes) {
        List<String> flows = request.texts(ALLOWED_OAUTH_FLOWS);
        List<String> scopes = request.texts(ALLOWED_OAUTH_SCOPES);
        boolean enabled = request.flag("AllowedOAuthFlowsUserPoolClient");
        if (enabled && (flows.isEmpty() || scopes.isEmpty())) {
            throw Errors.invalidParameter(
                    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is"
                            + " allowed to use OAuth flows.");
        }
        if (flows.contains(CLIENT_CREDENTIALS)) {
            checkClientCredentials(flows, secret);
        }
        for (String scope : scopes) {
            if (!OAuthScopes.STANDARD.contains(scope) && !resourceScopes.contains(scope)) {
                throw new CognitoException(
                        "ScopeDoesNotExistException", "Invalid scope requested: " + scope);
            }
        }
        if (enabled) {
            builder.oauthFlows(flows.toArray(String[]::new));
        }
        builder.oauthScopes(scopes.toArray(String[]::new));
    }

    private static void checkClientCredentials(List<String> flows, @Nullable String secret) {
        if (Set.copyOf(flows).size() > 1) {
            // Documented: it has to be the only one. Assumption: the text.
            throw invalidFlow(
                    "client_credentials flow can not be selected along with code flow or implicit"
                            + " flow.");
        }
        if (secret == null) {
            throw invalidFlow(
                    "client_credentials flow can not be selected if client does not have a client"
                            + " secret.");
        }
    }

    private static CognitoException invalidFlow(String message) {
        return new CognitoException("InvalidOAuthFlowException", message);
    }
}
