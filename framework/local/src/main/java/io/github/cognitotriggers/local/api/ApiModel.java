package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;

/**
 * The shapes of the AWS API's requests, which Cognito looks at before anything else: types,
 * required members, lengths, patterns, enums. Thread-safe.
 */
public final class ApiModel {

    private ApiModel() {}

    /**
     * What an operation asks for.
     *
     * @throws IllegalArgumentException if the API has no such operation
     */
    public static ApiShape request(String operation) {
        return new ApiShape(
                Shapes.API
                        .operation(operation)
                        .orElseThrow(() -> new IllegalArgumentException(operation)));
    }

    /**
     * Checks a request. Members that the API does not know are nobody's business, and an operation
     * that it does not know is not either.
     *
     * @param operation its name, such as {@code SignUp}
     * @param request its parameters, with the names of the API
     * @throws CognitoException {@code SerializationException} if a member is of a wrong JSON type;
     *     else {@code InvalidParameterException} with all that is wrong: places and rules, and
     *     never what the client sent
     */
    public static void check(String operation, ObjectNode request) {
        Shapes.API
                .operation(operation)
                .ifPresent(
                        shape -> {
                            Violations violations = new Violations();
                            shape.check(request, Place.REQUEST, violations);
                            violations.throwIfAny();
                        });
    }
}
