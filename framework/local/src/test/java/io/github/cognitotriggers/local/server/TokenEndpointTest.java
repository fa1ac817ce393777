package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
    void what_is_no_form_is_an_invalid_request() {
        invalid("grant_type=%4", FORM);
        invalid("grant_type=client_credentials&grant_type=client_credentials", FORM);
        invalid("{\"grant_type\": \"client_credentials\"}", "application/json");
        invalid("", FORM);
    }

    private void invalid(String body, String contentType) {
        HttpResponse<String> response =
                server.post("/oauth2/token", body, "Content-Type", contentType);
        assertThat(response.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(response.statusCode()).isEqualTo(400);
    }
}
