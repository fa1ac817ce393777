package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A pool for tests: a clock that stands still until it is moved, and functions made of lambdas. */
final class TestPool {

    static final JsonMapper JSON = new JsonMapper();
    static final String CLIENT = "client1";
    static final String PASSWORD = "Passw0rd!";
    static final String SECRET_OF_CALLER = "only-for-the-trigger";

    private final UserPool pool;
    private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
    private final Queue<TriggerInvocation> timeline = new ConcurrentLinkedQueue<>();

    private TestPool(Setup setup) {
        pool =
                new UserPool(
                        setup.settings,
                        setup.clients.isEmpty()
                                ? List.of(
                                        AppClient.builder(CLIENT)
                                                .authFlows(AuthFlow.values())
                                                .build())
                                : setup.clients,
                        setup.triggers(),
                        new Environment(
                                () -> now,
                                new SecureRandom(),
                                TriggerLimits.DEFAULT,
                                timeline::add));
    }

    static Setup with() {
        return new Setup();
    }

    static TestPool plain() {
        return with().build();
    }

    /** A pool that calls a function for every trigger but migration and the senders. */
    static Setup withAllTriggers() {
        return with().echo(
                        Trigger.PRE_SIGN_UP,
                        Trigger.POST_CONFIRMATION,
                        Trigger.PRE_AUTHENTICATION,
                        Trigger.POST_AUTHENTICATION,
                        Trigger.PRE_TOKEN_GENERATION,
                        Trigger.CUSTOM_MESSAGE);
    }

    UserPool pool() {
        return pool;
    }

    User user(String username) {
        return Objects.requireNonNull(pool.state().users().find(username));
    }

    void change(User user, Consumer<User.Change> change) {
        pool.state().users().change(user, u -> u.with(now, change));
    }

    int openSessions() {
        return pool.state().sessions().size();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** The trigger sources since the last time somebody asked. */
    List<String> fired() {
        List<String> sources = timeline.stream().map(i -> i.source().value()).toList();
        timeline.clear();
        return sources;
    }

    /** All events since the last time somebody asked for what fired. */
    List<ObjectNode> events() {
        return timeline.stream().map(i -> read(i.event())).toList();
    }

    /** The same, once there are so many: custom senders run on their own. */
    List<ObjectNode> awaitEvents(int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (timeline.size() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return events();
    }

    List<ObjectNode> events(TriggerSource source) {
        return timeline.stream()
                .filter(i -> i.source() == source)
                .map(i -> read(i.event()))
                .toList();
    }

    SentMessage lastMessage() {
        List<SentMessage> messages = pool.messages();
        return messages.get(messages.size() - 1);
    }

    /** A call of an operation; the request has single quotes. */
    ObjectNode call(String operation, String request) {
        return pool.call(operation, read(request.replace('\'', '"')));
    }

    /** A call with the test's client. */
    ObjectNode client(String operation, String members) {
        return call(operation, "{'ClientId': '" + CLIENT + "', " + members + "}");
    }

    /** A call of an administrator. */
    ObjectNode admin(String operation, String members) {
        return call(operation, "{'UserPoolId': '" + pool.settings().id() + "', " + members + "}");
    }

    ObjectNode signUp(String username) {
        return client(
                "SignUp",
                "'Username': '"
                        + username
                        + "', 'Password': '"
                        + PASSWORD
                        + "', 'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com'}]");
    }

    /** Somebody who can sign in, without traces in timeline and outbox. */
    void confirmedUser(String username) {
        admin(
                "AdminCreateUser",
                "'Username': '"
                        + username
                        + "', 'MessageAction': 'SUPPRESS', 'UserAttributes': [{'Name': 'email',"
                        + " 'Value': '"
                        + username
                        + "@example.com'}, {'Name': 'email_verified', 'Value': 'true'}]");
        admin(
                "AdminSetUserPassword",
                "'Username': '"
                        + username
                        + "', 'Password': '"
                        + PASSWORD
                        + "', 'Permanent': true");
        timeline.clear();
    }

    ObjectNode passwordSignIn(String username, String password) {
        return client(
                "InitiateAuth",
                "'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': '"
                        + username
                        + "', 'PASSWORD': '"
                        + password
                        + "'}");
    }

    /** The access token of a user who signs in with the password. */
    String accessToken(String username) {
        return token(passwordSignIn(username, PASSWORD), "AccessToken");
    }

    /** A call of a user with an access token. */
    ObjectNode bearer(String accessToken, String operation, String members) {
        return call(
                operation,
                "{'AccessToken': '"
                        + accessToken
                        + "'"
                        + (members.isEmpty() ? "" : ", " + members)
                        + "}");
    }

    /** An attribute as administrators see it; null if the user does not have it. */
    @Nullable String attribute(String username, String name) {
        for (JsonNode attribute :
                admin("AdminGetUser", "'Username': '" + username + "'").path("UserAttributes")) {
            if (attribute.path("Name").asText().equals(name)) {
                return attribute.path("Value").asText();
            }
        }
        return null;
    }

    ObjectNode customSignIn(String username) {
        return client(
                "InitiateAuth",
                "'AuthFlow': 'CUSTOM_AUTH', 'AuthParameters': {'USERNAME': '" + username + "'}");
    }

    ObjectNode answer(String username, ObjectNode asked, String answer) {
        return respond(asked, "'USERNAME': '" + username + "', 'ANSWER': '" + answer + "'");
    }

    ObjectNode respond(ObjectNode asked, String responses) {
        return client("RespondToAuthChallenge", responding(asked, responses));
    }

    static String responding(ObjectNode asked, String responses) {
        return "'ChallengeName': '"
                + asked.path("ChallengeName").asText()
                + "', 'Session': '"
                + asked.path("Session").asText()
                + "', 'ChallengeResponses': {"
                + responses
                + "}";
    }

    ObjectNode newPassword(String username, ObjectNode asked, String password) {
        return respond(asked, "'USERNAME': '" + username + "', 'NEW_PASSWORD': '" + password + "'");
    }

    static String token(ObjectNode response, String name) {
        JsonNode token = response.path("AuthenticationResult").path(name);
        Assertions.assertThat(token.isTextual()).as("%s in %s", name, response).isTrue();
        return token.asText();
    }

    static void refused(ThrowingCallable call, String type, String message) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CognitoException.class,
                        e -> {
                            Assertions.assertThat(e.errorType() + ": " + e.getMessage())
                                    .isEqualTo(type + ": " + message);
                        });
    }

