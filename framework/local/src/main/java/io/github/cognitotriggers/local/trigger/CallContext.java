package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.matrix.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The API call that fires triggers: what their events' headers say of it, and the data that it
 * brought. Which of it reaches which trigger is not the caller's concern.
 *
 * @param operation that was called
 * @param region the pool's
 * @param userPoolId the pool's
 * @param clientId the app client that the call names; null if it names none, as administrators'
 *     calls
 * @param preventUserExistenceErrors whether that app client has {@code PreventUserExistenceErrors}
 *     enabled
 * @param awsSdkVersion what the caller says it is; {@link #UNKNOWN_SDK} mostly
 * @param clientMetadata the call's {@code ClientMetadata}; null if it has none
 * @param validationData the call's {@code ValidationData}; null if it has none
 */
public record CallContext(
        Operation operation,
        String region,
        String userPoolId,
        @Nullable String clientId,
        boolean preventUserExistenceErrors,
        String awsSdkVersion,
        @Nullable Map<String, String> clientMetadata,
        @Nullable Map<String, String> validationData) {

    /** What Cognito says of most callers. */
    public static final String UNKNOWN_SDK = "aws-sdk-unknown-unknown";

    public CallContext {
        clientMetadata = Values.copy(clientMetadata);
        validationData = Values.copy(validationData);
    }

    /** A call without data, of which nothing else is known. */
    public static CallContext of(
            Operation operation, String region, String userPoolId, @Nullable String clientId) {
        return new CallContext(
                operation, region, userPoolId, clientId, false, UNKNOWN_SDK, null, null);
    }

    /** The same call with the app client's {@code PreventUserExistenceErrors}. */
    public CallContext withPreventUserExistenceErrors(boolean enabled) {
        return new CallContext(
                operation,
                region,
                userPoolId,
                clientId,
                enabled,
                awsSdkVersion,
                clientMetadata,
                validationData);
    }

    /** The same call with other data; null for what it does not have. */
    public CallContext withData(
            @Nullable Map<String, String> newClientMetadata,
            @Nullable Map<String, String> newValidationData) {
        return new CallContext(
                operation,
                region,
                userPoolId,
                clientId,
                preventUserExistenceErrors,
                awsSdkVersion,
                newClientMetadata,
                newValidationData);
    }

    /** Keys, no values: they are the client's. */
    @Override
    public String toString() {
        return "CallContext[operation="
                + operation
                + ", clientId="
                + clientId
                + ", clientMetadata="
                + Values.keys(clientMetadata)
                + ", validationData="
                + Values.keys(validationData)
                + "]";
    }
}
