package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.ClaimChanges;
import java.util.Set;

/**
 * What pre token generation may do to the claims of a token. Suppression wins over addition for the
 * same claim. Assumption: what is forbidden is dropped without a word.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Claims
 *     and scopes that can be customized</a>
 */
enum ClaimRules {
    ID_TOKEN {
        @Override
        boolean settable(String claim, JsonNode value, String clientId) {
            return !own(claim) && !claim.equals("aud") && !claim.startsWith("dev:");
        }

        @Override
        boolean suppressible(String claim) {
            return !own(claim) && !claim.equals("aud");
        }
    },
    ACCESS_TOKEN {
        @Override
        boolean settable(String claim, JsonNode value, String clientId) {
            if (claim.equals("aud")) {
                return clientId.equals(value.textValue());
            }
            return !own(claim) && !claim.equals("scope");
        }

        @Override
        boolean suppressible(String claim) {
            return !own(claim) && !claim.equals("aud") && !claim.equals("scope");
        }
    };

    /** The claim that carries the groups, and roles with them; it has ways of its own. */
    static final String GROUPS = "cognito:groups";

    private static final Set<String> OWN =
            Set.of(
                    "acr",
                    "amr",
                    "at_hash",
                    "auth_time",
                    "azp",
                    "client_id",
                    "device_key",
                    "event_id",
                    "exp",
                    "iat",
                    "identities",
                    "iss",
                    "jti",
                    "nbf",
                    "nonce",
                    "origin_jti",
                    "sub",
                    "token_use",
                    "username",
                    "version");

    abstract boolean settable(String claim, JsonNode value, String clientId);

    abstract boolean suppressible(String claim);

    /** Does to the claims what is allowed of the changes. */
    void apply(ClaimChanges changes, ObjectNode claims, String clientId) {
        changes.toAddOrOverride()
                .forEach(
                        (claim, value) -> {
                            if (settable(claim, value, clientId)) {
                                claims.set(claim, value);
                            }
                        });
        changes.toSuppress().stream().filter(this::suppressible).forEach(claims::remove);
    }

    /** Cognito's own, the groups included: they are set and suppressed in other ways. */
    private static boolean own(String claim) {
        return OWN.contains(claim) || claim.startsWith("cognito:");
    }
}