    static void refused(ThrowingCallable call, String message) {
        refused(call, "NotAuthorizedException", message);
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A function that returns its event, after something was done to it. */
    static TriggerFunction returning(Consumer<ObjectNode> change) {
        return event -> {
            ObjectNode parsed = (ObjectNode) JSON.readTree(event);
            change.accept(parsed);
            return JSON.writeValueAsBytes(parsed);
        };
    }

    static TriggerFunction failing(String message) {
        return event -> {
            throw new IllegalStateException(message);
        };
    }

    /** What a pool of a test has. */
    static final class Setup {

        private PoolSettings settings = PoolSettings.builder().build();
        private final List<AppClient> clients = new ArrayList<>();
        private final Map<Trigger, TriggerFunction> functions = new EnumMap<>(Trigger.class);
        private int preTokenVersion = 1;

        Setup settings(PoolSettings value) {
            settings = value;
            return this;
        }

        Setup client(AppClient client) {
            clients.add(client);
            return this;
        }

        Setup hidingUsers() {
            return client(
                    AppClient.builder(CLIENT)
                            .authFlows(AuthFlow.values())
                            .preventUserExistenceErrors(true)
                            .build());
        }

        Setup on(Trigger trigger, TriggerFunction function) {
            functions.put(trigger, function);
            return this;
        }

        /** Lets the trigger's function fail as long as it is broken. */
        Setup breakable(Trigger trigger, BooleanSupplier broken) {
            TriggerFunction function = Objects.requireNonNull(functions.get(trigger));
            return on(
                    trigger,
                    event ->
                            broken.getAsBoolean()
                                    ? failing("no").invoke(event)
                                    : function.invoke(event));
        }

        /** Sets one member of the response. */
        Setup answering(Trigger trigger, String response) {
            return on(
                    trigger,
                    returning(
                            event ->
                                    ((ObjectNode) event.path("response"))
                                            .setAll(read(response.replace('\'', '"')))));
        }

        Setup preToken(int version, String response) {
            preTokenVersion = version;
            return answering(Trigger.PRE_TOKEN_GENERATION, response);
        }

        Setup echo(Trigger... triggers) {
            Arrays.stream(triggers).forEach(t -> on(t, event -> event));
            return this;
        }

        /**
         * Define, create and verify of a one-time code that is always 1234, with three attempts.
         */
        Setup oneTimeCode() {
            on(
                    Trigger.DEFINE_AUTH_CHALLENGE,
                    returning(
                            event -> {
                                JsonNode session = event.path("request").path("session");
                                JsonNode last = session.path(session.size() - 1);
                                ObjectNode response = (ObjectNode) event.path("response");
                                boolean right =
                                        last.path("challengeName")
                                                        .asText()
                                                        .equals("CUSTOM_CHALLENGE")
                                                && last.path("challengeResult").asBoolean();
                                String next =
                                        last.path("challengeName").asText().equals("SRP_A")
                                                ? "PASSWORD_VERIFIER"
                                                : "CUSTOM_CHALLENGE";
                                response.put("issueTokens", right);
                                response.put("failAuthentication", !right && session.size() >= 3);
                                if (!right) {
                                    response.put("challengeName", next);
                                }
                            }));
            answering(
                    Trigger.CREATE_AUTH_CHALLENGE,
                    "{'publicChallengeParameters': {'hint': 'four digits'},"
                            + " 'privateChallengeParameters': {'code': '1234'},"
                            + " 'challengeMetadata': 'CODE'}");
            return on(
                    Trigger.VERIFY_AUTH_CHALLENGE,
                    returning(
                            event ->
                                    ((ObjectNode) event.path("response"))
                                            .put(
                                                    "answerCorrect",
                                                    event.at("/request/challengeAnswer")
                                                            .equals(
                                                                    event.at(
                                                                            "/request/privateChallengeParameters/code")))));
        }

        TestPool build() {
            return new TestPool(this);
        }

        private PoolTriggers triggers() {
            PoolTriggers.Builder builder = PoolTriggers.builder();
            functions.forEach(builder::on);
            TriggerFunction preToken = functions.get(Trigger.PRE_TOKEN_GENERATION);
            if (preToken != null) {
                builder.preTokenGeneration(preTokenVersion, preToken);
            }
            return builder.build();
        }
    }
}
