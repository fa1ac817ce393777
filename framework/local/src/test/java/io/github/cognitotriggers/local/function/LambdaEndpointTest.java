package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvokeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions behind an Invoke API. */
class LambdaEndpointTest {

    private final FunctionFixture fixture = new FunctionFixture();
    private HttpServer server = create();
    private int status = 200;
    private String functionError = "";
    private String errorType = "";
    private String body = "{}";
    private String seen = "";

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/",
                exchange -> {
                    seen =
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8);
                    if (!functionError.isEmpty()) {
                        exchange.getResponseHeaders().set("X-Amz-Function-Error", functionError);
                    }
                    if (!errorType.isEmpty()) {
                        exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
                    }
                    exchange.getResponseHeaders()
                            .set(
                                    "X-Amz-Log-Result",
                                    Base64.getEncoder()
                                            .encodeToString(
                                                    "one\ntwo\n".getBytes(StandardCharsets.UTF_8)));
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private LambdaEndpoint endpoint() {
        return new LambdaEndpoint(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/", fixture::onConsole);
    }

    private String call(String event) throws Exception {
        return fixture.call(endpoint(), event);
    }

    @Test
    void the_event_goes_to_the_function_of_the_arn() throws Exception {
        body = "{\"answer\":1}";
        assertThat(call("{\"event\":1}")).isEqualTo("{\"answer\":1}");
        assertThat(seen)
                .isEqualTo(
                        "POST /2015-03-31/functions/Fun/invocations RequestResponse {\"event\":1}");
        assertThat(fixture.log).containsExactly("one", "two");
    }

    @Test
    void a_functions_error_is_its_message() {
        functionError = "Unhandled";
        body = "{\"errorMessage\":\"told so\",\"errorType\":\"a.B\",\"stackTrace\":[]}";
        assertThatThrownBy(() -> call("{}"))
                .isInstanceOfSatisfying(
                        FunctionErrorException.class,
                        e -> {
                            assertThat(e.getMessage()).isEqualTo("told so");
                            assertThat(e.errorType()).isEqualTo("a.B");
                        });
        body = "no JSON";
        assertThatThrownBy(() -> call("{}")).isInstanceOf(FunctionErrorException.class);
    }

    @Test
    void refusals_are_those_of_the_api() {
        refused(404, "ResourceNotFoundException", "AccessDeniedException");
        refused(403, "", "AccessDeniedException");
        refused(429, "", "TooManyRequestsException");
        refused(500, "ServiceException", "ServiceException");
        refused(502, "", "ServiceException");
        refused(400, "InvalidRequestContentException:http://x", "InvalidRequestContentException");
    }

    private void refused(int httpStatus, String type, String code) {
        status = httpStatus;
        errorType = type;
        assertThatThrownBy(() -> call("{}"))
                .isInstanceOfSatisfying(
                        InvokeException.class, e -> assertThat(e.errorCode()).isEqualTo(code));
    }

    @Test
    void nobody_there_is_told_on_the_console() {
        LambdaEndpoint endpoint = endpoint();
        server.stop(0);
        assertThatThrownBy(() -> fixture.call(endpoint, "{}"))
                .isInstanceOf(InvokeException.class)
                .hasMessage("ServiceException");
        assertThat(fixture.console.get(0)).startsWith("Fun: not reached at http://127.0.0.1:");
    }
}
