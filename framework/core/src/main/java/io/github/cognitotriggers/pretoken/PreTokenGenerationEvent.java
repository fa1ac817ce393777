package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.List;
import java.util.Optional;

/**
 * Cognito is about to make tokens: for a user who signed in or has a refresh token, or, with event
 * version 3, for a machine ({@code TokenGeneration_ClientCredentials}). For a user with a temporary
 * password it was seen twice: with that password, and with the new one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation Lambda trigger</a>
 */
public final class PreTokenGenerationEvent extends TriggerEvent {

    private final TriggerEnvelope envelope;

    /** For generated code; {@link #fromJson} is for everyone else. */
    public PreTokenGenerationEvent(TriggerEnvelope envelope) {
        super(envelope);
        this.envelope = envelope;
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static PreTokenGenerationEvent fromJson(byte[] json) {
        return new PreTokenGenerationEvent(parse(Trigger.PRE_TOKEN_GENERATION, json));
    }

    /** The attributes of the user; none for a machine. */
    public UserAttributes userAttributes() {
        return readUserAttributes();
    }

    /** The user's groups and roles; empty for a machine. */
    public Optional<GroupConfiguration> groupConfiguration() {
        JsonObject groups = request().object("groupConfiguration");
        return groups == null ? Optional.empty() : Optional.of(new GroupConfiguration(groups));
    }

    /**
     * The scopes that the access token will have; {@code aws.cognito.signin.user.admin} for a
     * sign-in with the user pools API. None with event version 1, which does not tell them.
     */
    public List<String> scopes() {
        List<String> scopes = request().strings("scopes");
        return scopes == null ? List.of() : scopes;
    }

    /**
     * The {@code ClientMetadata} of RespondToAuthChallenge, AdminRespondToAuthChallenge or
     * GetTokensFromRefreshToken; for a machine, with event version 3, that of GetClientToken, or
     * the parameter {@code aws_client_metadata} of the token endpoint. Nothing from InitiateAuth
     * and AdminInitiateAuth, so nothing in a sign-in without a challenge or a REFRESH_TOKEN_AUTH;
     * nothing for an authorization code or refresh token at the token endpoint, nothing in managed
     * login and in a federated sign-in.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }

    /** Whether {@code response} came with a member of this name, be it null. */
    boolean responseCameWith(String member) {
        JsonObject response = envelope.event().object("response");
        return response != null && response.has(member);
    }
}
