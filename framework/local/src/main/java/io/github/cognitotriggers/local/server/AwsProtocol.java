package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.api.ApiModel;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.Json;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The protocol of the AWS API, JSON 1.1: the operation in {@code X-Amz-Target}, its parameters in
 * the body. Calls are accepted with and without a signature, which nobody looks at.
 */
final class AwsProtocol implements Page {

    private static final String SERVICE = "AWSCognitoIdentityProviderService.";
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z]{1,64}");

    private final Supplier<ServedPools> served;

    AwsProtocol(Supplier<ServedPools> served) {
        this.served = served;
    }

    @Override
    public Reply answer(HttpCall call) {
        try {
            String operation = operation(call);
            ObjectNode request = request(call);
            UserPools pools = served.get().pools();
            if (pools.operations().contains(operation)) {
                ApiModel.check(operation, request);
            }
            ObjectNode answer = pools.call(operation, request);
            return Reply.of(200, AwsError.CONTENT_TYPE, Json.write(answer));
        } catch (CognitoException e) {
            return AwsError.of(e);
        }
    }

    private static String operation(HttpCall call) {
        String target = call.header("X-Amz-Target").orElse("");
        String operation = target.startsWith(SERVICE) ? target.substring(SERVICE.length()) : "";
        if (!OPERATION.matcher(operation).matches()) {
            throw new CognitoException(
                    "UnknownOperationException",
                    "X-Amz-Target names no operation of " + SERVICE.replace(".", ""));
        }
        return operation;
    }

    private static ObjectNode request(HttpCall call) {
        if (call.body().length == 0) {
            return Json.object();
        }
        // Assumption: the texts; clients know the type.
        try {
            JsonNode body = Json.read(call.body());
            if (body.isObject()) {
                return (ObjectNode) body;
            }
            throw new CognitoException(
                    "SerializationException", "The body of the request is no JSON object");
        } catch (IOException e) {
            throw new CognitoException(
                    "SerializationException", "The body of the request is not JSON", e);
        }
    }
}
