package io.github.cognitotriggers.local.trigger;

import java.util.Optional;

/** The functions that pools may name in their {@code LambdaConfig}. Asked by several threads. */
@FunctionalInterface
public interface FunctionCatalog {

    /** Knows no function. */
    FunctionCatalog NONE = arnOrName -> Optional.empty();

    /**
     * Looks for a function.
     *
     * @param arnOrName the function's ARN, with or without an alias or a version, or its name
     * @return empty if nobody knows it: for Cognito, a function that it may not call
     */
    Optional<TriggerFunction> find(String arnOrName);
}
