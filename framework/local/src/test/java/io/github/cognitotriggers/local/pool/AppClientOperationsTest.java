package io.github.cognitotriggers.local.pool;

import static io.github.cognitotriggers.local.pool.TestPool.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** App clients and resource servers made, changed, described, listed and deleted by calls. */
class AppClientOperationsTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String EVERYTHING =
            "'GenerateSecret': true, 'RefreshTokenValidity': 10, 'AccessTokenValidity': 60,"
                    + " 'IdTokenValidity': 30, 'TokenValidityUnits': {'AccessToken': 'minutes',"
                    + " 'IdToken': 'minutes', 'RefreshToken': 'days'}, 'ReadAttributes':"
                    + " ['phone_number', 'email'], 'WriteAttributes': ['email'],"
                    + " 'ExplicitAuthFlows': ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],"
                    + " 'SupportedIdentityProviders': ['COGNITO'], 'CallbackURLs':"
                    + " ['https://example.com'], 'LogoutURLs': ['https://example.com/out'],"
                    + " 'DefaultRedirectURI': 'https://example.com', 'AllowedOAuthFlows':"
                    + " ['code', 'implicit'], 'AllowedOAuthScopes': ['openid', 'email'],"
                    + " 'AllowedOAuthFlowsUserPoolClient': true, 'AnalyticsConfiguration':"
                    + " {'UserDataShared': true}, 'PreventUserExistenceErrors': 'ENABLED',"
                    + " 'EnableTokenRevocation': false,"
                    + " 'EnablePropagateAdditionalUserContextData': true, 'AuthSessionValidity': 4,"
                    + " 'RefreshTokenRotation': {'Feature': 'ENABLED',"
                    + " 'RetryGracePeriodSeconds': 10}";

    private final PoolsForTests pools = new PoolsForTests();
    private final String pool = pools.createPool("");

    @Test
    void a_client_is_described_with_cognitos_defaults() {
        ObjectNode client = pools.createClient(pool, "");
        assertThat(client.path("ClientId").asText()).matches("[0-9a-z]{26}");
        assertThat(client.has("ClientSecret")).isFalse();
        assertThat(client.path("RefreshTokenValidity").asInt()).isEqualTo(30);
        assertThat(client.path("AccessTokenValidity").asInt()).isEqualTo(1);
        assertThat(client.path("TokenValidityUnits"))
                .isEqualTo(
                        json(
                                "{'RefreshToken': 'days', 'AccessToken': 'hours', 'IdToken':"
                                        + " 'hours'}"));
        assertThat(client.path("ExplicitAuthFlows"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH");
        assertThat(client.path("PreventUserExistenceErrors").asText()).isEqualTo("LEGACY");
        assertThat(client.path("EnableTokenRevocation").asBoolean()).isTrue();
        assertThat(client.path("AuthSessionValidity").asInt()).isEqualTo(3);
        assertThat(client.path("AllowedOAuthFlowsUserPoolClient").asBoolean()).isFalse();
        // Documented: they are described only if somebody named some.
        assertThat(client.has("ReadAttributes") || client.has("WriteAttributes")).isFalse();
        assertThat(client.has("RefreshTokenRotation")).isFalse();
    }

    @Test
    void what_was_sent_is_described_again_whether_the_pool_heeds_it_or_not() {
        ObjectNode sent = json("{" + EVERYTHING + "}");
        ObjectNode client = pools.createClient(pool, EVERYTHING);
        sent.remove("GenerateSecret");
        sent.properties()
                .forEach(
                        member ->
                                assertThat(client.path(member.getKey()))
                                        .as(member.getKey())
                                        .isEqualTo(member.getValue()));
        assertThat(client.path("ClientSecret").asText()).matches("[0-9a-z]{51}");
        assertThat(pools.describeClient(pool, client.path("ClientId").asText())).isEqualTo(client);
    }

    @Test
    void a_description_sent_as_an_update_changes_nothing() {
        ObjectNode before = pools.createClient(pool, EVERYTHING);
        assertThat(pools.pools().call("UpdateUserPoolClient", before).path("UserPoolClient"))
                .isEqualTo(before);
    }

    @Test
    void an_update_resets_what_it_does_not_send_but_id_secret_and_name() {
        ObjectNode before = pools.createClient(pool, EVERYTHING);
        String id = before.path("ClientId").asText();
        pools.pass(Duration.ofMinutes(1));
        pools.call(
                "UpdateUserPoolClient", "{'UserPoolId': '" + pool + "', 'ClientId': '" + id + "'}");
        ObjectNode after = pools.describeClient(pool, id);
        ObjectNode plain = pools.createClient(pool, "");
        assertThat(after.path("ClientSecret")).isEqualTo(before.path("ClientSecret"));
        assertThat(after.path("CreationDate")).isEqualTo(before.path("CreationDate"));
        List<String> own = List.of("ClientId", "ClientSecret", "CreationDate", "LastModifiedDate");
        assertThat(after.remove(own)).isEqualTo(plain.remove(own));
    }

    @Test
    void a_client_made_of_objects_is_described_too() {
        AppClient client =
                AppClient.builder("given")
                        .name("app")
                        .accessTokenValidity(Duration.ofMinutes(5))
                        .refreshTokenRotation(Duration.ofSeconds(7))
                        .oauthFlows("code")
                        .oauthScopes("openid")
                        .readAttributes("email")
                        .build();
        TestPool given = TestPool.with().client(client).build();
        JsonNode described =
                given.admin("DescribeUserPoolClient", "'ClientId': 'given'").path("UserPoolClient");
        assertThat(described.path("AccessTokenValidity").asInt()).isEqualTo(300);
        assertThat(described.at("/TokenValidityUnits/AccessToken").asText()).isEqualTo("seconds");
        assertThat(described.path("RefreshTokenRotation"))
                .isEqualTo(json("{'Feature': 'ENABLED', 'RetryGracePeriodSeconds': 7}"));
        assertThat(described.path("AllowedOAuthFlowsUserPoolClient").asBoolean()).isTrue();
        assertThat(described.path("ReadAttributes")).extracting(JsonNode::asText).contains("email");
    }

    @Test
    void token_validities_count_in_their_units() throws Exception {
        String flows = ", 'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']";
        pools.user(pool, "mary");
        String client =
                pools.createClient(
                                pool,
                                "'AccessTokenValidity': 2, 'IdTokenValidity': 600,"
                                        + " 'TokenValidityUnits': {'IdToken': 'seconds'}"
                                        + flows)
                        .path("ClientId")
                        .asText();
        ObjectNode tokens = pools.signIn(client, "mary");
        assertThat(tokens.at("/AuthenticationResult/ExpiresIn").asInt()).isEqualTo(7200);
        JsonNode id = claims(TestPool.token(tokens, "IdToken"));
        assertThat(id.path("exp").asLong() - id.path("iat").asLong()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'AccessTokenValidity': 4, 'TokenValidityUnits': {'AccessToken': 'minutes'}",
                "'IdTokenValidity': 25",
                "'RefreshTokenValidity': 4000",
                "'RefreshTokenValidity': 59, 'TokenValidityUnits': {'RefreshToken': 'minutes'}"
            },
            quoteCharacter = '"')
    void token_validities_have_bounds(String members) {
        refused(
                () -> pools.createClient(pool, members),
                INVALID,
                "Invalid range for token validity.");
    }

    @Test
    void a_refresh_token_validity_of_0_is_30_days() {
        assertThat(
                        pools.createClient(
                                        pool,
                                        "'RefreshTokenValidity': 0, 'TokenValidityUnits':"
                                                + " {'RefreshToken': 'hours'}")
                                .path("RefreshTokenValidity")
                                .asInt())
                .isEqualTo(30);
    }

    @Test
    void legacy_flows_have_their_meaning_and_do_not_go_with_the_others() {
        pools.user(pool, "mary");
        String legacy =
                pools.createClient(pool, "'ExplicitAuthFlows': ['USER_PASSWORD_AUTH']")
                        .path("ClientId")
                        .asText();
        assertThat(pools.signIn(legacy, "mary").has("AuthenticationResult")).isTrue();
        ObjectNode custom =
                pools.createClient(pool, "'ExplicitAuthFlows': ['CUSTOM_AUTH_FLOW_ONLY']");
        assertThat(custom.path("ExplicitAuthFlows"))
                .extracting(JsonNode::asText)
                .containsExactly("CUSTOM_AUTH_FLOW_ONLY");
        refused(
                () ->
                        pools.call(
                                "InitiateAuth",
                                "{'ClientId': '"
                                        + custom.path("ClientId").asText()
                                        + "', 'AuthFlow': 'USER_SRP_AUTH', 'AuthParameters':"
                                        + " {'USERNAME': 'mary', 'SRP_A': 'ff'}}"),
                INVALID,
                "USER_SRP_AUTH is not enabled for the client.");
        refused(
                () ->
                        pools.createClient(
                                pool,
                                "'ExplicitAuthFlows': ['ADMIN_NO_SRP_AUTH',"
                                        + " 'ALLOW_USER_SRP_AUTH']"),
                INVALID,
                "ExplicitAuthFlows cannot contain both legacy values and values that begin with"
                        + " ALLOW_.");
    }

    @Test
    void a_secret_is_generated_or_given_not_both() {
        assertThat(
                        pools.createClient(pool, "'ClientSecret': 'abcdefghijklmnopqrstuvwx'")
                                .path("ClientSecret")
                                .asText())
                .isEqualTo("abcdefghijklmnopqrstuvwx");
        refused(
                () ->
                        pools.createClient(
                                pool,
                                "'GenerateSecret': true, 'ClientSecret':"
                                        + " 'abcdefghijklmnopqrstuvwx'"),
                INVALID,
                "GenerateSecret and ClientSecret cannot be specified together.");
    }

    @Test
    void client_credentials_need_a_secret_and_stand_alone() {
        pools.call(
                "CreateResourceServer",
                "{'UserPoolId': '"
                        + pool
                        + "', 'Identifier': 'orders', 'Name': 'orders', 'Scopes': [{'ScopeName':"
                        + " 'read', 'ScopeDescription': 'read'}]}");
        String oauth =
                "'AllowedOAuthFlowsUserPoolClient': true, 'AllowedOAuthScopes': ['orders/read'],"
                        + " 'AllowedOAuthFlows': ";
        refused(
                () -> pools.createClient(pool, oauth + "['client_credentials']"),
                "InvalidOAuthFlowException",
                "client_credentials flow can not be selected if client does not have a client"
                        + " secret.");
        refused(
                () ->
                        pools.createClient(
                                pool,
                                "'GenerateSecret': true, "
                                        + oauth
                                        + "['client_credentials', 'code']"),
                "InvalidOAuthFlowException",
                "client_credentials flow can not be selected along with code flow or implicit"
                        + " flow.");
    }

    @Test
    void oauth_needs_flows_and_scopes_that_there_are() {
        refused(
                () -> pools.createClient(pool, "'AllowedOAuthFlowsUserPoolClient': true"),
                INVALID,
                "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is"
                        + " allowed to use OAuth flows.");
        refused(
                () -> pools.createClient(pool, "'AllowedOAuthScopes': ['orders/read']"),
                "ScopeDoesNotExistException",
                "Invalid scope requested: orders/read");
    }

    @Test
    void clients_are_listed_page_by_page_each_once_without_secrets() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(pools.createClient(pool, "'GenerateSecret': true").path("ClientId").asText());
        }
        List<String> listed = new ArrayList<>();
        String request = "{'UserPoolId': '" + pool + "', 'MaxResults': 2%s}";
        JsonNode page = pools.call("ListUserPoolClients", String.format(request, ""));
        while (true) {
            for (JsonNode client : page.path("UserPoolClients")) {
                listed.add(client.path("ClientId").asText());
                assertThat(client.has("ClientSecret")).isFalse();
            }
            if (!page.has("NextToken")) {
                break;
            }
            String next = ", 'NextToken': '" + page.path("NextToken").asText() + "'";
            page = pools.call("ListUserPoolClients", String.format(request, next));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_deleted_client_is_gone() {
        String id = pools.createClient(pool, "").path("ClientId").asText();
        String named = "{'UserPoolId': '" + pool + "', 'ClientId': '" + id + "'}";
        pools.call("DeleteUserPoolClient", named);
        for (String operation :
                List.of("DescribeUserPoolClient", "UpdateUserPoolClient", "DeleteUserPoolClient")) {
            refused(
                    () -> pools.call(operation, named),
                    "ResourceNotFoundException",
                    "User pool client " + id + " does not exist.");
        }
    }

    @Test
    void resource_servers_are_made_described_changed_listed_and_deleted() {
        String server = "{'UserPoolId': '" + pool + "', 'Identifier': 'orders'";
        String scopes =
                ", 'Name': 'Orders', 'Scopes': [{'ScopeName': 'read', 'ScopeDescription': 'all'}]}";
        ObjectNode made = pools.call("CreateResourceServer", server + scopes);
        assertThat(made.path("ResourceServer")).isEqualTo(json(server + scopes));
        assertThat(pools.call("DescribeResourceServer", server + "}")).isEqualTo(made);
        refused(
                () -> pools.call("CreateResourceServer", server + scopes),
                INVALID,
                "orders already exists in user pool.");
        pools.call("UpdateResourceServer", server + ", 'Name': 'Others'}");
        assertThat(
                        pools.call("ListResourceServers", "{'UserPoolId': '" + pool + "'}")
                                .at("/ResourceServers/0"))
                .isEqualTo(json(server + ", 'Name': 'Others', 'Scopes': []}"));
        pools.call("DeleteResourceServer", server + "}");
        refused(
                () -> pools.call("DescribeResourceServer", server + "}"),
                "ResourceNotFoundException",
                "Resource server does not exist.");
    }

    private static JsonNode claims(String token) throws Exception {
        return TestPool.JSON.readTree(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static ObjectNode json(String text) {
        return PoolsForTests.json(text);
    }
}
