package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The AWS SDK against an endpoint on loopback that speaks as much of SES as is needed. */
class SesCodeSenderTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private SesV2Client ses;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    requests.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + body);
                    byte[] answer = "{\"MessageId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        ses =
                SesV2Client.builder()
                        .endpointOverride(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .overrideConfiguration(
                                override ->
                                        override.retryStrategy(retries -> retries.maxAttempts(1)))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    @AfterEach
    void stop() {
        ses.close();
        server.stop(0);
    }

    private void send() {
        new SesCodeSender(ses, "codes@example.com")
                .send(
                        EmailAddress.of("mary@example.com"),
                        CodeEmail.in(Language.ENGLISH, "314159"));
    }

    @Test
    void an_email_goes_to_ses_as_plain_text() {
        send();

        assertThat(requests)
                .containsExactly(
                        "POST /v2/email/outbound-emails"
                            + " {\"FromEmailAddress\":\"codes@example.com\","
                            + "\"Destination\":{\"ToAddresses\":[\"mary@example.com\"]},\"Content\":{\"Simple\":{\"Subject\":{\"Data\":\"Your"
                            + " sign-in"
                            + " code\",\"Charset\":\"UTF-8\"},\"Body\":{\"Text\":{\"Data\":\"Your"
                            + " code is 314159.\\n"
                            + "\\n"
                            + "Give it to nobody. If you did not want to sign in, ignore this"
                            + " message.\\n"
                            + "\",\"Charset\":\"UTF-8\"}}}}}");
    }

    @Test
    void what_ses_refuses_is_an_error_without_the_code() {
        status = 400;

        assertThatThrownBy(this::send)
                .isInstanceOf(SdkException.class)
                .hasMessageNotContaining("314159");
    }

    @Test
    void connecting_sends_nothing() {
        assertThat(SesCodeSender.connect("codes@example.com", "eu-west-1")).isNotNull();
    }
}
