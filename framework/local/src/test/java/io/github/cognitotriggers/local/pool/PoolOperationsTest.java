package io.github.cognitotriggers.local.pool;

import static io.github.cognitotriggers.local.pool.TestPool.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools made, changed, described, listed and deleted by calls of the API. */
class PoolOperationsTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String EVERYTHING =
            "'Policies': {'PasswordPolicy': {'MinimumLength': 12, 'RequireUppercase': false,"
                    + " 'RequireLowercase': true, 'RequireNumbers': true, 'RequireSymbols': false,"
                    + " 'PasswordHistorySize': 3, 'TemporaryPasswordValidityDays': 2},"
                    + " 'SignInPolicy': {'AllowedFirstAuthFactors': ['PASSWORD', 'EMAIL_OTP']}},"
                    + " 'DeletionProtection': 'ACTIVE', 'AutoVerifiedAttributes': ['phone_number',"
                    + " 'email'], 'UsernameAttributes': ['email'],"
                    + " 'SmsVerificationMessage': 'Code {####}', 'EmailVerificationMessage':"
                    + " 'Code {####}', 'EmailVerificationSubject': 'Code',"
                    + " 'VerificationMessageTemplate': {'SmsMessage': 'Code {####}',"
                    + " 'DefaultEmailOption': 'CONFIRM_WITH_LINK'}, 'SmsAuthenticationMessage':"
                    + " 'Code {####}', 'UserAttributeUpdateSettings':"
                    + " {'AttributesRequireVerificationBeforeUpdate': ['email']},"
                    + " 'DeviceConfiguration': {'ChallengeRequiredOnNewDevice': true,"
                    + " 'DeviceOnlyRememberedOnUserPrompt': false}, 'EmailConfiguration':"
                    + " {'SourceArn': 'arn:aws:ses:us-east-1:000000000000:identity/a@example.com',"
                    + " 'EmailSendingAccount': 'DEVELOPER', 'From': 'a@example.com'},"
                    + " 'SmsConfiguration': {'SnsCallerArn': 'arn:aws:iam::000000000000:role/sms',"
                    + " 'ExternalId': 'x'}, 'UserPoolTags': {'team': 'people'},"
                    + " 'AdminCreateUserConfig': {'AllowAdminCreateUserOnly': true,"
                    + " 'InviteMessageTemplate': {'EmailSubject': 'Welcome'}},"
                    + " 'UserPoolAddOns': {'AdvancedSecurityMode': 'AUDIT'},"
                    + " 'AccountRecoverySetting': {'RecoveryMechanisms': [{'Priority': 1, 'Name':"
                    + " 'verified_email'}]}, 'UserPoolTier': 'PLUS'";

    private final PoolsForTests pools = new PoolsForTests();

    @Test
    void a_pool_is_described_with_cognitos_defaults() {
        ObjectNode pool = pools.describePool(pools.createPool(""));
        assertThat(pool.path("Id").asText()).matches("us-east-1_[0-9a-z]{9}");
        assertThat(pool.path("Name").asText()).isEqualTo("people");
        assertThat(pool.path("Arn").asText())
                .isEqualTo(
                        "arn:aws:cognito-idp:us-east-1:000000000000:userpool/"
                                + pool.path("Id").asText());
        assertThat(pool.path("Policies"))
                .isEqualTo(
                        json(
                                "{'PasswordPolicy': {'MinimumLength': 8, 'RequireUppercase': true,"
                                    + " 'RequireLowercase': true, 'RequireNumbers': true,"
                                    + " 'RequireSymbols': true, 'TemporaryPasswordValidityDays':"
                                    + " 7}, 'SignInPolicy': {'AllowedFirstAuthFactors':"
                                    + " ['PASSWORD']}}"));
        assertThat(pool.path("MfaConfiguration").asText()).isEqualTo("OFF");
        assertThat(pool.path("DeletionProtection").asText()).isEqualTo("INACTIVE");
        assertThat(pool.path("LambdaConfig")).isEqualTo(json("{}"));
        assertThat(pool.path("EmailConfiguration"))
                .isEqualTo(json("{'EmailSendingAccount': 'COGNITO_DEFAULT'}"));
        assertThat(pool.path("AdminCreateUserConfig"))
                .isEqualTo(
                        json(
                                "{'AllowAdminCreateUserOnly': false, 'UnusedAccountValidityDays':"
                                        + " 7}"));
        assertThat(pool.at("/UsernameConfiguration/CaseSensitive").asBoolean()).isTrue();
        assertThat(pool.path("UserPoolTier").asText()).isEqualTo("ESSENTIALS");
        assertThat(pool.path("EstimatedNumberOfUsers").asInt()).isZero();
        assertThat(pool.path("CreationDate").asDouble()).isEqualTo(1767323045.678);
        assertThat(pool.has("AutoVerifiedAttributes")).isFalse();
    }

    @Test
    void the_schema_of_a_pool_has_all_standard_attributes() {
        JsonNode schema = pools.describePool(pools.createPool("")).path("SchemaAttributes");
        assertThat(schema).hasSize(20);
        assertThat(schema.get(0))
                .isEqualTo(
                        json(
                                "{'Name': 'sub', 'AttributeDataType': 'String',"
                                        + " 'DeveloperOnlyAttribute': false, 'Mutable': false,"
                                        + " 'Required': true, 'StringAttributeConstraints':"
                                        + " {'MinLength': '1', 'MaxLength': '2048'}}"));
        assertThat(attribute(schema, "updated_at"))
                .isEqualTo(
                        json(
                                "{'Name': 'updated_at', 'AttributeDataType': 'Number',"
                                        + " 'DeveloperOnlyAttribute': false, 'Mutable': true,"
                                        + " 'Required': false, 'NumberAttributeConstraints':"
                                        + " {'MinValue': '0'}}"));
        assertThat(attribute(schema, "birthdate").at("/StringAttributeConstraints/MinLength"))
                .hasToString("\"10\"");
        assertThat(attribute(schema, "email_verified").path("AttributeDataType").asText())
                .isEqualTo("Boolean");
    }

    @Test
    void what_was_sent_is_described_again_whether_the_pool_heeds_it_or_not() {
        ObjectNode sent = json("{" + EVERYTHING + "}");
        ObjectNode described = pools.describePool(pools.createPool(EVERYTHING));
        sent.properties()
                .forEach(
                        member -> {
                            JsonNode again = described.path(member.getKey());
                            if (member.getValue() instanceof ObjectNode structure) {
                                // Members that were not sent have their defaults.
                                assertThat(with(again, structure))
                                        .as(member.getKey())
                                        .isEqualTo(again);
                            } else {
                                assertThat(again).as(member.getKey()).isEqualTo(member.getValue());
                            }
                        });
        assertThat(described.at("/Policies/SignInPolicy"))
                .isEqualTo(sent.at("/Policies/SignInPolicy"));
        assertThat(described.at("/Policies/PasswordPolicy/PasswordHistorySize").asInt())
                .isEqualTo(3);
    }

    @Test
    void a_description_sent_as_an_update_changes_nothing() {
        String id =
                pools.createPool(EVERYTHING + ", 'LambdaConfig': {'PreSignUp': '" + arn() + "'}");
        ObjectNode before = pools.describePool(id);
        ObjectNode update = before.deepCopy();
        update.put("UserPoolId", id).put("PoolName", "people");
        pools.pools().call("UpdateUserPool", update);
        assertThat(pools.describePool(id)).isEqualTo(before);
    }

    @Test
    void an_update_resets_what_it_does_not_send() {
        String id =
                pools.createPool(
                        EVERYTHING.replace("ACTIVE", "INACTIVE")
                                + ", 'LambdaConfig': {'PreSignUp': '"
                                + arn()
                                + "'}, 'UsernameConfiguration': {'CaseSensitive': false}");
        pools.pass(Duration.ofMinutes(1));
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "'}");
        ObjectNode after = pools.describePool(id);
        ObjectNode plain = pools.describePool(pools.createPool("'UsernameAttributes': ['email']"));
        assertThat(after.path("LastModifiedDate").asDouble())
                .isEqualTo(after.path("CreationDate").asDouble() + 60);
        // What an update cannot change is as it was.
        assertThat(after.path("UsernameAttributes")).isEqualTo(json("{'a': ['email']}").path("a"));
        assertThat(after.at("/UsernameConfiguration/CaseSensitive").asBoolean()).isFalse();
        List<String> own =
                List.of("Id", "Arn", "CreationDate", "LastModifiedDate", "UsernameConfiguration");
        assertThat(after.remove(own)).isEqualTo(plain.remove(own));
    }

    @Test
    void an_update_renames_the_pool_only_if_it_says_so() {
        String id = pools.createPool("");
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "', 'PoolName': 'others'}");
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "'}");
        assertThat(pools.describePool(id).path("Name").asText()).isEqualTo("others");
    }

    @Test
    void an_update_holds_from_the_next_call_on() {
        String id = pools.createPool("");
        String client = pools.createClient(id, "").path("ClientId").asText();
        String signUp =
                "{'ClientId': '" + client + "', 'Username': '%s', 'Password': 'long enough'}";
        refused(
                () -> pools.call("SignUp", String.format(signUp, "mary")),
                "InvalidPasswordException",
                "Password did not conform with policy: Password must have uppercase characters");
        pools.call(
                "UpdateUserPool",
                "{'UserPoolId': '"
                        + id
                        + "', 'Policies': {'PasswordPolicy': {'MinimumLength': 6}}}");
        pools.call("SignUp", String.format(signUp, "mary"));
        pools.call(
                "UpdateUserPool",
                "{'UserPoolId': '"
                        + id
                        + "', 'AdminCreateUserConfig': {'AllowAdminCreateUserOnly': true}}");
        refused(
                () -> pools.call("SignUp", String.format(signUp, "bob")),
                "SignUp is not permitted for this user pool");
    }

    @Test
    void sign_ins_go_on_while_the_pool_is_updated() throws Exception {
        pools.function("a", event -> event).function("b", event -> event);
        String id = pools.createPool("");
        String client =
                pools.createClient(id, "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']")
                        .path("ClientId")
                        .asText();
        pools.user(id, "mary");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> signIns = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                signIns.add(
                        threads.submit(
                                () -> {
                                    int count = 0;
                                    while (!over.get() || count == 0) {
                                        pools.signIn(client, "mary");
                                        count++;
                                    }
                                    return count;
                                }));
            }
            for (int i = 0; i < 200; i++) {
                pools.call(
                        "UpdateUserPool",
                        "{'UserPoolId': '"
                                + id
                                + "', 'LambdaConfig': {'PreAuthentication': '"
                                + PoolsForTests.arn(i % 2 == 0 ? "a" : "b")
                                + "'}}");
                pools.call(
                        "UpdateUserPoolClient",
                        "{'UserPoolId': '"
                                + id
                                + "', 'ClientId': '"
                                + client
                                + "', 'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH'],"
                                + " 'AccessTokenValidity': "
                                + (1 + i % 24)
                                + "}");
            }
            over.set(true);
            for (Future<Integer> signIn : signIns) {
                assertThat(signIn.get()).isPositive();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void custom_attributes_are_added_with_their_prefixes_and_survive_updates() {
        String id =
                pools.createPool(
                        "'Schema': [{'Name': 'tenant', 'AttributeDataType': 'String', 'Mutable':"
                                + " false, 'StringAttributeConstraints': {'MinLength': '2',"
                                + " 'MaxLength': '8'}}, {'Name': 'email', 'Required': true,"
                                + " 'AttributeDataType': 'String'}]");
        pools.call(
                "AddCustomAttributes",
                "{'UserPoolId': '"
                        + id
                        + "', 'CustomAttributes': [{'Name': 'seats', 'AttributeDataType': 'Number',"
                        + " 'NumberAttributeConstraints': {'MinValue': '1', 'MaxValue': '50'}},"
                        + " {'Name': 'note', 'DeveloperOnlyAttribute': true}]}");
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "'}");
        JsonNode schema = pools.describePool(id).path("SchemaAttributes");
        assertThat(attribute(schema, "custom:tenant"))
                .isEqualTo(
                        json(
                                "{'Name': 'custom:tenant', 'AttributeDataType': 'String',"
                                        + " 'DeveloperOnlyAttribute': false, 'Mutable': false,"
                                        + " 'Required': false, 'StringAttributeConstraints':"
                                        + " {'MinLength': '2', 'MaxLength': '8'}}"));
        assertThat(attribute(schema, "custom:seats").path("NumberAttributeConstraints"))
                .isEqualTo(json("{'MinValue': '1', 'MaxValue': '50'}"));
        assertThat(attribute(schema, "dev:note").path("DeveloperOnlyAttribute").asBoolean())
                .isTrue();
        assertThat(attribute(schema, "email").path("Required").asBoolean()).isTrue();
        refused(
                () ->
                        pools.call(
                                "AddCustomAttributes",
                                "{'UserPoolId': '"
                                        + id
                                        + "', 'CustomAttributes': [{'Name': 'tenant'}]}"),
                INVALID,
                "custom:tenant: Existing attribute already has name.");
        refused(
                () -> pools.createPool("'Schema': [{'Name': 'tenant', 'Required': true}]"),
                INVALID,
                "Required custom attributes are not supported currently.");
    }

    @Test
    void username_and_alias_attributes_exclude_each_other() {
        refused(
                () ->
                        pools.createPool(
                                "'UsernameAttributes': ['email'], 'AliasAttributes':"
                                        + " ['phone_number']"),
                INVALID,
                "Only one of the aliasAttributes or usernameAttributes can be set in a user pool.");
    }

    @Test
    void what_settings_refuse_is_an_invalid_parameter_and_no_value_is_told() {
        refused(
                () -> pools.createPool("'Policies': {'PasswordPolicy': {'MinimumLength': 3}}"),
                INVALID,
                "The minimum length of a password is 6 to 99");
        refused(
                () ->
                        pools.createPool(
                                "'UserAttributeUpdateSettings':"
                                        + " {'AttributesRequireVerificationBeforeUpdate':"
                                        + " ['email']}"),
                INVALID,
                "All attributes in AttributesRequireVerificationBeforeUpdate must exist in"
                        + " AutoVerifiedAttributes");
    }

    @Test
    void pools_are_listed_page_by_page_each_once() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(pools.createPool(""));
        }
        List<String> listed = new ArrayList<>();
        JsonNode page = pools.call("ListUserPools", "{'MaxResults': 2}");
        while (true) {
            assertThat(page.path("UserPools").size()).isBetween(1, 2);
            page.path("UserPools").forEach(pool -> listed.add(pool.path("Id").asText()));
            if (!page.has("NextToken")) {
                break;
            }
            page =
                    pools.call(
                            "ListUserPools",
                            "{'MaxResults': 2, 'NextToken': '"
                                    + page.path("NextToken").asText()
                                    + "'}");
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
        JsonNode one = pools.call("ListUserPools", "{'MaxResults': 1}").at("/UserPools/0");
        assertThat(one.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "Id", "Name", "LambdaConfig", "LastModifiedDate", "CreationDate");
    }

    @Test
    void a_list_of_pools_says_how_many_it_wants() {
        refused(
                () -> pools.call("ListUserPools", "{}"),
                INVALID,
                "1 validation error detected: Value at 'maxResults' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void a_deleted_pool_is_gone_and_its_clients_with_it() {
        String id = pools.createPool("");
        String client = pools.createClient(id, "").path("ClientId").asText();
        pools.call("DeleteUserPool", "{'UserPoolId': '" + id + "'}");
        refused(
                () -> pools.describePool(id),
                "ResourceNotFoundException",
                "User pool " + id + " does not exist.");
        refused(
                () -> pools.signIn(client, "mary"),
                "ResourceNotFoundException",
                "User pool client " + client + " does not exist.");
    }

    @Test
    void deletion_protection_protects_until_it_is_inactive() {
        String id = pools.createPool("'DeletionProtection': 'ACTIVE'");
        refused(
                () -> pools.call("DeleteUserPool", "{'UserPoolId': '" + id + "'}"),
                INVALID,
                "The user pool cannot be deleted because deletion protection is activated."
                        + " Deletion protection must be inactivated first.");
        pools.call(
                "UpdateUserPool", "{'UserPoolId': '" + id + "', 'DeletionProtection': 'INACTIVE'}");
        pools.call("DeleteUserPool", "{'UserPoolId': '" + id + "'}");
        assertThat(pools.pools().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeUserPool",
                "UpdateUserPool",
                "DeleteUserPool",
                "CreateUserPoolClient",
                "ListUserPoolClients",
                "CreateResourceServer"
            })
    void a_pool_that_is_not_there_is_named(String operation) {
        refused(
                () ->
                        pools.call(
                                operation,
                                "{'UserPoolId': 'us-east-1_gone', 'ClientName': 'a', 'Identifier':"
                                        + " 'a', 'Name': 'a'}"),
                "ResourceNotFoundException",
                "User pool us-east-1_gone does not exist.");
    }

    @Test
    void an_operation_that_is_not_there_says_so_by_name_whatever_the_pool() {
        assertThat(pools.pools().operations())
                .contains("CreateUserPool", "ListUserPools", "DeleteUserPool", "SignUp");
        refused(
                () -> pools.call("ConfirmDevice", "{'UserPoolId': 'us-east-1_gone'}"),
                "UnknownOperationException",
                "The local user pool does not have the operation ConfirmDevice");
    }

    @Test
    void ids_and_secrets_are_the_same_for_the_same_randomness() {
        List<JsonNode> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            PoolsForTests same = new PoolsForTests(new Random(42));
            String id = same.createPool("");
            made.add(same.createClient(id, "'GenerateSecret': true"));
        }
        assertThat(made.get(0)).isEqualTo(made.get(1));
    }

    @Test
    void a_pool_can_have_an_id_of_the_callers_and_clients_too() {
        UserPool pool = pools.pools().createPool("eu-west-1_Given", json("{'PoolName': 'given'}"));
        AppClient client =
                pools.pools()
                        .createClient(
                                "eu-west-1_Given",
                                "given",
                                "secret",
                                json("{'ClientName': 'app', 'GenerateSecret': true}"));
        assertThat(pool.settings().region()).isEqualTo("eu-west-1");
        assertThat(pool.issuer())
                .isEqualTo("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Given");
        assertThat(client.secret()).isEqualTo("secret");
        assertThat(pools.describeClient("eu-west-1_Given", "given").path("ClientSecret").asText())
                .isEqualTo("secret");
    }

    @Test
    void the_issuer_is_cognitos_of_either_form_or_one_that_is_set() {
        String updated = pools.createPool("'IssuerConfiguration': {'Type': 'UPDATED'}");
        assertThat(pools.pools().find(updated).orElseThrow().issuer())
                .isEqualTo("https://issuer-cognito-idp.us-east-1.amazonaws.com/" + updated);
        assertThat(PoolSettings.builder().issuer("http://localhost:9229/p").build().issuer())
                .isEqualTo("http://localhost:9229/p");
    }

    @Test
    void messages_of_all_pools_are_in_the_order_of_their_times() {
        String one = pools.createPool("'AutoVerifiedAttributes': ['email']");
        String other = pools.createPool("'AutoVerifiedAttributes': ['email']");
        List<String> order = List.of(one, other, one, other);
        for (int i = 0; i < order.size(); i++) {
            pools.call(
                    "AdminCreateUser",
                    "{'UserPoolId': '"
                            + order.get(i)
                            + "', 'Username': 'user"
                            + i
                            + "', 'UserAttributes': [{'Name': 'email', 'Value':"
                            + " 'a@example.com'}]}");
            pools.pass(Duration.ofSeconds(1));
        }
        assertThat(pools.pools().messages())
                .extracting(SentMessage::username)
                .containsExactly("user0", "user1", "user2", "user3");
    }

    @Test
    void a_call_goes_to_the_pool_of_its_client_or_token() {
        String one = pools.createPool("");
        String other = pools.createPool("");
        String flows = "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']";
        pools.user(one, "mary");
        pools.user(other, "mary");
        for (String id : List.of(one, other)) {
            ObjectNode tokens =
                    pools.signIn(pools.createClient(id, flows).path("ClientId").asText(), "mary");
            String sub =
                    pools.call(
                                    "GetUser",
                                    "{'AccessToken': '"
                                            + TestPool.token(tokens, "AccessToken")
                                            + "'}")
                            .at("/UserAttributes/0/Value")
                            .asText();
            assertThat(
                            pools.call(
                                            "AdminGetUser",
                                            "{'UserPoolId': '" + id + "', 'Username': 'mary'}")
                                    .at("/UserAttributes/0/Value")
                                    .asText())
                    .isEqualTo(sub);
        }
        refused(() -> pools.call("GetUser", "{'AccessToken': 'a.b.c'}"), "Invalid Access Token");
    }

    @Test
    void a_call_with_nothing_but_a_session_goes_to_the_pool_of_the_session() {
        pools.createPool("");
        String id = pools.createPool("'MfaConfiguration': 'ON'");
        pools.call(
                "SetUserPoolMfaConfig",
                "{'UserPoolId': '"
                        + id
                        + "', 'MfaConfiguration': 'ON', 'SoftwareTokenMfaConfiguration':"
                        + " {'Enabled': true}}");
        pools.user(id, "mary");
        ObjectNode asked =
                pools.signIn(
                        pools.createClient(id, "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']")
                                .path("ClientId")
                                .asText(),
                        "mary");
        assertThat(
                        pools.call(
                                        "AssociateSoftwareToken",
                                        "{'Session': '" + asked.path("Session").asText() + "'}")
                                .path("SecretCode")
                                .asText())
                .isNotEmpty();
        refused(
                () -> pools.call("AssociateSoftwareToken", "{'Session': 'of nobody'}"),
                "Invalid session for the user.");
    }

    @Test
    void factors_are_set_described_and_reset() {
        String id =
                pools.createPool(
                        "'MfaConfiguration': 'OPTIONAL', 'Policies': {'SignInPolicy':"
                                + " {'AllowedFirstAuthFactors': ['PASSWORD', 'SMS_OTP']}}");
        assertThat(pools.describePool(id).path("MfaConfiguration").asText()).isEqualTo("OPTIONAL");
        assertThat(pools.pools().find(id).orElseThrow().settings().allowedFirstAuthFactors())
                .containsExactlyInAnyOrder(FirstAuthFactor.PASSWORD, FirstAuthFactor.SMS_OTP);
        pools.call("UpdateUserPool", "{'UserPoolId': '" + id + "'}");
        assertThat(pools.describePool(id).path("MfaConfiguration").asText()).isEqualTo("OFF");
        assertThat(pools.pools().find(id).orElseThrow().settings().allowedFirstAuthFactors())
                .containsExactly(FirstAuthFactor.PASSWORD);
    }

    @Test
    void nothing_that_is_no_setting_is_kept() {
        String id = pools.createPool("'ClientMetadata': {'key': 'value-of-the-caller'}");
        pools.call(
                "UpdateUserPool",
                "{'UserPoolId': '" + id + "', 'ClientMetadata': {'key': 'value-of-the-caller'}}");
        String client =
                pools.createClient(id, "'ClientMetadata': {'key': 'value-of-the-caller'}")
                        .toString();
        assertThat(pools.describePool(id).toString() + client).doesNotContain("of-the-caller");
    }

    private static JsonNode with(JsonNode described, ObjectNode sent) {
        ObjectNode both = ((ObjectNode) described).deepCopy();
        sent.properties()
                .forEach(
                        member -> {
                            if (member.getValue() instanceof ObjectNode structure) {
                                both.set(
                                        member.getKey(),
                                        with(both.path(member.getKey()), structure));
                            } else {
                                both.set(member.getKey(), member.getValue());
                            }
                        });
        return both;
    }

    private static JsonNode attribute(JsonNode schema, String name) {
        for (JsonNode attribute : schema) {
            if (attribute.path("Name").asText().equals(name)) {
                return attribute;
            }
        }
        throw new CognitoException("Test", "No attribute " + name);
    }

    private static String arn() {
        return PoolsForTests.arn("any");
    }

    private static ObjectNode json(String text) {
        return PoolsForTests.json(text);
    }
}
