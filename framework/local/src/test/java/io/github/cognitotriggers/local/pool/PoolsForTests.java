package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Several pools for tests: a clock that is moved by hand, functions by the name in their ARN. */
final class PoolsForTests {

    static final String PASSWORD = "Passw0rd!";

    private final Map<String, TriggerFunction> functions = new ConcurrentHashMap<>();
    private final Queue<TriggerInvocation> timeline = new ConcurrentLinkedQueue<>();
    private final UserPools pools;
    private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

    PoolsForTests() {
        this(new Random());
    }

    PoolsForTests(Random random) {
        FunctionCatalog catalog =
                arn -> Optional.ofNullable(functions.get(arn.substring(arn.lastIndexOf(':') + 1)));
        pools =
                new UserPools(
                        new Environment(() -> now, random, TriggerLimits.DEFAULT, timeline::add),
                        catalog);
    }

    UserPools pools() {
        return pools;
    }

    /** What stands behind the ARN that {@link #arn} makes of the name. */
    PoolsForTests function(String name, TriggerFunction function) {
        functions.put(name, function);
        return this;
    }

    static String arn(String name) {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A call of an operation; the request has single quotes. */
    ObjectNode call(String operation, String request) {
        return pools.call(operation, json(request));
    }

    static ObjectNode json(String request) {
        return TestPool.read(request.replace('\'', '"'));
    }

    /** Makes a pool; its id. */
    String createPool(String members) {
        return call("CreateUserPool", "{'PoolName': 'people'" + more(members) + "}")
                .at("/UserPool/Id")
                .asText();
    }

    ObjectNode describePool(String id) {
        return (ObjectNode)
                call("DescribeUserPool", "{'UserPoolId': '" + id + "'}").path("UserPool");
    }

    /** Makes a client; its description. */
    ObjectNode createClient(String poolId, String members) {
        return (ObjectNode)
                call(
                                "CreateUserPoolClient",
                                "{'ClientName': 'app', 'UserPoolId': '"
                                        + poolId
                                        + "'"
                                        + more(members)
                                        + "}")
                        .path("UserPoolClient");
    }

    ObjectNode describeClient(String poolId, String clientId) {
        return (ObjectNode)
                call(
                                "DescribeUserPoolClient",
                                "{'UserPoolId': '" + poolId + "', 'ClientId': '" + clientId + "'}")
                        .path("UserPoolClient");
    }

    /** Somebody who can sign in. */
    void user(String poolId, String username) {
        String named = "{'UserPoolId': '" + poolId + "', 'Username': '" + username + "'";
        call("AdminCreateUser", named + ", 'MessageAction': 'SUPPRESS'}");
        call(
                "AdminSetUserPassword",
                named + ", 'Password': '" + PASSWORD + "', 'Permanent': true}");
        timeline.clear();
    }

    ObjectNode signIn(String clientId, String username) {
        return call(
                "InitiateAuth",
                "{'ClientId': '"
                        + clientId
                        + "', 'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': '"
                        + username
                        + "', 'PASSWORD': '"
                        + PASSWORD
                        + "'}}");
    }

    /** The trigger sources since the last time somebody asked. */
    List<String> fired() {
        List<String> sources = timeline.stream().map(i -> i.source().value()).toList();
        timeline.clear();
        return sources;
    }

    /** The last event of that source. */
    JsonNode event(TriggerSource source) {
        List<TriggerInvocation> events =
                timeline.stream().filter(i -> i.source() == source).toList();
        return TestPool.read(events.get(events.size() - 1).event());
    }

    private static String more(String members) {
        return members.isEmpty() ? "" : ", " + members;
    }
}
