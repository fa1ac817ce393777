package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the user of an access token, for the operations that take one. */
final class AccessTokens {

    private final String issuer;
    private final TokenId ids;
    private final Revocations revocations;
    private final UserStore users;

    AccessTokens(Tokens tokens, TokenId ids, Revocations revocations, UserStore users) {
        this.issuer = tokens.issuer();
        this.ids = ids;
        this.revocations = revocations;
        this.users = users;
    }

    /**
     * Who sends an access token.
     *
     * @param clientId of the app client that the token was made for
     */
    record Bearer(User user, String clientId) {}

    /** The user, as long as the token is good; its signature, age and revocation are checked. */
    User user(String token, Instant now) {
        return bearer(token, now).user();
    }

    /** The user and the client, likewise. */
    Bearer bearer(String token, Instant now) {
        JsonNode claims = claims(token);
        if (claims == null
                || !claims.path("token_use").asText().equals("access")
                || !claims.path("iss").asText().equals(issuer)) {
            throw Errors.notAuthorized("Invalid Access Token");
        }
        if (now.getEpochSecond() >= claims.path("exp").asLong()) {
            throw Errors.notAuthorized("Access Token has expired");
        }
        if (!List.of(claims.path("scope").asText().split(" ", -1)).contains(Tokens.SCOPES.get(0))) {
            throw Errors.notAuthorized("Access Token does not have required scopes");
        }
        User user = users.findBySub(claims.path("sub").asText());
        if (user == null) {
            throw Errors.userNotFound();
        }
        if (user.signOuts() != ids.signOuts(UUID.fromString(claims.path("jti").asText()))
                || isRevoked(claims.path("origin_jti"))) {
            throw Errors.notAuthorized("Access Token has been revoked");
        }
        if (!user.enabled()) {
            throw Errors.userDisabled();
        }
        return new Bearer(user, claims.path("client_id").asText());
    }

    private boolean isRevoked(JsonNode originJti) {
        return originJti.isTextual()
                && revocations.contains(UUID.fromString(originJti.textValue()));
    }

    private static @Nullable JsonNode claims(String token) {
        String json = SigningKey.shared().verified(token);
        try {
            return json == null ? null : Parser.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Made for the first token: it is a good part of what a start of the pool would load. */
    private static final class Parser {
        static final JsonMapper JSON = new JsonMapper();
    }
}
