package io.github.cognitotriggers.local.trigger;

import java.util.function.Consumer;

/**
 * One call of a function, as its caller sees it.
 *
 * @param requestId new for each attempt
 * @param log takes the lines that the function logs
 */
public record InvocationContext(String requestId, Consumer<String> log) {}
