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

/** Whatever is sent, the answer is one of the API's: an operation never fails in another way. */
class RandomRequestsTest {

    private static final long SEED = 20261121;
    private static final int REQUESTS = 20_000;

    private static final List<String> MEMBERS =
            List.of(
                    "Username",
                    "Password",
                    "UserAttributes",
                    "ValidationData",
                    "ClientMetadata",
                    "SecretHash",
                    "AuthFlow",
                    "AuthParameters",
                    "ChallengeName",
                    "Session",
                    "ChallengeResponses",
                    "AccessToken",
                    "RefreshToken",
                    "Token",
                    "ClientSecret",
                    "ConfirmationCode",
                    "MessageAction",
                    "DesiredDeliveryMediums",
                    "Permanent",
                    "TemporaryPassword",
                    "ForceAliasCreation",
                    "GroupName",
                    "Precedence",
                    "Description",
                    "RoleArn",
                    "PreviousPassword",
                    "ProposedPassword",
                    "AttributeName",
                    "Code",
                    "UserAttributeNames",
                    "Filter",
                    "AttributesToGet",
                    "Limit",
                    "PaginationToken",
                    "NextToken");

    private static final List<String> FILTERED =
            List.of("username", "email", "cognito:user_status", "status", "sub", "custom:x", "");

    private static final List<String> PARAMETERS =
            List.of(
                    "USERNAME",
                    "PASSWORD",
                    "SRP_A",
                    "CHALLENGE_NAME",
                    "REFRESH_TOKEN",
                    "ANSWER",
                    "NEW_PASSWORD",
                    "TIMESTAMP",
                    "PASSWORD_CLAIM_SIGNATURE",
                    "PASSWORD_CLAIM_SECRET_BLOCK",
                    "userAttributes.email",
                    "Name",
                    "Value");

    /** What gets a request further than its first check; every second time. */
    private static final Map<String, String> RIGHT =
            Map.of(
                    "Username", "mary",
                    "USERNAME", "mary",
                    "PASSWORD", "Passw0rd!",
                    "Password", "Passw0rd!",
                    "SRP_A", "ff",
                    "TemporaryPassword", "Passw0rd!",
                    "MessageAction", "SUPPRESS",
                    "AuthFlow", "USER_PASSWORD_AUTH",
                    "GroupName", "bob",
                    "TIMESTAMP", "Tue Nov 6 08:04:05 UTC 2018");

    private final Random random = new Random(SEED);
    private String accessToken = "";
    private final List<String> texts =
            new ArrayList<>(
                    List.of(
                            "mary",
                            "bob",
                            "",
                            " ",
                            "mary@example.com",
                            "+12065551212",
                            "@",
                            "a@b",
                            "Passw0rd!",
                            "123456",
                            "USER_PASSWORD_AUTH",
                            "USER_SRP_AUTH",
                            "CUSTOM_AUTH",
                            "REFRESH_TOKEN_AUTH",
                            "ADMIN_USER_PASSWORD_AUTH",
                            "CUSTOM_CHALLENGE",
                            "PASSWORD_VERIFIER",
                            "NEW_PASSWORD_REQUIRED",
                            "SRP_A",
                            "ff",
                            "0",
                            "a.b.c",
                            "a.b.c.d.e",
                            "e30.e30.e30",
                            "eyJhbGciOiJub25lIn0.e30.",
                            "eyJhbGciOiJkaXIifQ....",
                            "RESEND",
                            "SUPPRESS",
                            "EMAIL",
                            "SMS",
                            "email",
                            "email_verified",
                            "true",
                            "custom:x",
                            "sub",
                            "Tue Nov 6 08:04:05 UTC 2018",
                            "AAAA",
                            "%",
                            "\uD800",
                            "\u0000",
                            "x".repeat(3000)));

