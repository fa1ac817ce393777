package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.OAuthException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grants of the token endpoint. */
class TokenEndpointTest {

    private static final String METADATA = "{\"onBehalfOf\": \"mary\", \"ip\": \"192.0.2.1\"}";

    private final PoolsForTests pools = new PoolsForTests();

    @Test
    void a_machine_gets_an_access_token_with_cognitos_claims() throws IOException {
        ObjectNode client = machine("");
        ObjectNode answer = grant(client, Map.of("scope", "orders/read"));
        assertThat(answer.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("access_token", "expires_in", "token_type");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        JsonNode claims = claims(answer.path("access_token").asText());
        assertThat(claims.path("sub")).isEqualTo(client.path("ClientId"));
        assertThat(claims.path("client_id")).isEqualTo(client.path("ClientId"));
        assertThat(claims.path("token_use").asText()).isEqualTo("access");
        assertThat(claims.path("scope").asText()).isEqualTo("orders/read");
        assertThat(claims.path("version").asInt()).isEqualTo(2);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(claims.path("auth_time")).isEqualTo(claims.path("iat"));
        assertThat(claims.path("iss").asText())
                .isEqualTo(
                        "https://cognito-idp.us-east-1.amazonaws.com/"
                                + client.path("UserPoolId").asText());
        assertThat(claims.has("jti")).isTrue();
        assertThat(claims.has("username")).isFalse();
    }

    @Test
    void the_secret_comes_in_the_form_or_in_the_header() {
        ObjectNode client = machine("");
        grant(client, Map.of());
        pools.pools()
                .token(
                        Map.of("grant_type", "client_credentials"),
                        basic(
                                client.path("ClientId").asText(),
                                client.path("ClientSecret").asText()));
    }

    @Test
    void without_scopes_all_of_the_client_are_meant_and_others_are_passed_over()
            throws IOException {
        ObjectNode client = machine("");
        assertThat(scope(grant(client, Map.of()))).isEqualTo("orders/read orders/write");
        assertThat(scope(grant(client, Map.of("scope", "orders/write openid orders/else"))))
                .isEqualTo("orders/write");
        error(() -> grant(client, Map.of("scope", "orders/else")), "invalid_scope");
    }

    @Test
    void a_scope_of_a_resource_server_that_is_gone_is_no_longer_given() {
        ObjectNode client = machine("");
        pools.call(
                "DeleteResourceServer",
                "{'UserPoolId': '"
                        + client.path("UserPoolId").asText()
                        + "', 'Identifier': 'orders'}");
        error(() -> grant(client, Map.of()), "invalid_scope");
    }

    @Test
    void version_3_of_pre_token_generation_runs_with_the_clients_metadata() throws IOException {
        pools.function(
                "f",
                TestPool.returning(
                        event ->
                                ((ObjectNode) event.path("response"))
                                        .set(
                                                "claimsAndScopeOverrideDetails",
                                                PoolsForTests.json(
                                                        "{'accessTokenGeneration':"
                                                                + " {'claimsToAddOrOverride':"
                                                                + " {'tenant': 'acme', 'sub': 'x',"
                                                                + " 'version': 9}, 'scopesToAdd':"
                                                                + " ['more'], 'scopesToSuppress':"
                                                                + " ['orders/write']}}"))));
        ObjectNode client = machine(lambda("V3_0"));
        ObjectNode answer = grant(client, Map.of("aws_client_metadata", METADATA));
        JsonNode event = pools.event(TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS);
        assertThat(event.path("version").asText()).isEqualTo("3");
        assertThat(event.path("userName").asText()).isEqualTo("ClientCredentials");
        assertThat(event.at("/callerContext/clientId")).isEqualTo(client.path("ClientId"));
        assertThat(event.path("request"))
                .isEqualTo(
                        PoolsForTests.json(
                                "{'userAttributes': {}, 'groupConfiguration': null, 'scopes':"
                                        + " ['orders/read', 'orders/write'], 'clientMetadata':"
                                        + " {'onBehalfOf': 'mary', 'ip': '192.0.2.1'}}"));
        assertThat(event.path("response"))
                .isEqualTo(PoolsForTests.json("{'claimsAndScopeOverrideDetails': null}"));
        JsonNode claims = claims(answer.path("access_token").asText());
        assertThat(claims.path("tenant").asText()).isEqualTo("acme");
        assertThat(claims.path("scope").asText()).isEqualTo("orders/read more");
        assertThat(claims.path("sub")).isEqualTo(client.path("ClientId"));
        assertThat(claims.path("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"4989,true", "4990,false"})
    void claims_and_scopes_of_a_transaction_are_5000_at_most(int added, boolean accepted) {
        pools.function(
                "f",
                TestPool.returning(
                        event -> {
                            ObjectNode token =
                                    ((ObjectNode) event.path("response"))
                                            .putObject("claimsAndScopeOverrideDetails")
                                            .putObject("accessTokenGeneration");
                            ObjectNode claims = token.putObject("claimsToAddOrOverride");
                            for (int i = 0; i < added; i++) {
                                claims.put("claim" + i, "x");
                            }
                            token.putArray("scopesToSuppress").add("orders/write");
                        }));
        ObjectNode client = machine(lambda("V3_0"));
        // Ten claims of its own and one scope.
        if (accepted) {
            grant(client, Map.of());
        } else {
            assertThatThrownBy(() -> grant(client, Map.of()))
                    .hasMessage("invalid_request: Unrecognizable lambda output");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1_0", "V2_0"})
    void earlier_versions_do_not_run_for_a_machine(String version) {
        pools.function("f", event -> event);
        grant(machine(lambda(version)), Map.of("aws_client_metadata", METADATA));
        assertThat(pools.fired()).isEmpty();
    }

    @Test
    void a_trigger_that_fails_is_told_of() {
        pools.function("f", TestPool.failing("No tokens today"));
        assertThatThrownBy(() -> grant(machine(lambda("V3_0")), Map.of()))
                .isInstanceOfSatisfying(
                        OAuthException.class,
                        e -> {
                            assertThat(e.error()).isEqualTo("invalid_request");
                            assertThat(e.description())
                                    .contains(
                                            "PreTokenGeneration failed with error No tokens"
                                                    + " today.");
                            assertThat(e.httpStatus()).isEqualTo(400);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{", "{\"a\": 1}", "{} {}", "nonsense"})
    void metadata_is_an_object_of_texts(String metadata) {
        error(() -> grant(machine(""), Map.of("aws_client_metadata", metadata)), "invalid_request");
    }

    @Test
    void who_is_not_who_they_say_is_an_invalid_client() {
        ObjectNode client = machine("");
        String id = client.path("ClientId").asText();
        Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", id);
        error(() -> pools.pools().token(form, null), "invalid_client");
        error(() -> pools.pools().token(form, basic(id, "wrong")), "invalid_client");
        error(() -> pools.pools().token(form, basic("other", "wrong")), "invalid_client");
        error(() -> pools.pools().token(form, "%%%"), "invalid_client");
        error(
                () ->
                        pools.pools()
                                .token(
                                        Map.of("grant_type", "client_credentials"),
                                        basic("nobody", "wrong")),
                "invalid_client");
        String open =
                pools.createClient(client.path("UserPoolId").asText(), "")
                        .path("ClientId")
                        .asText();
        error(
                () ->
                        pools.pools()
                                .token(
                                        Map.of(
                                                "grant_type", "refresh_token",
                                                "refresh_token", "x",
                                                "client_id", open,
                                                "client_secret", "none"),
                                        null),
                "invalid_client");
    }

    @Test
    void a_client_without_the_grant_is_unauthorized() {
        String pool = pools.createPool("");
        ObjectNode client = pools.createClient(pool, "'GenerateSecret': true");
        error(() -> grant(client, Map.of()), "unauthorized_client");
    }

    @Test
    void a_client_without_a_flow_of_users_cannot_refresh_here() {
        String pool = pools.createPool("");
        pools.user(pool, "mary");
        ObjectNode client =
                pools.createClient(pool, "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH']");
        String token =
                TestPool.token(
                        pools.signIn(client.path("ClientId").asText(), "mary"), "RefreshToken");
        error(() -> refresh(client, token), "unauthorized_client");
        ObjectNode machine = machine("");
        error(() -> refresh(machine, token), "unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "implicit"})
    void a_flow_of_users_lets_a_client_refresh_here(String flow) {
        String pool = pools.createPool("");
        pools.user(pool, "mary");
        ObjectNode client =
                pools.createClient(
                        pool, "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH'], " + oauth(flow));
        refresh(
                client,
                TestPool.token(
                        pools.signIn(client.path("ClientId").asText(), "mary"), "RefreshToken"));
    }

    @Test
    void a_request_says_which_grant_and_which_client() {
        error(() -> pools.pools().token(Map.of(), null), "invalid_request");
        error(
                () -> pools.pools().token(Map.of("grant_type", "client_credentials"), null),
                "invalid_request");
        error(
                () -> pools.pools().token(Map.of("grant_type", "password"), null),
                "unsupported_grant_type");
        error(
                () -> pools.pools().token(Map.of("grant_type", "authorization_code"), null),
                "unsupported_grant_type");
    }

    @Test
    void a_refresh_token_gives_new_tokens_and_fires_without_metadata() throws IOException {
        pools.function("f", event -> event);
        String pool = pools.createPool("'LambdaConfig': {'PreTokenGeneration': '" + arn() + "'}");
        ObjectNode client = person(pool, "");
        ObjectNode signedIn = pools.signIn(client.path("ClientId").asText(), "mary");
        pools.fired();
        ObjectNode answer =
                pools.pools()
                        .token(
                                form(
                                        client,
                                        Map.of(
                                                "grant_type",
                                                "refresh_token",
                                                "refresh_token",
                                                TestPool.token(signedIn, "RefreshToken"),
                                                "aws_client_metadata",
                                                METADATA)),
                                null);
        assertThat(answer.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("access_token", "id_token", "expires_in", "token_type");
        assertThat(claims(answer.path("access_token").asText()).path("origin_jti"))
                .isEqualTo(claims(TestPool.token(signedIn, "AccessToken")).path("origin_jti"));
        assertThat(
                        pools.event(TriggerSource.TOKEN_GENERATION_REFRESH_TOKENS)
                                .path("request")
                                .has("clientMetadata"))
                .isFalse();
        assertThat(pools.fired()).containsExactly("TokenGeneration_RefreshTokens");
    }

    @Test
    void a_client_that_rotates_gets_another_refresh_token_here_too() {
        String pool = pools.createPool("");
        ObjectNode client = person(pool, ", 'RefreshTokenRotation': {'Feature': 'ENABLED'}");
        String first =
                TestPool.token(
                        pools.signIn(client.path("ClientId").asText(), "mary"), "RefreshToken");
        String second = refresh(client, first).path("refresh_token").asText();
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        error(() -> refresh(client, first), "invalid_grant");
        refresh(client, second);
    }

    @Test
    void a_refresh_token_that_no_longer_counts_is_an_invalid_grant() {
        String pool = pools.createPool("");
        ObjectNode client = person(pool, "");
        String token =
                TestPool.token(
                        pools.signIn(client.path("ClientId").asText(), "mary"), "RefreshToken");
        error(() -> refresh(client, "nonsense"), "invalid_grant");
        error(() -> refresh(client, ""), "invalid_request");
        ObjectNode other = pools.createClient(pool, oauth("code"));
        error(() -> refresh(other, token), "invalid_grant");
        pools.call(
                "RevokeToken",
                "{'ClientId': '"
                        + client.path("ClientId").asText()
                        + "', 'Token': '"
                        + token
                        + "'}");
        error(() -> refresh(client, token), "invalid_grant");
        String late =
                TestPool.token(
                        pools.signIn(client.path("ClientId").asText(), "mary"), "RefreshToken");
        pools.pass(Duration.ofDays(30));
        error(() -> refresh(client, late), "invalid_grant");
    }

    @Test
    void whatever_is_sent_the_answer_is_one_of_the_endpoints() {
        ObjectNode client = machine("");
        Random random = new Random(20261121);
        String[] names = {
            "grant_type",
            "client_id",
            "client_secret",
            "scope",
            "refresh_token",
            "aws_client_metadata"
        };
        String[] values = {
            "client_credentials",
            "refresh_token",
            client.path("ClientId").asText(),
            client.path("ClientSecret").asText(),
            "orders/read",
            "",
            " ",
            "{}",
            "[",
            METADATA,
            "a.b.c",
            "\uD800",
            "x".repeat(5000)
        };
        int answered = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<String, String> form = new TreeMap<>();
            for (String name : names) {
                if (random.nextInt(4) > 0) {
                    form.put(name, values[random.nextInt(values.length)]);
                }
            }
            if (random.nextBoolean()) {
                form.put("grant_type", "client_credentials");
            }
            String header =
                    switch (random.nextInt(4)) {
                        case 0 -> null;
                        case 1 -> values[random.nextInt(values.length)];
                        default ->
                                basic(
                                        values[random.nextInt(4)],
                                        client.path("ClientSecret").asText());
                    };
            try {
                pools.pools().token(form, header);
                answered++;
            } catch (OAuthException expected) {
                assertThat(expected.error()).matches("[a-z_]+");
            }
        }
        assertThat(answered).isGreaterThan(50);
    }

    @Test
    void a_request_shows_names_and_no_values() {
        TokenRequest request =
                TokenRequest.of(
                        Map.of("grant_type", "refresh_token", "client_id", "id", "x", "secret"),
                        null);
        assertThat(request).hasToString("TokenRequest[client_id, grant_type, x]");
    }

    /** A client with client_credentials and the scopes orders/read and orders/write. */
    private ObjectNode machine(String poolMembers) {
        String pool = pools.createPool(poolMembers);
        pools.call(
                "CreateResourceServer",
                "{'UserPoolId': '"
                        + pool
                        + "', 'Identifier': 'orders', 'Name': 'orders', 'Scopes': [{'ScopeName':"
                        + " 'read', 'ScopeDescription': 'r'}, {'ScopeName': 'write',"
                        + " 'ScopeDescription': 'w'}, {'ScopeName': 'else', 'ScopeDescription':"
                        + " 'e'}]}");
        return pools.createClient(
                pool,
                "'GenerateSecret': true, 'AllowedOAuthFlowsUserPoolClient': true,"
                        + " 'AllowedOAuthFlows': ['client_credentials'], 'AllowedOAuthScopes':"
                        + " ['orders/read', 'orders/write']");
    }

    private ObjectNode person(String pool, String clientMembers) {
        pools.user(pool, "mary");
        return pools.createClient(
                pool,
                "'ExplicitAuthFlows': ['ALLOW_USER_PASSWORD_AUTH'], "
                        + oauth("code")
                        + clientMembers);
    }

    private static String oauth(String flow) {
        return "'AllowedOAuthFlowsUserPoolClient': true, 'AllowedOAuthFlows': ['"
                + flow
                + "'], 'AllowedOAuthScopes': ['openid']";
    }

    private ObjectNode refresh(ObjectNode client, String token) {
        return pools.pools()
                .token(
                        form(client, Map.of("grant_type", "refresh_token", "refresh_token", token)),
                        null);
    }

    private ObjectNode grant(ObjectNode client, Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(more);
        form.put("grant_type", "client_credentials");
        return pools.pools().token(form(client, form), null);
    }

    private static Map<String, String> form(ObjectNode client, Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(more);
        form.put("client_id", client.path("ClientId").asText());
        if (client.has("ClientSecret")) {
            form.put("client_secret", client.path("ClientSecret").asText());
        }
        return form;
    }

    private static String lambda(String version) {
        return "'LambdaConfig': {'PreTokenGenerationConfig': {'LambdaVersion': '"
                + version
                + "', 'LambdaArn': '"
                + arn()
                + "'}}";
    }

    private static String arn() {
        return PoolsForTests.arn("f");
    }

    private static String basic(String id, String secret) {
        return Base64.getEncoder()
                .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String scope(ObjectNode answer) throws IOException {
        return claims(answer.path("access_token").asText()).path("scope").asText();
    }

    private static JsonNode claims(String token) throws IOException {
        return TestPool.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static void error(ThrowingCallable call, String error) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OAuthException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
