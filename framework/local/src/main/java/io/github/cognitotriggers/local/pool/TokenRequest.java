package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.error.OAuthException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request to the token endpoint, with the app client that it is from, who has not proven it yet.
 *
 * @param secret what is to prove it; null if nothing was sent
 */
record TokenRequest(Map<String, String> form, String clientId, @Nullable String secret) {

    static final String REFRESH_TOKEN = "refresh_token";

    /**
     * @param basicAuthorization what follows {@code Basic} in the header; null if there is none
     */
    static TokenRequest of(Map<String, String> form, @Nullable String basicAuthorization) {
        String grantType = form.getOrDefault("grant_type", "");
        if (grantType.isEmpty()) {
            throw new OAuthException("invalid_request");
        }
        if (!grantType.equals(ClientReader.CLIENT_CREDENTIALS)
                && !grantType.equals(REFRESH_TOKEN)) {
            // The authorization code is not there yet.
            throw new OAuthException("unsupported_grant_type");
        }
        String inForm = form.get("client_id");
        if (basicAuthorization == null) {
            if (inForm == null) {
                throw new OAuthException("invalid_request");
            }
            return new TokenRequest(form, inForm, form.get("client_secret"));
        }
        String[] basic = decoded(basicAuthorization).split(":", 2);
        if (basic.length < 2 || inForm != null && !inForm.equals(basic[0])) {
            throw new OAuthException("invalid_client");
        }
        return new TokenRequest(form, basic[0], basic[1]);
    }

    private static String decoded(String basicAuthorization) {
        try {
            return new String(
                    Base64.getDecoder().decode(basicAuthorization.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OAuthException("invalid_client");
        }
    }

    String grantType() {
        return form.getOrDefault("grant_type", "");
    }

    /** Names, no values: they are the client's. */
    @Override
    public String toString() {
        return "TokenRequest" + new TreeSet<>(form.keySet());
    }
}
