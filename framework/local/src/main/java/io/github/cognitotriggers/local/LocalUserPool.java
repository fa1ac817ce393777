package io.github.cognitotriggers.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.api.ApiModel;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.pool.UserPool;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A user pool in memory that fires its triggers as Cognito does:
 *
 * <pre>{@code
 * LocalUserPool pool =
 *         LocalUserPool.builder()
 *                 .triggers(PoolTriggers.builder().on(Trigger.PRE_SIGN_UP, TriggerFunction.of(handler)).build())
 *                 .build();
 * pool.signUp("mary", "Passw0rd!", Map.of("email", "mary@example.com"), Map.of("invitation", "ACME2026"));
 * assertThat(pool.timeline()).hasSize(1);
 * }</pre>
 *
 * <p>{@link #call} has every operation in the shape of the AWS API; the other methods are short for
 * the ones that tests use most, and speak for the pool's first app client. All throw {@link
 * CognitoException} with what the AWS API would answer. Thread-safe.
 *
 * <p>Messages and timeline hold passwords and codes, since this is a tool for tests.
 */
public final class LocalUserPool {

    private final UserPool pool;
    private final AppClient client;
    private final Timeline timeline = new Timeline();

    private LocalUserPool(Builder builder) {
        List<AppClient> clients =
                builder.clients.isEmpty() ? List.of(defaultClient()) : builder.clients;
        this.client = clients.get(0);
        this.pool =
                new UserPool(
                        builder.settings,
                        clients,
                        builder.triggers,
                        new Environment(
                                builder.time,
                                builder.random,
                                builder.limits,
                                both(timeline, builder.timeline)));
    }

    private static TimelineRecorder both(TimelineRecorder one, TimelineRecorder other) {
        return new TimelineRecorder() {
            @Override
            public TimelineRecorder begin(TriggerSource source) {
                return both(one.begin(source), other.begin(source));
            }

            @Override
            public void record(TriggerInvocation invocation) {
                one.record(invocation);
                other.record(invocation);
            }
        };
    }

    /** Begins a pool with Cognito's defaults, without triggers. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Calls an operation of the AWS API.
     *
     * @param operation its name, such as {@code AdminGetUser}
     * @param request its parameters, with the API's names
     * @return its answer, likewise
     */
    public ObjectNode call(String operation, ObjectNode request) {
        ApiModel.check(operation, request);
        return pool.call(operation, request);
    }

    /** The names of the operations that {@link #call} knows. */
    public Set<String> operations() {
        return pool.operations();
    }

    /** SignUp. The answer has UserConfirmed, UserSub and CodeDeliveryDetails. */
    public ObjectNode signUp(
            String username,
            String password,
            Map<String, String> userAttributes,
            Map<String, String> clientMetadata) {
        ObjectNode request = request(username, clientMetadata).put("Password", password);
        var attributes = request.putArray("UserAttributes");
        userAttributes.forEach(
                (name, value) -> attributes.addObject().put("Name", name).put("Value", value));
        return call("SignUp", request);
    }

    /** ConfirmSignUp. */
    public void confirmSignUp(String username, String code, Map<String, String> clientMetadata) {
        call("ConfirmSignUp", request(username, clientMetadata).put("ConfirmationCode", code));
    }

    /**
     * InitiateAuth.
     *
     * @param flow {@code USER_PASSWORD_AUTH}, say
     * @param authParameters with {@code USERNAME}, and what else the flow wants
     */
    public SignInStep initiateAuth(
            AuthFlow flow, Map<String, String> authParameters, Map<String, String> clientMetadata) {
        ObjectNode request = clientRequest(clientMetadata).put("AuthFlow", flow.name());
        request.set("AuthParameters", object(authParameters));
        return SignInStep.of(call("InitiateAuth", request));
    }

    /** InitiateAuth with USER_PASSWORD_AUTH. */
    public SignInStep signIn(String username, String password) {
        return initiateAuth(
                AuthFlow.USER_PASSWORD_AUTH,
                Map.of("USERNAME", username, "PASSWORD", password),
                Map.of());
    }

