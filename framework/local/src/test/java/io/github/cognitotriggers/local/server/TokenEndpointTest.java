package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token endpoint over HTTP: forms, and errors as OAuth has them. */
class TokenEndpointTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void an_unknown_grant_is_an_error_of_oauth() {
        HttpResponse<String> response =
                server.post(
                        "/oauth2/token",
                        "grant_type=magic&client_id=" + TestServer.CLIENT,
                        "Content-Type",
                        FORM + "; charset=utf-8");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.read(response.body()).path("error").asText())
                .isEqualTo("unsupported_grant_type");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_machine_gets_a_token_with_basic_authorization_and_with_its_secret_in_the_form() {
        server.answer(
                "CreateResourceServer",
                "{'UserPoolId': '%s', 'Identifier': 'orders', 'Name': 'Orders', 'Scopes':"
                                .formatted(TestServer.POOL)
                        + " [{'ScopeName': 'read', 'ScopeDescription': 'reads'}]}");
        JsonNode client =
                server.answer(
                                "CreateUserPoolClient",
                                "{'UserPoolId': '%s', 'ClientName': 'machine', 'GenerateSecret':"
                                                .formatted(TestServer.POOL)
                                        + " true, 'AllowedOAuthFlows': ['client_credentials'],"
                                        + " 'AllowedOAuthFlowsUserPoolClient': true,"
                                        + " 'AllowedOAuthScopes': ['orders/read']}")
                        .path("UserPoolClient");
        String id = client.path("ClientId").asText();
        String secret = client.path("ClientSecret").asText();
        String basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));

        bearer(
                server.post(
                        "/oauth2/token",
                        "grant_type=client_credentials&scope=orders%2Fread",
                        "Content-Type",
                        FORM,
                        "Authorization",
                        "Basic " + basic));
        bearer(
                server.post(
                        "/oauth2/token",
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                .formatted(id, secret),
                        "Content-Type",
                        FORM));
        HttpResponse<String> wrong =
                server.post(
                        "/oauth2/token",
                        "grant_type=client_credentials",
                        "Content-Type",
                        FORM,
                        "Authorization",
                        "Basic " + basic.substring(4));
        assertThat(TestServer.read(wrong.body()).path("error").asText())
                .isEqualTo("invalid_client");
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_no_form_is_an_invalid_request() {
        invalid("grant_type=%4", FORM);
        invalid("grant_type=client_credentials&grant_type=client_credentials", FORM);
        invalid("{\"grant_type\": \"client_credentials\"}", "application/json");
        invalid("", FORM);
    }

    private static void bearer(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(TestServer.read(response.body()).path("token_type").asText())
                .isEqualTo("Bearer");
    }

    private void invalid(String body, String contentType) {
        HttpResponse<String> response =
                server.post("/oauth2/token", body, "Content-Type", contentType);
        assertThat(response.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(response.statusCode()).isEqualTo(400);
    }
}
