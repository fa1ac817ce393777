package io.github.cognitotriggers.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.InvokeException;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Functions behind a Lambda Invoke API: {@code sam local start-lambda}, another emulator. Calls are
 * not signed. Aliases and versions are left out of the name, since such endpoints do not know them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class LambdaEndpoint implements FunctionCatalog {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String base;
    private final FunctionLog log;
    private final HttpClient client;

    /**
     * @param base such as {@code http://127.0.0.1:3001}
     * @throws IllegalArgumentException if it is no URL of HTTP
     */
    public LambdaEndpoint(String base, FunctionLog log) {
        URI uri = URI.create(base);
        if (uri.getHost() == null
                || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("no URL of http or https");
        }
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.log = log;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
    }

    /** Whatever it is called: only the endpoint knows what there is. */
    @Override
    public Optional<TriggerFunction> find(String arnOrName) {
        return Optional.of(new Remote(FunctionName.of(arnOrName)));
    }

    private final class Remote implements TriggerFunction {

        private final String name;

        Remote(String name) {
            this.name = name;
        }

        @Override
        public byte[] invoke(byte[] event) throws Exception {
            return invoke(event, new InvocationContext("local", line -> {}));
        }

        @Override
        public byte[] invoke(byte[] event, InvocationContext context) throws Exception {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            base
                                                    + "/2015-03-31/functions/"
                                                    + URLEncoder.encode(
                                                            name, StandardCharsets.UTF_8)
                                                    + "/invocations"))
                            .header("Content-Type", "application/json")
                            .header("X-Amz-Invocation-Type", "RequestResponse")
                            .header("X-Amz-Log-Type", "Tail")
                            .timeout(LONGEST)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                            .build();
            HttpResponse<byte[]> response;
            try {
                response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                log.line(name, "not reached at " + base + ": " + e);
                throw new InvokeException("ServiceException");
            }
            response.headers().firstValue("X-Amz-Log-Result").ifPresent(tail -> log(tail, context));
            return answer(response);
        }

        private void log(String tail, InvocationContext context) {
            try {
                new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(
                                line -> {
                                    log.line(name, line);
                                    context.log().accept(line);
                                });
            } catch (IllegalArgumentException e) {
                log.line(name, "the endpoint's X-Amz-Log-Result is not in Base64");
            }
        }

        private byte[] answer(HttpResponse<byte[]> response)
                throws InvokeException, FunctionErrorException {
            if (response.statusCode() / 100 != 2) {
                String code = errorCode(response);
                log.line(name, "refused by " + base + ": " + response.statusCode() + " " + code);
                throw new InvokeException(code);
            }
            if (response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
                throw functionError(response.body());
            }
            return response.body();
        }
    }

    /** A function that is gone is, for Cognito, one that it may not call. */
    private static String errorCode(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 403, 404 -> "AccessDeniedException";
            case 429 -> "TooManyRequestsException";
            default ->
                    response.headers()
                            .firstValue("x-amzn-ErrorType")
                            .map(type -> type.replaceAll("[:#].*", ""))
                            .filter(type -> !type.isEmpty())
                            .orElse("ServiceException");
        };
    }

    private static FunctionErrorException functionError(byte[] body) {
        JsonNode error;
        try {
            error = JSON.readTree(body);
        } catch (IOException e) {
            return new FunctionErrorException("Unhandled", null);
        }
        JsonNode message = error.path("errorMessage");
        return new FunctionErrorException(
                error.path("errorType").asText("Unhandled"),
                message.isTextual() ? message.textValue() : null);
    }
}
