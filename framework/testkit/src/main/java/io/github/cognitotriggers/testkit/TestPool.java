package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.SignInStep;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.SecretHash;
import io.github.cognitotriggers.local.trigger.TimelineText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A user pool as a test sees it: what users and administrators do, what came of it, and what the
 * triggers got and answered meanwhile.
 *
 * <pre>{@code
 * CallResult result = pool.signUp("mary", userAttribute("email", "mary@example.com"));
 * assertThat(result).fired(PRE_SIGN_UP_SIGN_UP, CUSTOM_MESSAGE_SIGN_UP);
 * pool.as("mary").confirmSignUp(result.message().code()).orThrow();
 * }</pre>
 *
 * <p>It comes from a {@link CognitoExtension}, or from {@link #builder()} in tests without one.
 * Thread-safe.
 */
public final class TestPool {

    private final Backend backend;
    private final String clientId;
    private final TimelineText format;
    private final Queue<ApiCall> calls;

    TestPool(Backend backend, TimelineText format) {
        this(backend, backend.clientId(), format, new ConcurrentLinkedQueue<>());
    }

    private TestPool(Backend backend, String clientId, TimelineText format, Queue<ApiCall> calls) {
        this.backend = backend;
        this.clientId = clientId;
        this.format = format;
        this.calls = calls;
    }

    /** Begins a pool with Cognito's defaults, without triggers. */
    public static PoolBuilder builder() {
        return new PoolBuilder();
    }

    /**
     * The same pool as another app client.
     *
     * @param otherClientId one of the pool's clients
     */
    public TestPool withClient(String otherClientId) {
        return new TestPool(backend, otherClientId, format, calls);
    }

    /** The same pool with a timeline of its own: that of one test. */
    TestPool forOneTest() {
        return new TestPool(backend, format);
    }

    /** What a user of that name does. There need not be one yet. */
    public TestUser as(String username) {
        return new TestUser(this, username);
    }

    /**
     * SignUp with a password.
     *
     * @param data attributes, {@code clientMetadata} and {@code validationData}
     */
    public CallResult signUp(String username, String password, CallData... data) {
        return call(
                "SignUp",
                clientRequest(username).put("Username", username).put("Password", password),
                data);
    }

    /** SignUp as a passwordless app does it: with a password that nobody will know. */
    public CallResult signUp(String username, CallData... data) {
        return signUp(username, unknownPassword(), data);
    }

    /**
     * AdminCreateUser.
     *
     * @param data attributes, {@code clientMetadata} and {@code validationData}; others of its
     *     parameters by {@link CallData#parameter}
     */
    public CallResult adminCreateUser(String username, CallData... data) {
        return adminCall("AdminCreateUser", JsonText.object().put("Username", username), data);
    }

    /**
     * A confirmed user, for tests that are about what comes after: AdminCreateUser without a
     * message, and AdminSetUserPassword. The first of them fires pre sign-up, as it would in AWS.
     *
     * @throws AssertionError if it is rejected
     */
    public TestUser confirmedUser(String username, String password, CallData... data) {
        CallData[] all = Arrays.copyOf(data, data.length + 1);
        all[data.length] = CallData.parameter("MessageAction", "SUPPRESS");
        adminCreateUser(username, all).orThrow();
        as(username).adminSetPassword(password).orThrow();
        return as(username);
    }

    /**
     * A sign-in with an identity provider, as managed login has it; the first one makes the user.
     *
     * @param claims what the provider says: {@code sub} or {@code NameID}, and what its mapping
     *     wants. They are the SAML response's, or the ID token's
     * @throws UnsupportedOperationException with a server, whose API has no such call
     */
    public SignInResult federatedSignIn(IdentityProvider provider, Map<String, ?> claims) {
        ObjectNode attributes = JsonText.object();
        boolean saml = provider.type().equals(IdentityProvider.SAML);
        attributes.set(saml ? "samlResponse" : "idToken", JsonText.tree(claims));
        return federatedSignIn(provider, attributes);
    }

    /**
     * As {@link #federatedSignIn(IdentityProvider, Map)}, with all that a provider says.
     *
     * @param attributes an object {@code samlResponse}, or {@code tokenResponse}, {@code idToken}
     *     and {@code userInfo}
     */
    public SignInResult federatedSignIn(IdentityProvider provider, ObjectNode attributes) {
        ApiCall call = backend.federatedSignIn(clientId, provider, attributes);
        calls.add(call);
        return new SignInResult(this, List.of(call));
    }

    /**
     * Any operation, as it is.
     *
     * @param operation its name, such as {@code ListUsers}
     * @param request its parameters; {@link #userPoolId()} and {@link #clientId()} are not added
     * @param data what else it brings along
     */
    public CallResult call(String operation, ObjectNode request, CallData... data) {
        ApiCall call = backend.call(operation, CallData.into(operation, request.deepCopy(), data));
        calls.add(call);
        return new CallResult(this, List.of(call));
    }

    /** The pool's id. */
    public String userPoolId() {
        return backend.userPoolId();
    }

    /** The app client that flows speak for. */
    public String clientId() {
        return clientId;
    }

    /** What the pool has sent. */
    public Outbox messages() {
        return new Outbox(this);
    }

    /**
     * The pool's clock.
     *
     * @throws UnsupportedOperationException for a server, which has its own
     */
    public TestClock clock() {
        return backend.clock();
    }

    /** The calls of the API that were made with this object, oldest first. */
    public List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    /** All of {@link #calls()}, the functions that they led to, and how they ended. */
    public String timelineText() {
        return text(calls());
    }

    String text(List<ApiCall> some) {
        StringBuilder text = new StringBuilder();
        some.forEach(call -> text.append(call.text(format)));
        return text.toString();
    }

    Backend backend() {
        return backend;
    }

    Instant now() {
        return backend instanceof PoolInProcess ? clock().instant() : Instant.now();
    }

    CallResult adminCall(String operation, ObjectNode request, CallData... data) {
        return call(operation, request.put("UserPoolId", userPoolId()), data);
    }

    /** A request of the app client, with the proof of its secret if it has one. */
    ObjectNode clientRequest(String username) {
        ObjectNode request = JsonText.object().put("ClientId", clientId);
        String hash = secretHash(username);
        return hash == null ? request : request.put("SecretHash", hash);
    }

    SignInResult initiateAuth(
            AuthFlow flow, String username, Map<String, String> parameters, CallData... data) {
        boolean administrator = flow == AuthFlow.ADMIN_USER_PASSWORD_AUTH;
        ObjectNode request =
                JsonText.object().put("ClientId", clientId).put("AuthFlow", flow.name());
        if (administrator) {
            request.put("UserPoolId", userPoolId());
        }
        ObjectNode all = JsonText.object().put("USERNAME", username);
        parameters.forEach(all::put);
        addSecretHash(all, username);
        request.set("AuthParameters", all);
        return signIn(administrator ? "AdminInitiateAuth" : "InitiateAuth", request, data);
    }

    SignInResult respond(SignInStep step, Map<String, String> responses, CallData... data) {
        ObjectNode request =
                JsonText.object()
                        .put("ClientId", clientId)
                        .put("ChallengeName", step.challenge())
                        .put("Session", step.session());
        ObjectNode all = JsonText.object().put("USERNAME", step.username());
        responses.forEach(all::put);
        addSecretHash(all, all.path("USERNAME").asText());
        request.set("ChallengeResponses", all);
        return signIn("RespondToAuthChallenge", request, data);
    }

    SignInResult refresh(String refreshToken, String username, CallData... data) {
        ObjectNode request =
                JsonText.object()
                        .put("ClientId", clientId)
                        .put("AuthFlow", AuthFlow.REFRESH_TOKEN_AUTH.name());
        ObjectNode parameters = JsonText.object().put("REFRESH_TOKEN", refreshToken);
        addSecretHash(parameters, username);
        request.set("AuthParameters", parameters);
        return signIn("InitiateAuth", request, data);
    }

    SignInResult getTokensFromRefreshToken(String refreshToken, CallData... data) {
        ObjectNode request =
                JsonText.object().put("ClientId", clientId).put("RefreshToken", refreshToken);
        String secret = backend.secretOf(clientId);
        if (secret != null) {
            request.put("ClientSecret", secret);
        }
        return signIn("GetTokensFromRefreshToken", request, data);
    }

    private SignInResult signIn(String operation, ObjectNode request, CallData... data) {
        return new SignInResult(this, call(operation, request, data).calls());
    }

    private void addSecretHash(ObjectNode parameters, String username) {
        String hash = secretHash(username);
        if (hash != null) {
            parameters.put("SECRET_HASH", hash);
        }
    }

    private @Nullable String secretHash(String username) {
        String secret = backend.secretOf(clientId);
        return secret == null ? null : SecretHash.of(username, clientId, secret);
    }

    /** It has what the strictest password policy asks for. */
    private static String unknownPassword() {
        return "Aa1!" + UUID.randomUUID();
    }

    /** Pool and app client. */
    @Override
    public String toString() {
        return "TestPool[" + userPoolId() + ", " + clientId + "]";
    }
}
