package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.error.OAuthException;
import io.github.cognitotriggers.local.trigger.PreTokenGenerationAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of a pool: the grants client_credentials and refresh_token. Of the request's
 * {@code aws_client_metadata} only the former hands on anything.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">The
 *     token issuer endpoint</a>
 */
final class TokenEndpoint {

    /** Documented: what stands for the user of an app client that signs in for itself. */
    private static final UserView MACHINE = UserView.unknown("ClientCredentials");

    /** Documented: a client that is not allowed to refresh tokens here is told so. */
    private static final Set<String> FLOWS_OF_USERS = Set.of("code", "implicit");

    private static final String INVALID_REQUEST = "invalid_request";

    private final Pool pool;
    private final Refresh refresh;

    TokenEndpoint(Pool pool, Refresh refresh) {
        this.pool = pool;
        this.refresh = refresh;
    }

    ObjectNode token(TokenRequest request) {
        AppClient client =
                pool.clients()
                        .find(request.clientId())
                        .orElseThrow(() -> new OAuthException("invalid_client"));
        checkSecret(client, request.secret());
        try {
            return request.grantType().equals(TokenRequest.REFRESH_TOKEN)
                    ? refreshed(client, request)
                    : machine(client, request);
        } catch (CognitoException e) {
            throw asOAuth(e);
        }
    }

    private ObjectNode machine(AppClient client, TokenRequest request) {
        if (!client.oauthFlows().contains(ClientReader.CLIENT_CREDENTIALS)) {
            throw new OAuthException("unauthorized_client");
        }
        List<String> scopes = scopes(client, request.form().getOrDefault("scope", ""));
        ObjectNode parameters = Json.object().put("ClientId", client.id());
        ObjectNode metadata = metadata(request.form().get("aws_client_metadata"));
        if (metadata != null) {
            parameters.set("ClientMetadata", metadata);
        }
        Call call =
                pool.clientCall(
                        Operation.TOKEN_ENDPOINT_CLIENT_CREDENTIALS, new Request(parameters));
        Instant now = pool.now();
        PreTokenGenerationAnswer answer =
                call.triggers()
                        .preTokenGeneration(
                                TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS,
                                MACHINE,
                                null,
                                scopes);
        ObjectNode response = Json.object();
        response.put("access_token", pool.tokens().machine(client, scopes, answer, now));
        response.put("expires_in", client.accessTokenValidity().toSeconds());
        response.put("token_type", "Bearer");
        return response;
    }

    /**
     * Documented: those that the client may not have are passed over, and without any all are
     * meant. Observed: invalid_scope. Assumption: that it means that none are left.
     */
    private List<String> scopes(AppClient client, String requested) {
        List<String> wanted =
                Arrays.stream(requested.split(" ", -1)).filter(s -> !s.isEmpty()).toList();
        List<String> scopes =
                wanted.isEmpty()
                        ? client.oauthScopes()
                        : wanted.stream()
                                .distinct()
                                .filter(client.oauthScopes()::contains)
                                .toList();
        // Of those scopes that a machine can have: no user is there whom the others could be about.
        List<String> ofServers =
                scopes.stream().filter(pool.resourceServers().scopes()::contains).toList();
        if (ofServers.isEmpty()) {
            throw new OAuthException("invalid_scope");
        }
        return ofServers;
    }

    /** An object of texts; null if it was not sent. */
    private static @Nullable ObjectNode metadata(@Nullable String json) {
        if (json == null || json.isEmpty()) {
            return null;
        }
        JsonNode metadata;
        try {
            metadata = Parser.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new OAuthException(INVALID_REQUEST);
        }
        if (!(metadata instanceof ObjectNode object)) {
            throw new OAuthException(INVALID_REQUEST);
        }
        for (JsonNode value : object) {
            if (!value.isTextual()) {
                throw new OAuthException(INVALID_REQUEST);
            }
        }
        return object;
    }

    private ObjectNode refreshed(AppClient client, TokenRequest request) {
        if (Collections.disjoint(client.oauthFlows(), FLOWS_OF_USERS)) {
            throw new OAuthException("unauthorized_client");
        }
        String token = request.form().getOrDefault(TokenRequest.REFRESH_TOKEN, "");
        if (token.isEmpty()) {
            throw new OAuthException(INVALID_REQUEST);
        }
        ObjectNode parameters = Json.object().put("ClientId", client.id());
        Call call = pool.clientCall(Operation.TOKEN_ENDPOINT, new Request(parameters));
        ObjectNode result =
                refresh.renew(call, token, TriggerSource.TOKEN_GENERATION_REFRESH_TOKENS);
        ObjectNode response = Json.object();
        response.set("id_token", result.get("IdToken"));
        response.set("access_token", result.get("AccessToken"));
        if (result.has("RefreshToken")) {
            response.set(TokenRequest.REFRESH_TOKEN, result.get("RefreshToken"));
        }
        response.set("expires_in", result.get("ExpiresIn"));
        response.put("token_type", "Bearer");
        return response;
    }

    private static void checkSecret(AppClient client, @Nullable String given) {
        boolean right =
                client.secret() == null ? given == null || given.isEmpty() : client.isSecret(given);
        if (!right) {
            throw new OAuthException("invalid_client");
        }
    }

    /**
     * Documented: invalid_grant of a refresh token that no longer counts. Assumption: what a
     * trigger's failure looks like here.
     */
    private static OAuthException asOAuth(CognitoException e) {
        return switch (e.errorType()) {
            case "UserLambdaValidationException",
                    "UnexpectedLambdaException",
                    "InvalidLambdaResponseException" ->
                    new OAuthException(INVALID_REQUEST, e.getMessage(), e);
            default -> new OAuthException("invalid_grant", null, e);
        };
    }

    /** Made for the first metadata: it is a good part of what a start of the pool would load. */
    private static final class Parser {
        static final JsonMapper JSON =
                JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }
}