    @Test
    void a_random_request_gets_an_answer_or_an_error_of_the_api() {
        TestPool pool = TestPool.with().oneTimeCode().build();
        pool.confirmedUser("mary");
        pool.admin("CreateGroup", "'GroupName': 'bob'");
        List<String> operations = pool.pool().operations().stream().sorted().toList();
        Set<String> answered = new TreeSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            if (i % 50 == 0) {
                reset(pool);
            }
            String operation = oneOf(operations);
            ObjectNode request = request(pool);
            try {
                remember(pool.pool().call(operation, request));
                answered.add(operation);
            } catch (CognitoException expected) {
                // One of the API's.
            } catch (RuntimeException e) {
                fail("seed " + SEED + ", request " + i + ": " + operation, e);
            }
        }
        assertThat(answered)
                .as("requests got further than their first check")
                .contains("SignUp", "InitiateAuth", "ForgotPassword", "AdminCreateUser")
                .contains("ListUsers", "ListUsersInGroup", "UpdateGroup", "AdminResetUserPassword")
                .contains("AdminUpdateUserAttributes", "AdminDeleteUserAttributes")
                .contains("UpdateUserAttributes", "GetUserAttributeVerificationCode")
                .hasSizeGreaterThan(15);
    }

    /** Or all are deleted or disabled before long. */
    private void reset(TestPool pool) {
        for (String name : List.of("mary", "bob")) {
            try {
                pool.admin("AdminDeleteUser", "'Username': '" + name + "'");
            } catch (CognitoException gone) {
                // By the request of a moment ago.
            }
        }
        pool.pool()
                .createClient(
                        TestPool.CLIENT,
                        null,
                        TestPool.read(
                                "{\"ExplicitAuthFlows\": [\"ALLOW_USER_PASSWORD_AUTH\","
                                        + " \"ALLOW_ADMIN_USER_PASSWORD_AUTH\","
                                        + " \"ALLOW_USER_SRP_AUTH\", \"ALLOW_CUSTOM_AUTH\","
                                        + " \"ALLOW_REFRESH_TOKEN_AUTH\"]}"));
        pool.confirmedUser("mary");
        accessToken = pool.accessToken("mary");
    }

    private ObjectNode request(TestPool pool) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("ClientId", TestPool.CLIENT);
        request.put("UserPoolId", pool.pool().settings().id());
        for (String member : MEMBERS) {
            if (random.nextBoolean()) {
                request.set(member, likely(member));
            }
        }
        return request;
    }

    private JsonNode likely(String member) {
        if (random.nextInt(12) == 0) {
            return anything(2);
        }
        return switch (member) {
            case "AuthParameters", "ChallengeResponses", "ClientMetadata" -> map();
            case "UserAttributes" -> list(random.nextBoolean() ? map() : attribute());
            case "ValidationData" -> list(map());
            case "DesiredDeliveryMediums", "UserAttributeNames", "AttributesToGet" -> list(text());
            case "Filter" -> random.nextInt(3) == 0 ? text() : filter();
            case "AccessToken" ->
                    random.nextBoolean() ? JsonNodeFactory.instance.textNode(accessToken) : text();
            case "AttributeName" ->
                    random.nextBoolean() ? JsonNodeFactory.instance.textNode("email") : text();
            case "Limit" -> JsonNodeFactory.instance.numberNode(random.nextInt(-1, 62));
            case "Permanent", "ForceAliasCreation" ->
                    JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "Precedence" -> JsonNodeFactory.instance.numberNode(random.nextInt());
            default -> text(member);
        };
    }

    private ObjectNode attribute() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Name", oneOf(List.of("email", "name", "locale")))
                .set("Value", text());
    }

    private JsonNode filter() {
        return JsonNodeFactory.instance.textNode(
                oneOf(FILTERED)
                        + oneOf(List.of("=", " = ", " ^= ", " ~ "))
                        + '"'
                        + oneOf(texts)
                        + '"');
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.numberNode(random.nextLong());
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextDouble());
            case 3 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 4 -> text();
            case 5 -> list(anything(depth - 1));
            default ->
                    JsonNodeFactory.instance
                            .objectNode()
                            .set(oneOf(PARAMETERS), anything(depth - 1));
        };
    }

    private ObjectNode map() {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        PARAMETERS.stream()
                .filter(name -> random.nextInt(4) > 0)
                .forEach(name -> map.set(name, random.nextInt(40) == 0 ? anything(1) : text(name)));
        return map;
    }

    private static ArrayNode list(JsonNode entry) {
        return JsonNodeFactory.instance.arrayNode().add(entry);
    }

    private JsonNode text(String name) {
        String right = RIGHT.get(name);
        return right != null && random.nextBoolean()
                ? JsonNodeFactory.instance.textNode(right)
                : text();
    }

    private JsonNode text() {
        return JsonNodeFactory.instance.textNode(oneOf(texts));
    }

    /** Sessions and tokens are sent again, where they belong and where they do not. */
    private void remember(ObjectNode response) {
        if (texts.size() > 60) {
            return;
        }
        for (String path :
                List.of(
                        "/Session",
                        "/ChallengeParameters/SECRET_BLOCK",
                        "/AuthenticationResult/AccessToken",
                        "/AuthenticationResult/RefreshToken",
                        "/PaginationToken",
                        "/NextToken")) {
            JsonNode value = response.at(path);
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        }
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
