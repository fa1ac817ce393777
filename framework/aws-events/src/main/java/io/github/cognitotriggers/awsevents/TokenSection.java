package io.github.cognitotriggers.awsevents;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one token gets and loses. A member that the method left null is the one that came: the
 * answer is written as a whole, and what was not set stays.
 */
final class TokenSection {

    static final String CLAIMS = "claimsToAddOrOverride";
    static final String SUPPRESSED = "claimsToSuppress";
    static final String SCOPES = "scopesToAdd";
    static final String SUPPRESSED_SCOPES = "scopesToSuppress";

    private final Map<String, ClaimValue> claims;
    private final String[] suppressed;

    private TokenSection(Map<String, ClaimValue> claims, String[] suppressed) {
        this.claims = claims;
        this.suppressed = suppressed;
    }

    /**
     * The section of an answer.
     *
     * @param came the object that has these members in the event's response
     */
    static TokenSection of(
            @Nullable Map<String, ? extends @Nullable String> claims,
            String @Nullable [] suppressed,
            ResponseJson came) {
        return new TokenSection(Claims.of(claims, came), orCame(suppressed, came, SUPPRESSED));
    }

    /** An array of an answer, or that which came, or an empty one. */
    static String[] orCame(String @Nullable [] is, ResponseJson came, String member) {
        String[] values = is == null ? came.strings(member) : is;
        return values == null ? new String[0] : values;
    }

    void addToIdToken(PreTokenGenerationResponse.Builder response) {
        for (Map.Entry<String, ClaimValue> claim : claims.entrySet()) {
            response.idTokenClaim(claim.getKey(), claim.getValue());
        }
        response.suppressIdTokenClaim(suppressed);
    }

    void addToAccessToken(PreTokenGenerationResponse.Builder response) {
        for (Map.Entry<String, ClaimValue> claim : claims.entrySet()) {
            response.accessTokenClaim(claim.getKey(), claim.getValue());
        }
        response.suppressAccessTokenClaim(suppressed);
    }

    /** What to throw for an answer that would say nothing: such a response leaves what came. */
    static IllegalArgumentException emptied() {
        return InvalidResponseException.because(
                "The claims, scopes and groups that the event's response came with can be"
                        + " replaced, but not all taken back");
    }
}
