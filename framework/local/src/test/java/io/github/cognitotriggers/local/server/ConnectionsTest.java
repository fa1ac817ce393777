package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are many, slow, rude or gone. */
@Timeout(60)
class ConnectionsTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\n";

    private final TestServer server = TestServer.start();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void half_requests_do_not_keep_others_waiting() throws IOException {
        for (int i = 0; i < 100; i++) {
            send(
                    i % 2 == 0
                            ? "POST / HTTP/1.1\r\nHost: loc"
                            : POST + "Content-Length: 100\r\n\r\n{");
        }

        assertThat(server.get("/local/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_hangs_up_in_the_middle_harms_nobody() throws IOException {
        for (int i = 0; i < 50; i++) {
            send(POST + "Content-Length: 100\r\n\r\n{").close();
        }

        assertThat(server.get("/local/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_slow_request_is_answered_when_it_is_complete() throws Exception {
        Socket socket = send("GET /local/hea");
        for (String part : List.of("lth HTTP/1.1\r", "\nHost: ", "localhost\r\n", "\r\n")) {
            Thread.sleep(20);
            socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        assertThat(reader(socket).readLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void requests_sent_at_once_are_answered_in_order() throws IOException {
        String get = " HTTP/1.1\r\nHost: localhost\r\n\r\n";

        Socket socket =
                send(
                        "GET /local/health"
                                + get
                                + "GET /nothing"
                                + get
                                + "GET /local/timeline"
                                + get);

        BufferedReader answers = reader(socket);
        assertThat(statuses(answers, 3))
                .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK");
    }

    @Test
    void a_client_that_asks_whether_to_send_is_told() throws IOException {
        Socket socket = send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

        BufferedReader answer = reader(socket);
        assertThat(answer.readLine()).startsWith("HTTP/1.1 100");
        socket.getOutputStream().write('{');
        socket.getOutputStream().write('}');
        assertThat(statuses(answer, 1)).containsExactly("HTTP/1.1 400 Bad Request");
    }

    @Test
    void a_body_in_chunks_is_a_body() {
        assertThat(
                        server.raw(
                                "POST / HTTP/1.1",
                                "Host: localhost",
                                "X-Amz-Target: AWSCognitoIdentityProviderService.ListGroups",
                                "Transfer-Encoding: chunked",
                                "Connection: close",
                                "",
                                "10",
                                "{\"UserPoolId\": \"",
                                "15",
                                TestServer.POOL + "\"}",
                                "0",
                                "",
                                ""))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void many_headers_are_read() {
        assertThat(health("X-Header: value\r\n".repeat(5_000))).startsWith("HTTP/1.1 200 OK");
    }

    /** The JDK's bound for all headers together is 384 KiB. */
    @Test
    void headers_without_end_end_the_connection() {
        assertThat(health("X-Header: " + "v".repeat(2_000_000) + "\r\n")).isEmpty();

        assertThat(server.get("/local/health").statusCode()).isEqualTo(200);
    }

    private String health(String headers) {
        String request =
                "GET /local/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + headers
                        + "\r\n";
        return server.raw(request.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(20));
    }

    @Test
    void fifty_clients_at_once_are_served() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> signedIn = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String name = "user" + i;
                signedIn.add(
                        clients.submit(
                                () -> {
                                    server.confirmedUser(name);
                                    for (int n = 0; n < 4; n++) {
                                        server.get("/local/timeline");
                                        server.signIn(name, "Wr0ng-password");
                                    }
                                    return server.signIn(name + "x", TestServer.PASSWORD)
                                            .statusCode();
                                }));
            }
            for (Future<Integer> status : signedIn) {
                assertThat(status.get(50, TimeUnit.SECONDS)).isEqualTo(400);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Socket send(String request) throws IOException {
        Socket socket = server.connect();
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The first so many status lines. */
    private static List<String> statuses(BufferedReader answers, int count) throws IOException {
        List<String> statuses = new ArrayList<>();
        while (statuses.size() < count) {
            String line = answers.readLine();
            if (line == null) {
                return statuses;
            }
            int start = line.indexOf("HTTP/1.1 ");
            if (start >= 0 && !line.contains(" 100 ")) {
                statuses.add(line.substring(start));
            }
        }
        return statuses;
    }
}
