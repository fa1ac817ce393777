package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The HTTP side of a server: the protocol of the AWS API, and the pages below {@code /local}. */
final class LocalEndpoint {

    /** Longer than the server waits for custom senders, and says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI endpoint;

    LocalEndpoint(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What the server answered to a call.
     *
     * @param requestId as the server's timeline and messages have it
     * @param response null if the call was rejected
     * @param error null if it was not
     */
    record Answer(
            String requestId, @Nullable ObjectNode response, @Nullable CognitoException error) {

        ObjectNode orThrow() {
            if (response == null) {
                throw Objects.requireNonNull(error);
            }
            return response;
        }
    }

    /** Calls an operation. */
    Answer call(String operation, ObjectNode request) {
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(endpoint)
                                .header(
                                        "X-Amz-Target",
                                        "AWSCognitoIdentityProviderService." + operation)
                                .header("Content-Type", "application/x-amz-json-1.1")
                                .POST(HttpRequest.BodyPublishers.ofString(request.toString())));
        String requestId =
                response.headers()
                        .firstValue("x-amzn-RequestId")
                        .orElseThrow(() -> new IllegalStateException(nobody()));
        JsonNode body = JsonText.parse(response.body());
        if (response.statusCode() != 200) {
            return new Answer(requestId, null, error(body));
        }
        return new Answer(
                requestId, body instanceof ObjectNode object ? object : JsonText.object(), null);
    }

    private static CognitoException error(JsonNode body) {
        String type = body.path("__type").asText("InternalErrorException");
        String text = body.path("message").asText(body.path("Message").asText());
        return new CognitoException(type.substring(type.indexOf('#') + 1), text);
    }

    /** One of the server's own pages: {@code /local/messages}, say. */
    JsonNode page(String path) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(endpoint.resolve(path)).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    endpoint
                            + " answered "
                            + path
                            + " with status "
                            + response.statusCode()
                            + ": "
                            + response.body().strip());
        }
        return JsonText.parse(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(nobody(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server was asked", e);
        }
    }

    private String nobody() {
        return "No local user pool answers at " + endpoint;
    }
}
