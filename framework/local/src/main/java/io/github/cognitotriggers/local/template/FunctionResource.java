package io.github.cognitotriggers.local.template;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of the template.
 *
 * @param logicalId its name in the template
 * @param name by which the Lambda API knows it
 * @param arn without alias
 * @param handler class and, maybe, method
 * @param runtime as the template has it; null if it says none, as for a container image
 * @param codeUri where its code is, relative to the template; null if that is not a path
 * @param memoryMb in MiB
 * @param timeout after which Lambda ends a call
 * @param environment the template's variables
 */
public record FunctionResource(
        String logicalId,
        String name,
        String arn,
        String handler,
        @Nullable String runtime,
        @Nullable String codeUri,
        int memoryMb,
        Duration timeout,
        Map<String, String> environment) {

    public FunctionResource {
        environment = Map.copyOf(environment);
    }

    /** Without the values of the environment. */
    @Override
    public String toString() {
        return "FunctionResource[" + logicalId + ", " + handler + "]";
    }
}
