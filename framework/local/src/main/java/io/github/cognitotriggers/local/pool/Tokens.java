package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.GroupChange;
import io.github.cognitotriggers.local.trigger.GroupConfiguration;
import io.github.cognitotriggers.local.trigger.PreTokenGenerationAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes access and ID tokens with Cognito's claims, changed as pre token generation wants it. */
final class Tokens {

    /** What a sign-in with the user pools API may do: everything with the user's own profile. */
    static final List<String> SCOPES = List.of(OAuthScopes.USER_ADMIN);

    /** Access tokens of managed login and the token endpoint say so. */
    private static final int HOSTED_VERSION = 2;

    private static final int MOST_CLAIMS_AND_SCOPES = 5_000;

    private final String issuer;
    private final TokenId ids;
    private final Randomness random;

    Tokens(PoolSettings settings, TokenId ids, Randomness random) {
        this.issuer = settings.issuer();
        this.ids = ids;
        this.random = random;
    }

    String issuer() {
        return issuer;
    }

    /** The members AccessToken, IdToken, ExpiresIn and TokenType of an AuthenticationResult. */
    ObjectNode make(
            User user,
            AppClient client,
            Grant grant,
            GroupConfiguration ownGroups,
            PreTokenGenerationAnswer answer,
            Instant now) {
        String event = random.uuid().toString();
        GroupConfiguration groups = groups(ownGroups, answer.groups());
        ObjectNode access = access(user, client, grant, groups, answer, now, event);
        ObjectNode id = id(user, client, grant, groups, answer, now, event);
        checkSize(access, id);
        ObjectNode result = Json.object();
        result.put("AccessToken", sign(access));
        result.put("ExpiresIn", client.accessTokenValidity().toSeconds());
        result.put("TokenType", "Bearer");
        result.put("IdToken", sign(id));
        return result;
    }

    /**
     * The signed access token of an app client that signs in for itself.
     *
     * @param scopes that it asked for and may have
     */
    String machine(
            AppClient client, List<String> scopes, PreTokenGenerationAnswer answer, Instant now) {
        ObjectNode claims = Json.object();
        claims.put("sub", client.id());
        claims.put("token_use", "access");
        putScopes(claims, scopes, answer);
        claims.put("auth_time", now.getEpochSecond());
        claims.put("iss", issuer);
        claims.put("exp", now.plus(client.accessTokenValidity()).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("version", HOSTED_VERSION);
        claims.put("jti", random.uuid().toString());
        claims.put("client_id", client.id());
        ClaimRules.ACCESS_TOKEN.apply(answer.accessToken(), claims, client.id());
        checkSize(claims, Json.object());
        return sign(claims);
    }

    /**
     * Documented: claims and scopes of both tokens together have a limit. Assumption: the error.
     */
    private static void checkSize(ObjectNode access, ObjectNode id) {
        String scope = access.path("scope").asText();
        int scopes = scope.isEmpty() ? 0 : scope.split(" ", -1).length;
        if (access.size() + id.size() + scopes > MOST_CLAIMS_AND_SCOPES) {
            throw new CognitoException(
                    "InvalidLambdaResponseException", "Unrecognizable lambda output");
        }
    }

    private static void putScopes(
            ObjectNode claims, List<String> own, PreTokenGenerationAnswer answer) {
        Set<String> scopes = new LinkedHashSet<>(own);
        scopes.addAll(answer.scopesToAdd());
        answer.scopesToSuppress().forEach(scopes::remove);
        if (!scopes.isEmpty()) {
            claims.put("scope", String.join(" ", scopes));
        }
    }

    private ObjectNode access(
            User user,
            AppClient client,
            Grant grant,
            GroupConfiguration groups,
            PreTokenGenerationAnswer answer,
            Instant now,
            String event) {
        ObjectNode claims = Json.object();
        claims.put("sub", user.sub());
        putGroups(claims, groups);
        claims.put("iss", issuer);
        claims.put("client_id", client.id());
        putOrigin(claims, client, grant);
        claims.put("event_id", event);
        claims.put("token_use", "access");
        if (grant.hosted()) {
            claims.put("version", HOSTED_VERSION);
        }
        putScopes(claims, grant.scopes(), answer);
        putTimes(claims, grant, client.accessTokenValidity(), now);
        claims.put("username", user.username());
        ClaimRules.ACCESS_TOKEN.apply(answer.accessToken(), claims, client.id());
        if (answer.accessToken().toSuppress().contains(ClaimRules.GROUPS)) {
            claims.remove(ClaimRules.GROUPS);
        }
        return claims;
    }

    private ObjectNode id(
            User user,
            AppClient client,
            Grant grant,
            GroupConfiguration groups,
            PreTokenGenerationAnswer answer,
            Instant now,
            String event) {
        ObjectNode claims = Json.object();
        claims.put("sub", user.sub());
        putGroups(claims, groups);
        if (!groups.roles().isEmpty()) {
            putAll(claims.putArray("cognito:roles"), groups.roles());
        }
        if (groups.preferredRole() != null) {
            claims.put("cognito:preferred_role", groups.preferredRole());
        }
        claims.put("iss", issuer);
        claims.put("cognito:username", user.username());
        putOrigin(claims, client, grant);
        claims.put("aud", client.id());
        claims.put("event_id", event);
        claims.put("token_use", "id");
        putTimes(claims, grant, client.idTokenValidity(), now);
        user.attributes()
                .forEach(
                        (name, value) -> {
                            if (client.mayRead(name)) {
                                putAttribute(claims, name, value);
                            }
                        });
        ClaimRules.ID_TOKEN.apply(answer.idToken(), claims, client.id());
        if (answer.idToken().toSuppress().contains(ClaimRules.GROUPS)) {
            claims.remove(List.of(ClaimRules.GROUPS, "cognito:roles", "cognito:preferred_role"));
        }
        return claims;
    }

    private void putTimes(ObjectNode claims, Grant grant, Duration validity, Instant now) {
        claims.put("auth_time", grant.authTime().getEpochSecond());
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", ids.next(grant.signOuts()).toString());
    }

    private static void putOrigin(ObjectNode claims, AppClient client, Grant grant) {
        // Documented: rotation adds it, too.
        if (client.tokenRevocation() || client.refreshTokenRotation().isPresent()) {
            claims.put("origin_jti", grant.originJti().toString());
        }
    }

    private static void putGroups(ObjectNode claims, GroupConfiguration groups) {
        if (!groups.groups().isEmpty()) {
            putAll(claims.putArray(ClaimRules.GROUPS), groups.groups());
        }
    }

    /** Attributes are texts in Cognito; in the ID token the verified ones are booleans. */
    private static void putAttribute(ObjectNode claims, String name, String value) {
        if (name.equals(AttributeSchema.EMAIL_VERIFIED)
                || name.equals(AttributeSchema.PHONE_NUMBER_VERIFIED)) {
            claims.put(name, Boolean.parseBoolean(value));
        } else if (name.equals(Identities.ATTRIBUTE)) {
            claims.set(name, Identities.claim(value));
        } else {
            claims.put(name, value);
        }
    }

    private static void putAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static GroupConfiguration groups(GroupConfiguration own, GroupChange change) {
        if (change instanceof GroupChange.Replace replace) {
            return replace.configuration();
        }
        return change instanceof GroupChange.Suppress ? GroupConfiguration.NONE : own;
    }

    private static String sign(ObjectNode claims) {
        return SigningKey.shared().sign(claims.toString());
    }
}
