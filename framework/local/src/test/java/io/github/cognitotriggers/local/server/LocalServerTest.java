package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Start and end of a server. */
class LocalServerTest {

    @Test
    void a_port_in_use_says_so() {
        try (TestServer first = TestServer.start()) {
            int port = first.endpoint().getPort();

            assertThatThrownBy(() -> start(ServerSettings.builder().port(port)))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("http://127.0.0.1:" + port)
                    .hasMessageContaining("another program");
        }
    }

    @Test
    void nothing_is_made_for_a_port_that_is_taken() {
        try (TestServer first = TestServer.start()) {
            ServerSettings settings =
                    ServerSettings.builder().port(first.endpoint().getPort()).build();

            assertThatThrownBy(
                            () ->
                                    LocalServer.start(
                                            settings,
                                            () -> {
                                                throw new IllegalStateException("made");
                                            }))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void a_request_waits_until_the_pools_are_made() throws Exception {
        ServerSettings settings = ServerSettings.builder().port(freePort()).build();
        URI health = URI.create("http://127.0.0.1:" + settings.port() + "/local/health");
        HttpClient client = HttpClient.newHttpClient();
        CompletableFuture<Integer> early = new CompletableFuture<>();

        try (LocalServer server =
                LocalServer.start(
                        settings,
                        () -> {
                            var unused =
                                    client.sendAsync(
                                                    HttpRequest.newBuilder(health).build(),
                                                    HttpResponse.BodyHandlers.discarding())
                                            .thenAccept(
                                                    answer -> early.complete(answer.statusCode()));
                            return TestServer.served(PoolTriggers.NONE, FunctionCatalog.NONE);
                        })) {
            assertThat(early.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(server.endpoint().getPort()).isEqualTo(settings.port());
        }
    }

    @Test
    void an_address_that_others_reach_wants_to_be_allowed() {
        assertThatThrownBy(() -> start(ServerSettings.builder().port(0).host("0.0.0.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowRemote");
        assertThatThrownBy(() -> start(ServerSettings.builder().port(0).host("::")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_host_says_so() {
        assertThatThrownBy(() -> start(ServerSettings.builder().port(0).host("no.such.invalid")))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void localhost_is_a_host() throws IOException {
        try (LocalServer server = start(ServerSettings.builder().port(0).host("localhost"))) {
            assertThat(server.endpoint().getHost()).isEqualTo("localhost");
        }
    }

    @Test
    void pools_that_cannot_be_made_leave_no_port_open() throws IOException {
        ServerSettings settings = ServerSettings.builder().port(freePort()).build();

        assertThatThrownBy(
                        () ->
                                LocalServer.start(
                                        settings,
                                        () -> {
                                            throw new IllegalStateException("broken template");
                                        }))
                .hasMessage("broken template");

        assertThatThrownBy(
                        () -> new Socket(InetAddress.getLoopbackAddress(), settings.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_reset_that_fails_leaves_what_was_there() {
        try (TestServer server = TestServer.failingAtReset()) {
            server.confirmedUser("mary");

            var response = server.post("/local/reset", "");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("InternalErrorException")
                    .doesNotContain("broken", "IllegalState");
            assertThat(server.failures()).hasSize(1);
            assertThat(server.signIn("mary", TestServer.PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(20)
    void close_does_not_wait_for_a_call_that_waits_for_its_trigger() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        TestServer server =
                TestServer.with(
                        PoolTriggers.builder()
                                .on(
                                        Trigger.PRE_SIGN_UP,
                                        event -> {
                                            running.countDown();
                                            Thread.sleep(60_000);
                                            return event;
                                        })
                                .build());
        CompletableFuture<?> call =
                CompletableFuture.runAsync(
                        () ->
                                server.call(
                                        "SignUp",
                                        "{'ClientId': '%s', 'Username': 'mary', 'Password': '%s'}"
                                                .formatted(
                                                        TestServer.CLIENT, TestServer.PASSWORD)));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        server.close();

        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Exception.class);
    }

    private static LocalServer start(ServerSettings.Builder settings) throws IOException {
        return LocalServer.start(
                settings.build(), () -> TestServer.served(PoolTriggers.NONE, FunctionCatalog.NONE));
    }

    private static int freePort() {
        try (TestServer server = TestServer.start()) {
            return server.endpoint().getPort();
        }
    }
}