    /**
     * RespondToAuthChallenge.
     *
     * @param step the one that asked
     * @param challengeResponses with what the challenge wants; {@code USERNAME} is added
     */
    public SignInStep respond(
            SignInStep step,
            Map<String, String> challengeResponses,
            Map<String, String> clientMetadata) {
        ObjectNode request = clientRequest(clientMetadata).put("ChallengeName", step.challenge());
        request.put("Session", step.session());
        ObjectNode responses = request.putObject("ChallengeResponses");
        responses.put("USERNAME", step.username());
        challengeResponses.forEach(responses::put);
        return SignInStep.of(call("RespondToAuthChallenge", request));
    }

    /**
     * A sign-in of a user whom an identity provider knows, as managed login has it.
     *
     * @param attributes what the provider says: an object {@code samlResponse}, or {@code
     *     tokenResponse}, {@code idToken} and {@code userInfo}
     * @return the tokens, for {@link SignInStep#of}
     */
    public ObjectNode federatedSignIn(
            String clientId, IdentityProvider provider, ObjectNode attributes) {
        return pool.federatedSignIn(clientId, provider, attributes);
    }

    /** The messages that were sent, oldest first; the last ten thousand are kept. */
    public List<SentMessage> messages() {
        return pool.messages();
    }

    /**
     * The last thousand calls of functions in the order in which they ended, as {@link Timeline}.
     */
    public List<TriggerInvocation> timeline() {
        return timeline.invocations();
    }

    /**
     * Waits until no function runs: operations do not wait for the custom senders.
     *
     * @return whether none runs; false if the time is over
     * @throws InterruptedException if somebody interrupts the wait
     */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        return timeline.awaitIdle(atMost);
    }

    /** Forgets the calls of functions that have ended. */
    public void clearTimeline() {
        timeline.clear();
    }

    /** What tokens call {@code iss}. */
    public String issuer() {
        return pool.issuer();
    }

    /** The public keys of the pool's tokens: a JSON Web Key Set. */
    public String jwks() {
        return pool.jwks();
    }

    /** The pool's settings. */
    public PoolSettings settings() {
        return pool.settings();
    }

    /** The app client that the short methods speak for. */
    public AppClient client() {
        return client;
    }

    private static AppClient defaultClient() {
        return AppClient.builder("localclient").authFlows(AuthFlow.values()).build();
    }

    private ObjectNode request(String username, Map<String, String> clientMetadata) {
        return clientRequest(clientMetadata).put("Username", username);
    }

    private ObjectNode clientRequest(Map<String, String> clientMetadata) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("ClientId", client.id());
        if (!clientMetadata.isEmpty()) {
            request.set("ClientMetadata", object(clientMetadata));
        }
        return request;
    }

    private static ObjectNode object(Map<String, String> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        return object;
    }

    /** Sets up a {@link LocalUserPool}. */
    public static final class Builder {

        private PoolSettings settings = PoolSettings.builder().build();
        private final List<AppClient> clients = new ArrayList<>();
        private PoolTriggers triggers = PoolTriggers.NONE;
        private InstantSource time = InstantSource.system();
        private RandomGenerator random = new SecureRandom();
        private TriggerLimits limits = TriggerLimits.DEFAULT;
        private TimelineRecorder timeline = TimelineRecorder.NONE;

        private Builder() {}

        /** Sets how the pool is set up. */
        public Builder settings(PoolSettings settings) {
            this.settings = settings;
            return this;
        }

        /** Adds an app client; without one the pool has one that allows every flow. */
        public Builder client(AppClient client) {
            this.clients.add(client);
            return this;
        }

        /** Sets the pool's triggers. */
        public Builder triggers(PoolTriggers triggers) {
            this.triggers = triggers;
            return this;
        }

        /** Sets the clock: what is old enough to expire. */
        public Builder time(InstantSource time) {
            this.time = time;
            return this;
        }

        /** Sets where codes, ids, sessions and salts come from; thread-safe. */
        public Builder random(RandomGenerator random) {
            this.random = random;
            return this;
        }

        /** Sets how long and how often functions are called. */
        public Builder limits(TriggerLimits limits) {
            this.limits = limits;
            return this;
        }

        /** Sets who hears of every call of a function, besides {@link LocalUserPool#timeline()}. */
        public Builder timeline(TimelineRecorder timeline) {
            this.timeline = timeline;
            return this;
        }

        /** The pool, without users. */
        public LocalUserPool build() {
            return new LocalUserPool(this);
        }
    }
}
