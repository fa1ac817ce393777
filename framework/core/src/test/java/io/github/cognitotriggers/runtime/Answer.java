package io.github.cognitotriggers.runtime;

/**
 * What came of one event.
 *
 * @param requestId Lambda's id of the invocation
 * @param isError whether the client reported an error
 * @param body what the function answered, byte for byte as UTF-8; the error document if {@code
 *     isError}
 * @param log what the function's process wrote from this event until it asked for the next one
 */
public record Answer(String requestId, boolean isError, String body, String log) {}
