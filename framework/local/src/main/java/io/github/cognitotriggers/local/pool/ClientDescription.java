package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;

/**
 * Describes an app client as the API does: what was sent, completed by what holds. {@link
 * ClientReader} is the other way.
 */
final class ClientDescription {

    private static final String TOKEN_VALIDITY_UNITS = "TokenValidityUnits";

    private ClientDescription() {}

    /** The structure {@code UserPoolClientType}. */
    static ObjectNode describe(String poolId, AppClients.Registered registered) {
        AppClient client = registered.client();
        ObjectNode described = brief(poolId, client);
        Json.putIfPresent(described, "ClientSecret", client.secret());
        described.put("LastModifiedDate", Json.timestamp(registered.modified()));
        described.put("CreationDate", Json.timestamp(registered.created()));
        described.setAll(client.kept());
        putValidities(described, client);
        Json.putNames(
                described,
                "ExplicitAuthFlows",
                client.authFlows().stream().map(AuthFlow::explicitAuthFlow).toList());
        client.readAttributes().ifPresent(a -> Json.putNames(described, "ReadAttributes", a));
        client.writeAttributes().ifPresent(a -> Json.putNames(described, "WriteAttributes", a));
        if (!client.oauthFlows().isEmpty()) {
            Json.putNames(described, "AllowedOAuthFlows", client.oauthFlows());
            Json.putNames(described, "AllowedOAuthScopes", client.oauthScopes());
        }
        described.putIfAbsent(
                "AllowedOAuthFlowsUserPoolClient",
                BooleanNode.valueOf(!client.oauthFlows().isEmpty()));
        described.putIfAbsent(
                "PreventUserExistenceErrors",
                TextNode.valueOf(client.preventUserExistenceErrors() ? "ENABLED" : "LEGACY"));
        described.putIfAbsent(
                "EnableTokenRevocation", BooleanNode.valueOf(client.tokenRevocation()));
        described.putIfAbsent("EnablePropagateAdditionalUserContextData", BooleanNode.FALSE);
        described.putIfAbsent(
                "AuthSessionValidity",
                IntNode.valueOf((int) client.authSessionValidity().toMinutes()));
        putRotation(described, client);
        return described;
    }

    /** The structure {@code UserPoolClientDescription}. */
    static ObjectNode brief(String poolId, AppClient client) {
        return Json.object()
                .put("UserPoolId", poolId)
                .put("ClientName", client.name())
                .put("ClientId", client.id());
    }

    /** In the units that were sent; otherwise in seconds, which every value is a number of. */
    private static void putValidities(ObjectNode described, AppClient client) {
        if (described.path("RefreshTokenValidity").asInt() == 0) {
            described.remove("RefreshTokenValidity");
        }
        putValidity(described, "Refresh", client.refreshTokenValidity(), "days");
        putValidity(described, "Access", client.accessTokenValidity(), "hours");
        putValidity(described, "Id", client.idTokenValidity(), "hours");
    }

    private static void putValidity(
            ObjectNode described, String token, Duration validity, String defaultUnit) {
        String member = token + "TokenValidity";
        ObjectNode units = described.withObjectProperty(TOKEN_VALIDITY_UNITS);
        if (described.has(member)) {
            units.putIfAbsent(token + "Token", TextNode.valueOf(defaultUnit));
            return;
        }
        boolean days = defaultUnit.equals("days");
        long whole = days ? validity.toDays() : validity.toHours();
        boolean exact = validity.equals(days ? Duration.ofDays(whole) : Duration.ofHours(whole));
        described.put(member, (int) (exact ? whole : validity.toSeconds()));
        units.put(token + "Token", exact ? defaultUnit : "seconds");
    }

    private static void putRotation(ObjectNode described, AppClient client) {
        if (!described.has("RefreshTokenRotation")) {
            client.refreshTokenRotation()
                    .ifPresent(
                            grace ->
                                    described
                                            .putObject("RefreshTokenRotation")
                                            .put("Feature", "ENABLED")
                                            .put(
                                                    "RetryGracePeriodSeconds",
                                                    (int) grace.toSeconds()));
        }
    }
}
