package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever an administrator sends, pools and clients stay usable and answer as the API does. */
class RandomPoolRequestsTest {

    private static final long SEED = 20261121;
    private static final int REQUESTS = 30_000;

    private static final List<String> OPERATIONS =
            List.of(
                    "CreateUserPool",
                    "DescribeUserPool",
                    "UpdateUserPool",
                    "DeleteUserPool",
                    "ListUserPools",
                    "AddCustomAttributes",
                    "CreateUserPoolClient",
                    "DescribeUserPoolClient",
                    "UpdateUserPoolClient",
                    "DeleteUserPoolClient",
                    "ListUserPoolClients",
                    "CreateResourceServer",
                    "DescribeResourceServer",
                    "UpdateResourceServer",
                    "DeleteResourceServer",
                    "ListResourceServers");

    /** Requests that are right, to be taken apart and put together wrongly. */
    private static final ObjectNode RIGHT =
            PoolsForTests.json(
                    "{'PoolName': 'p', 'ClientName': 'c', 'MaxResults': 3, 'Name': 'n',"
                            + " 'Identifier': 'orders', 'Scopes': [{'ScopeName': 'read',"
                            + " 'ScopeDescription': 'd'}], 'Policies': {'PasswordPolicy':"
                            + " {'MinimumLength': 8, 'RequireNumbers': true,"
                            + " 'TemporaryPasswordValidityDays': 3}, 'SignInPolicy':"
                            + " {'AllowedFirstAuthFactors': ['PASSWORD']}}, 'LambdaConfig':"
                            + " {'PreSignUp': 'arn', 'PreTokenGenerationConfig': {'LambdaVersion':"
                            + " 'V2_0', 'LambdaArn': 'arn'}, 'CustomEmailSender':"
                            + " {'LambdaVersion': 'V1_0', 'LambdaArn': 'arn'}},"
                            + " 'AutoVerifiedAttributes': ['email'], 'AliasAttributes': ['email'],"
                            + " 'MfaConfiguration': 'OFF', 'UserAttributeUpdateSettings':"
                            + " {'AttributesRequireVerificationBeforeUpdate': ['email']},"
                            + " 'VerificationMessageTemplate': {'DefaultEmailOption':"
                            + " 'CONFIRM_WITH_CODE'}, 'EmailConfiguration':"
                            + " {'EmailSendingAccount': 'DEVELOPER'}, 'UserPoolTags': {'a': 'b'},"
                            + " 'AdminCreateUserConfig': {'AllowAdminCreateUserOnly': true,"
                            + " 'UnusedAccountValidityDays': 4}, 'UsernameConfiguration':"
                            + " {'CaseSensitive': false}, 'AccountRecoverySetting':"
                            + " {'RecoveryMechanisms': [{'Name': 'admin_only', 'Priority': 1}]},"
                            + " 'DeletionProtection': 'INACTIVE', 'IssuerConfiguration': {'Type':"
                            + " 'UPDATED'}, 'Schema': [{'Name': 'email', 'Required': true}],"
                            + " 'CustomAttributes': [{'Name': 'x', 'AttributeDataType': 'Number',"
                            + " 'NumberAttributeConstraints': {'MinValue': '1'}}],"
                            + " 'GenerateSecret': true, 'RefreshTokenValidity': 5,"
                            + " 'AccessTokenValidity': 5, 'IdTokenValidity': 5,"
                            + " 'TokenValidityUnits': {'AccessToken': 'hours'}, 'ReadAttributes':"
                            + " ['email'], 'WriteAttributes': ['email'], 'ExplicitAuthFlows':"
                            + " ['ALLOW_USER_SRP_AUTH'], 'AllowedOAuthFlows': ['code'],"
                            + " 'AllowedOAuthScopes': ['openid'],"
                            + " 'AllowedOAuthFlowsUserPoolClient': true,"
                            + " 'PreventUserExistenceErrors': 'ENABLED', 'EnableTokenRevocation':"
                            + " true, 'AuthSessionValidity': 5, 'RefreshTokenRotation':"
                            + " {'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 5}}");

    private final Random random = new Random(SEED);
    private final PoolsForTests pools = new PoolsForTests(new Random(SEED));
    private final List<JsonNode> pieces = new ArrayList<>();
    private final Set<String> answered = new TreeSet<>();

    @Test
    void a_random_request_gets_an_answer_or_an_error_of_the_api() {
        collect(RIGHT);
        for (String text : List.of("", " ", "arn", "orders/read", "client_credentials", "dev:x")) {
            pieces.add(JsonNodeFactory.instance.textNode(text));
        }
        for (int i = 0; i < REQUESTS; i++) {
            String operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
            ObjectNode request = request();
            try {
                pools.pools().call(operation, request);
                answered.add(operation);
            } catch (CognitoException expected) {
                // One of the API's.
            } catch (RuntimeException e) {
                fail("seed " + SEED + ", request " + i + ": " + operation + " " + request, e);
            }
            if (pools.pools().all().size() > 20) {
                pools.pools().all().forEach(p -> remove(p.settings().id()));
            }
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(OPERATIONS);
    }

    private void remove(String id) {
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "'}");
        pools.call("DescribeUserPool", "{'UserPoolId': '" + id + "'}");
        pools.call("DeleteUserPool", "{'UserPoolId': '" + id + "'}");
    }

    private ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        List<UserPool> all = List.copyOf(pools.pools().all());
        if (!all.isEmpty() && random.nextInt(20) > 0) {
            UserPool pool = all.get(random.nextInt(all.size()));
            request.put("UserPoolId", pool.settings().id());
            if (!pool.clients().isEmpty()) {
                request.put("ClientId", pool.clients().get(0).id());
            }
        }
        boolean few = random.nextBoolean();
        for (Map.Entry<String, JsonNode> member : RIGHT.properties()) {
            if (random.nextInt(few ? 10 : 2) == 0) {
                request.set(member.getKey(), changed(member.getValue(), few ? 60 : 300));
            }
        }
        for (String name : List.of("PoolName", "ClientName", "Name", "Identifier", "MaxResults")) {
            request.set(name, changed(RIGHT.path(name), 30));
        }
        return request;
    }

    /** The same, or once in so many times something else, here or further inside. */
    private JsonNode changed(JsonNode value, int rarely) {
        if (random.nextInt(rarely) == 0) {
            return anything();
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (random.nextInt(rarely) > 0) {
                    copy.set(member.getKey(), changed(member.getValue(), rarely));
                }
            }
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(entry -> copy.add(changed(entry, rarely)));
            if (random.nextInt(rarely) == 0) {
                copy.addAll(copy.deepCopy());
            }
            return copy;
        }
        return value;
    }

    private JsonNode anything() {
        return switch (random.nextInt(5)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.numberNode(random.nextLong());
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextInt(2000) - 10);
            default -> pieces.get(random.nextInt(pieces.size()));
        };
    }

    private void collect(JsonNode value) {
        pieces.add(value);
        value.forEach(this::collect);
    }
}
