package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A call of a handler as Lambda makes it, and what came of it. */
public record FunctionCall(String answer, String log) {

    /** Calls a handler; what the handler throws goes through. */
    public static FunctionCall of(RequestStreamHandler handler, String event) {
        RecordingContext lambda = new RecordingContext();
        return new FunctionCall(call(handler, event, lambda), lambda.log());
    }

    /**
     * Calls a handler with a context of the caller's, which keeps the log even when the handler
     * throws.
     */
    public static String call(RequestStreamHandler handler, String event, RecordingContext lambda) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, lambda);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
