package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.api.RandomRequests;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The AWS API as a client without an SDK sees it. */
class AwsProtocolTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void an_operation_answers_as_the_api_does() {
        server.confirmedUser("mary");

        HttpResponse<String> response = server.signIn("mary", TestServer.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/x-amz-json-1.1");
        assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(response.headers().firstValue("Date")).isPresent();
        assertThat(TestServer.read(response.body()).at("/AuthenticationResult/TokenType").asText())
                .isEqualTo("Bearer");
    }

    @Test
    void an_error_names_its_type_in_body_and_header() {
        server.confirmedUser("mary");

        HttpResponse<String> response = server.signIn("mary", "Wr0ng-password");

        refused(response, "NotAuthorizedException", "Incorrect username or password.");
        assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void a_signed_call_is_a_call() {
        var signed =
                server.aws("ListGroups", "{\"UserPoolId\": \"" + TestServer.POOL + "\"}")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256"
                                    + " Credential=local/20260102/eu-central-1/cognito-idp/aws4_request,"
                                    + " SignedHeaders=host, Signature=00")
                        .header("X-Amz-Date", "20260102T030405Z");

        assertThat(server.send(signed).statusCode()).isEqualTo(200);
    }

    @Test
    void every_operation_is_checked_against_the_model_of_the_api() {
        UserPools pools = TestServer.served(PoolTriggers.NONE, FunctionCatalog.NONE).pools();

        assertThat(RandomRequests.operations()).containsAll(pools.operations());
    }

    @Test
    void an_unknown_operation_is_refused_by_its_name() {
        refused(
                server.call("CreateUniverse", "{'UserPoolId': '" + TestServer.POOL + "'}"),
                "UnknownOperationException",
                "The local user pool does not have the operation CreateUniverse");
    }

    @Test
    void a_call_that_names_no_operation_is_refused() {
        String text = "X-Amz-Target names no operation of AWSCognitoIdentityProviderService";

        refused(server.post("/", "{}"), "UnknownOperationException", text);
        refused(
                server.post("/", "{}", "X-Amz-Target", "DynamoDB_20120810.GetItem"),
                "UnknownOperationException",
                text);
        refused(server.call("", "{}"), "UnknownOperationException", text);
        refused(server.call("<script>", "{}"), "UnknownOperationException", text);
    }

    @Test
    void a_body_that_is_no_json_object_is_a_serialization_exception() {
        refused(
                server.call("SignUp", "{'ClientId': "),
                "SerializationException",
                "The body of the request is not JSON");
        refused(
                server.call("SignUp", "{} {}"),
                "SerializationException",
                "The body of the request is not JSON");
        refused(
                server.call("SignUp", "[]"),
                "SerializationException",
                "The body of the request is no JSON object");
        refused(
                server.call("SignUp", "[".repeat(100_000)),
                "SerializationException",
                "The body of the request is not JSON");
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        HttpResponse<String> response = server.call("SignUp", " ".repeat(7 * 1024 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(TestServer.read(response.body()).path("__type").asText())
                .isEqualTo("RequestEntityTooLargeException");
    }

    private static void refused(HttpResponse<String> response, String type, String message) {
        JsonNode body = TestServer.read(response.body());
        assertThat(body.path("__type").asText() + ": " + body.path("message").asText())
                .isEqualTo(type + ": " + message);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains(type);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/x-amz-json-1.1");
    }
}
