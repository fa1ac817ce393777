package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.template.FunctionResource;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function to be run.
 *
 * @param name in the template and in its log
 * @param functionName by which the Lambda API knows it
 * @param arn without alias
 * @param handler class and, maybe, method
 * @param runtime {@code java21}, say; null if unknown
 * @param classPath directories and jars; empty if it is not built
 * @param directory its working directory, with its files
 * @param memoryMb in MiB
 * @param timeout after which Lambda ends a call
 * @param region that it believes to be in
 * @param environment variables of its own
 */
public record FunctionSettings(
        String name,
        String functionName,
        String arn,
        String handler,
        @Nullable String runtime,
        List<Path> classPath,
        Path directory,
        int memoryMb,
        Duration timeout,
        String region,
        Map<String, String> environment) {

    public FunctionSettings {
        classPath = List.copyOf(classPath);
        environment = Map.copyOf(environment);
    }

    /**
     * A function of a template.
     *
     * @param environment its variables, in place of the template's
     */
    public static FunctionSettings of(
            FunctionResource function,
            FunctionClasses classes,
            String region,
            Map<String, String> environment) {
        return new FunctionSettings(
                function.logicalId(),
                function.name(),
                function.arn(),
                function.handler(),
                function.runtime(),
                classes.classPath(),
                classes.directory(),
                function.memoryMb(),
                function.timeout(),
                region,
                environment);
    }

    /** Why it cannot be run here, and what to do; empty if it can. */
    public Optional<String> problem() {
        if (runtime != null && !runtime.startsWith("java")) {
            return Optional.of(
                    "function "
                            + name
                            + " runs on "
                            + runtime
                            + ": what is not Java goes through --lambda-endpoint");
        }
        return classPath.isEmpty()
                ? Optional.of(
                        "function "
                                + name
                                + " is not built: run `sam build`, or name its classes with"
                                + " --classpath")
                : Optional.empty();
    }

    /** Throws if it cannot be run here. */
    void requireRunnable() throws FunctionErrorException {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            throw new FunctionErrorException("Runtime.NotRunnable", problem.get());
        }
    }

    /** Without the values of the environment. */
    @Override
    public String toString() {
        return "FunctionSettings[" + name + ", " + handler + "]";
    }
}
