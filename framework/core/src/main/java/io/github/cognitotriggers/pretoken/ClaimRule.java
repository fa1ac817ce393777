package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What Cognito lets a function do with a claim of Cognito's own: one row of the table in AWS's
 * guide. A claim that no row names may be set and suppressed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Claims
 *     and scopes that can be customized</a>
 */
final class ClaimRule {

    /** Bits that say which tokens a row is about. */
    static final int ID = 1;

    static final int ACCESS = 2;
    private static final int BOTH = ID | ACCESS;

    private static final String NEVER = "Cognito sets it itself";
    private static final String ROLES = "suppress cognito:groups, which takes it along";

    /** The first row that fits counts; a name that ends with an asterisk fits all that begin so. */
    private static final ClaimRule[] TABLE = {
        // token, claim, why it cannot be set, why it cannot be suppressed; null if it can
        new ClaimRule(ACCESS, "scope", "use accessTokenScope", "use suppressAccessTokenScope"),
        new ClaimRule(BOTH, "cognito:groups", "use groups()", null),
        new ClaimRule(BOTH, "cognito:roles", "use iamRoles()", ROLES),
        new ClaimRule(BOTH, "cognito:preferred_role", "use preferredRole()", ROLES),
        new ClaimRule(BOTH, "cognito:*", NEVER, NEVER),
        new ClaimRule(ID, "dev:*", "it can be suppressed only", null),
        new ClaimRule(ID, "aud", NEVER, NEVER),
        // Settable to the client id: whoever writes the answer looks.
        new ClaimRule(ACCESS, "aud", null, NEVER),
        new ClaimRule(BOTH, "acr", NEVER, NEVER),
        new ClaimRule(BOTH, "amr", NEVER, NEVER),
        new ClaimRule(BOTH, "at_hash", NEVER, NEVER),
        new ClaimRule(BOTH, "auth_time", NEVER, NEVER),
        new ClaimRule(BOTH, "azp", NEVER, NEVER),
        new ClaimRule(BOTH, "client_id", NEVER, NEVER),
        new ClaimRule(BOTH, "device_key", NEVER, NEVER),
        new ClaimRule(BOTH, "event_id", NEVER, NEVER),
        new ClaimRule(BOTH, "exp", NEVER, NEVER),
        new ClaimRule(BOTH, "iat", NEVER, NEVER),
        new ClaimRule(BOTH, "identities", NEVER, NEVER),
        new ClaimRule(BOTH, "iss", NEVER, NEVER),
        new ClaimRule(BOTH, "jti", NEVER, NEVER),
        new ClaimRule(BOTH, "nbf", NEVER, NEVER),
        new ClaimRule(BOTH, "nonce", NEVER, NEVER),
        new ClaimRule(BOTH, "origin_jti", NEVER, NEVER),
        new ClaimRule(BOTH, "sub", NEVER, NEVER),
        new ClaimRule(BOTH, "token_use", NEVER, NEVER),
        new ClaimRule(BOTH, "username", NEVER, NEVER),
        new ClaimRule(BOTH, "version", NEVER, NEVER),
    };

    /** Claims of the ID token that cannot be a list or an object. */
    private static final String[] NEVER_COMPLEX = {
        "address", "email_verified", "phone_number_verified", "updated_at"
    };

    private final int tokens;
    private final String claim;
    private final @Nullable String whyNotSet;
    private final @Nullable String whyNotSuppressed;

    private ClaimRule(
            int tokens,
            String claim,
            @Nullable String whyNotSet,
            @Nullable String whyNotSuppressed) {
        this.tokens = tokens;
        this.claim = claim;
        this.whyNotSet = whyNotSet;
        this.whyNotSuppressed = whyNotSuppressed;
    }

    /**
     * Checks that a claim may be added or modified.
     *
     * @throws InvalidResponseException if not
     */
    static void requireSettable(int token, String name, ClaimValue value) {
        ClaimRule rule = of(token, name);
        if (rule != null && rule.whyNotSet != null) {
            throw InvalidResponseException.because(
                    describe(token, name) + " cannot be set; " + rule.whyNotSet);
        }
        if (token == ID && value.isComplex()) {
            for (String simple : NEVER_COMPLEX) {
                if (simple.equals(name)) {
                    throw InvalidResponseException.because(
                            describe(token, name) + " cannot be a list or an object");
                }
            }
        }
    }

    /**
     * Checks that a claim may be suppressed.
     *
     * @throws InvalidResponseException if not
     */
    static void requireSuppressible(int token, String name) {
        ClaimRule rule = of(token, name);
        if (rule != null && rule.whyNotSuppressed != null) {
            throw InvalidResponseException.because(
                    describe(token, name) + " cannot be suppressed; " + rule.whyNotSuppressed);
        }
    }

    /** A claim as errors and warnings call it. */
    static String describe(int token, String name) {
        return "The claim "
                + Keys.shorten(name)
                + " of the "
                + (token == ID ? "ID token" : "access token");
    }

    private static @Nullable ClaimRule of(int token, String name) {
        for (ClaimRule rule : TABLE) {
            if ((rule.tokens & token) != 0 && rule.fits(name)) {
                return rule;
            }
        }
        return null;
    }

    private boolean fits(String name) {
        int prefix = claim.length() - 1;
        return claim.charAt(prefix) == '*'
                ? name.regionMatches(0, claim, 0, prefix)
                : claim.equals(name);
    }
}
