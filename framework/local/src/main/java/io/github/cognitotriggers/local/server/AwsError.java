package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.Json;

/** Errors as the AWS API answers them. */
final class AwsError {

    static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private AwsError() {}

    static Reply of(CognitoException e) {
        return reply(e.httpStatus(), e.errorType(), e.getMessage());
    }

    /** Something of ours failed; what it was is the log's. */
    static Reply internal() {
        return reply(
                500,
                "InternalErrorException",
                "The local user pool failed; its log says more. That is a bug of it");
    }

    static Reply reply(int status, String type, String message) {
        ObjectNode body = Json.object().put("__type", type).put("message", message);
        return Reply.of(status, CONTENT_TYPE, Json.write(body)).with("x-amzn-ErrorType", type);
    }
}
