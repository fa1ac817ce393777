package io.github.cognitotriggers.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a sign-in stands: it has tokens, or a challenge to answer. */
public final class SignInStep {

    private final ObjectNode response;

    private SignInStep(ObjectNode response) {
        this.response = response;
    }

    /** What InitiateAuth or RespondToAuthChallenge answered. */
    public static SignInStep of(ObjectNode response) {
        return new SignInStep(response.deepCopy());
    }

    /** Whether there are tokens. */
    public boolean isSignedIn() {
        return response.has("AuthenticationResult");
    }

    /** The signed access token. */
    public String accessToken() {
        return token("AccessToken");
    }

    /** The signed ID token. */
    public String idToken() {
        return token("IdToken");
    }

    /** The refresh token; empty where tokens were renewed. */
    public Optional<String> refreshToken() {
        return Optional.ofNullable(
                response.path("AuthenticationResult").path("RefreshToken").textValue());
    }

    /** The challenge to answer. */
    public String challenge() {
        return text(response.path("ChallengeName"), "It has no challenge to answer");
    }

    /** The session to answer it with. */
    public String session() {
        return text(response.path("Session"), "It has no session");
    }

    /** The challenge's parameters; empty when signed in. */
    public Map<String, String> challengeParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        response.path("ChallengeParameters")
                .properties()
                .forEach(e -> parameters.put(e.getKey(), e.getValue().asText()));
        return Collections.unmodifiableMap(parameters);
    }

    /** Whom the challenge is for, as it is to be answered. */
    public String username() {
        Map<String, String> parameters = challengeParameters();
        String username = parameters.getOrDefault("USERNAME", parameters.get("USER_ID_FOR_SRP"));
        if (username == null) {
            throw new IllegalStateException("It has no challenge to answer");
        }
        return username;
    }

    private String token(String name) {
        return text(
                response.path("AuthenticationResult").path(name),
                "There are no tokens yet, but a challenge to answer");
    }

    private static String text(JsonNode value, String otherwise) {
        String text = value.textValue();
        if (text == null) {
            throw new IllegalStateException(otherwise);
        }
        return text;
    }

    /** How far it is; no token and no session. */
    @Override
    public String toString() {
        return isSignedIn() ? "SignInStep[signed in]" : "SignInStep[" + challenge() + "]";
    }
}
