package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the server: no foreign name, and no page of elsewhere. */
class GateTest {

    private TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:9229",
                "127.0.0.1",
                "127.0.0.1:1",
                "[::1]",
                "[::1]:9229",
                "localhost:"
            })
    void a_host_of_this_machine_is_admitted(String host) {
        assertThat(health("Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:9229",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example",
                "localhost:9229@attacker.example",
                "attacker.example:localhost",
                "192.168.1.2",
                "0.0.0.0",
                "[::2]",
                "::1",
                ""
            })
    void a_foreign_host_is_refused(String host) {
        assertThat(health("Host: " + host))
                .startsWith("HTTP/1.1 403 ")
                .contains("AccessDeniedException")
                .doesNotContain("attacker");
    }

    @Test
    void no_host_and_two_hosts_are_refused() {
        assertThat(health("X-Nothing: 1")).startsWith("HTTP/1.1 403 ");
        assertThat(health("Host: localhost\r\nHost: localhost")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_foreign_host_is_admitted_where_others_may_connect() {
        server.close();
        server = TestServer.listening(settings -> settings.allowRemote(true));

        assertThat(health("Host: pool.example\r\nOrigin: https://pool.example"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://pool.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://[::1]:8080",
                "https://app.localhost",
                "capacitor://localhost"
            })
    void a_page_of_this_machine_may_call_and_read(String origin) {
        assertThat(health("Host: localhost\r\nOrigin: " + origin))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + origin)
                .containsIgnoringCase("Access-Control-Expose-Headers: x-amzn-RequestId,")
                .containsIgnoringCase("Vary: Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example",
                "http://localhost.attacker.example",
                "http://127.0.0.1.attacker.example",
                "http://localhost@attacker.example",
                "null",
                "",
                "%%%"
            })
    void a_page_of_elsewhere_may_not_call(String origin) {
        assertThat(health("Host: localhost\r\nOrigin: " + origin))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @Test
    void a_page_that_the_settings_name_may_call() {
        server.close();
        server = TestServer.listening(settings -> settings.origin("https://app.test:3000"));

        assertThat(health("Host: localhost\r\nOrigin: https://app.test:3000"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(health("Host: localhost\r\nOrigin: https://app.test"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_browser_that_asks_first_hears_that_amplify_may_send_its_headers() {
        String headers = "cache-control,content-type,x-amz-target,x-amz-user-agent";

        String answer =
                server.raw(
                        "OPTIONS / HTTP/1.1",
                        "Host: localhost",
                        "Origin: http://localhost:3000",
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: " + headers,
                        "Access-Control-Request-Private-Network: true",
                        "Connection: close",
                        "",
                        "");

        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("Access-Control-Allow-Origin: http://localhost:3000")
                .containsIgnoringCase("Access-Control-Allow-Headers: " + headers)
                .containsIgnoringCase("Access-Control-Allow-Methods: GET, POST, OPTIONS")
                .containsIgnoringCase("Access-Control-Allow-Private-Network: true");
    }

    @Test
    void every_answer_has_a_request_id() {
        assertThat(health("Host: localhost")).containsIgnoringCase("x-amzn-RequestId: ");
        assertThat(health("Host: attacker.example")).containsIgnoringCase("x-amzn-RequestId: ");
    }

    private String health(String headers) {
        return server.raw("GET /local/health HTTP/1.1", headers, "Connection: close", "", "");
    }
}
