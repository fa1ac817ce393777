package io.github.cognitotriggers.sample.demo;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.TriggerRejectedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function as Lambda makes it, and what came of it: an answer or a failure.
 *
 * @param answer what the function wrote; null if it failed
 * @param failure what left the function; null if it answered
 * @param log what the function logged or printed meanwhile
 */
record FunctionCall(byte @Nullable [] answer, @Nullable Exception failure, String log) {

    /** Makes a function's handler, which needs a public constructor without parameters. */
    static RequestStreamHandler handlerOf(SampleTemplate.Function function)
            throws ReflectiveOperationException {
        String handler = function.handler();
        int method = handler.indexOf("::");
        return Class.forName(method < 0 ? handler : handler.substring(0, method))
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
    }

    /** Sends an event. What the function prints goes to its log, so only one call at a time. */
    static FunctionCall of(RequestStreamHandler handler, String functionName, byte[] event) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event),
                    answer,
                    new FunctionContext(functionName, log));
            return new FunctionCall(
                    answer.toByteArray(), null, log.toString(StandardCharsets.UTF_8));
        } catch (Exception failure) {
            return new FunctionCall(null, failure, log.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    /** Whether the handler refused in words meant for the user. */
    boolean isRejection() {
        return failure instanceof TriggerRejectedException;
    }

    /** What Lambda would show Cognito of a failure; null if there was none. */
    @Nullable String errorMessage() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }
}
