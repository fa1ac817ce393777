package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.api.RandomRequests;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the client gets an answer that is none of our bugs, and the server goes on. */
class RandomProtocolTest {

    private static final int ROUNDS = 3_000;

    private final TestServer server = TestServer.start();

    /** In the failure's text. */
    private final long seed = new Random().nextLong();

    private final RandomGenerator random = new Random(seed);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void random_json_gets_an_error_of_the_api() {
        server.confirmedUser("mary");
        List<String> operations = RandomRequests.operations();
        for (int i = 0; i < ROUNDS; i++) {
            String operation = operations.get(random.nextInt(operations.size()));
            if (operation.equals("DeleteUserPool")) {
                continue;
            }
            JsonNode request =
                    random.nextInt(4) == 0
                            ? anything(3)
                            : RandomRequests.of(operation, random, List.of("mary"));
            if (request instanceof ObjectNode object && random.nextBoolean()) {
                object.put("UserPoolId", TestServer.POOL).put("ClientId", TestServer.CLIENT);
            }
            HttpResponse<String> response = server.send(server.aws(operation, request.toString()));
            assertThat(response.statusCode())
                    .as("seed %d, round %d, %s %s", seed, i, operation, request)
                    .isIn(200, 400);
            assertUnharmed(response.body(), i);
        }
    }

    @Test
    void random_bytes_as_a_body_are_a_serialization_exception() {
        for (int i = 0; i < 500; i++) {
            byte[] body = new byte[1 + random.nextInt(64)];
            random.nextBytes(body);
            // No JSON begins so, nor a blank before it.
            body[0] |= (byte) 0x80;
            HttpResponse<String> response =
                    server.send(server.aws("SignUp", "").POST(BodyPublishers.ofByteArray(body)));
            assertThat(response.statusCode()).as("seed %d, round %d", seed, i).isEqualTo(400);
            assertThat(response.body()).contains("\"__type\":\"SerializationException\"");
            assertUnharmed(response.body(), i);
        }
    }

    @Test
    void a_request_with_random_changes_is_refused_or_answered() {
        byte[] good =
                ("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target:"
                                + " AWSCognitoIdentityProviderService.SignUp\r\nContent-Type:"
                                + " application/x-amz-json-1.1\r\nContent-Length: 44\r\nConnection:"
                                + " close\r\n\r\n{\"ClientId\": \"client1\", \"Username\":"
                                + " \"mary\" }  ")
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 150; i++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertUnharmed(server.raw(bad, Duration.ofMillis(40)), i);
        }
    }

    @Test
    void random_bytes_are_no_request() {
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertUnharmed(server.raw(bytes, Duration.ofMillis(20)), i);
        }
    }

    private void assertUnharmed(String answer, int round) {
        assertThat(server.failures()).as("seed %d, round %d", seed, round).isEmpty();
        assertThat(answer)
                .as("seed %d, round %d", seed, round)
                .doesNotContain("\tat ", "java.lang", "io.github", "HTTP/1.1 500");
        if (round % 50 == 0) {
            assertThat(server.get("/local/health").statusCode()).isEqualTo(200);
        }
    }

    /** Any JSON, of no meaning. */
    private JsonNode anything(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(random.nextDouble());
            case 4 -> nodes.textNode(RandomRequests.text(random));
            case 5 -> {
                ArrayNode list = nodes.arrayNode();
                for (int n = random.nextInt(4); n > 0; n--) {
                    list.add(anything(depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = nodes.objectNode();
                for (int n = random.nextInt(4); n > 0; n--) {
                    object.set(RandomRequests.text(random), anything(depth - 1));
                }
                yield object;
            }
        };
    }
}
