package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * REFRESH_TOKEN_AUTH, GetTokensFromRefreshToken and RevokeToken. Pre token generation is the only
 * trigger. The refresh token stays the same unless the app client rotates them.
 */
final class Refresh {

    private static final String REFRESH_TOKEN = "REFRESH_TOKEN";

    private final Pool pool;
    private final SignIn signIn;

    Refresh(Pool pool, SignIn signIn) {
        this.pool = pool;
        this.signIn = signIn;
    }

    ObjectNode begin(Call call, Parameters parameters) {
        Grant grant = grant(call.requireClient(), parameters.require(REFRESH_TOKEN));
        User user = user(grant);
        SecretHash.check(
                call.requireClient(),
                parameters.find(Parameters.SECRET_HASH),
                user.username(),
                user.sub());
        return SignIn.response(
                signIn.renew(call, user, grant, TriggerSource.TOKEN_GENERATION_REFRESH_TOKENS));
    }

    ObjectNode tokens(Request request) {
        Call call = pool.clientCall(Operation.GET_TOKENS_FROM_REFRESH_TOKEN, request);
        AppClient client = call.requireClient();
        checkSecret(client, request.text("ClientSecret"));
        ObjectNode response = Json.object();
        response.set(
                "AuthenticationResult",
                renew(
                        call,
                        request.requireText("RefreshToken"),
                        // Documented, of all sources, for this operation. Not confirmed by any
                        // captured event.
                        TriggerSource.TOKEN_GENERATION_AUTHENTICATION));
        return response;
    }

    /**
     * New tokens for a refresh token; another refresh token too if the client rotates them. If a
     * trigger fails the one that was sent still counts.
     */
    ObjectNode renew(Call call, String token, TriggerSource source) {
        AppClient client = call.requireClient();
        Grant grant = grant(client, token);
        ObjectNode result = signIn.renew(call, user(grant), grant, source);
        client.refreshTokenRotation()
                .ifPresent(
                        grace ->
                                result.put(
                                        "RefreshToken",
                                        pool.refreshTokens()
                                                .seal(
                                                        pool.rotations()
                                                                .rotate(
                                                                        grant,
                                                                        grace,
                                                                        pool.now()))));
        return result;
    }

    ObjectNode revoke(Request request) {
        AppClient client = pool.client(request.requireText("ClientId"));
        checkSecret(client, request.text("ClientSecret"));
        String token = request.requireText("Token");
        Grant grant = pool.refreshTokens().open(token);
        if (grant == null && SigningKey.shared().verified(token) != null) {
            // Assumption: the text.
            throw new CognitoException(
                    "UnsupportedTokenTypeException", "Only refresh tokens can be revoked");
        }
        if (grant == null) {
            throw Errors.invalidParameter("Invalid token");
        }
        if (!client.tokenRevocation()) {
            throw new CognitoException(
                    "UnsupportedOperationException",
                    "Token revocation is not enabled for the client");
        }
        if (!grant.clientId().equals(client.id())) {
            throw new CognitoException(
                    "UnauthorizedException", "The token was not issued to this client");
        }
        pool.revocations().revoke(grant, pool.now());
        return Json.object();
    }

    private Grant grant(AppClient client, String token) {
        Grant grant = pool.refreshTokens().open(token);
        if (grant == null || !grant.clientId().equals(client.id())) {
            throw Errors.notAuthorized("Invalid Refresh Token");
        }
        Instant now = pool.now();
        if (!now.isBefore(grant.expires())) {
            throw Errors.notAuthorized("Refresh Token has expired");
        }
        pool.rotations().check(grant, client.refreshTokenRotation().orElse(Duration.ZERO), now);
        return grant;
    }

    private User user(Grant grant) {
        User user = pool.users().findBySub(grant.sub());
        if (user == null) {
            throw Errors.notAuthorized("Invalid Refresh Token");
        }
        SignIn.checkUsable(user);
        if (pool.revocations().contains(grant.originJti()) || user.signOuts() != grant.signOuts()) {
            throw Errors.notAuthorized("Refresh Token has been revoked");
        }
        return user;
    }

    /** These operations take the secret itself, and no hash. Assumption: the texts. */
    private static void checkSecret(AppClient client, @Nullable String given) {
        if (client.secret() != null && !client.isSecret(given)) {
            throw Errors.notAuthorized("Unable to verify secret for client " + client.id());
        }
    }
}
