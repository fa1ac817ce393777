package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines that this library writes: a JSON object each when the function's log format is JSON,
 * text otherwise. Each line goes out whole, as bytes: the runtime wraps or prefixes everything
 * else.
 */
final class TriggerLog {

    private final LambdaLogger logger;
    private final String requestId;
    private final boolean json = "JSON".equalsIgnoreCase(System.getenv("AWS_LAMBDA_LOG_FORMAT"));

    TriggerLog(LambdaLogger logger, String requestId) {
        this.logger = logger;
        this.requestId = requestId;
    }

    /** A message, and the stack of what caused it if there is one. */
    void write(LogLevel level, String message, @Nullable Throwable cause) {
        LogLine line = new LogLine(json).field("level", level.name()).field("requestId", requestId);
        line.field("message", message);
        if (cause != null) {
            line.stack(stackOf(cause));
        }
        logger.log(line.toBytes(), level);
    }

    /** What became of an event. */
    void summary(
            @Nullable TriggerEnvelope event,
            @Nullable TriggerRoute<?, ?> route,
            String outcome,
            long nanos) {
        LogLine line =
                new LogLine(json)
                        .field("level", LogLevel.INFO.name())
                        .field("requestId", requestId)
                        .field("triggerSource", event == null ? "" : event.triggerSource())
                        .field("clientId", event == null ? "" : clientId(event))
                        .field("route", route == null ? "" : route.name())
                        .field("outcome", outcome)
                        .field("ms", nanos / 1_000_000);
        if (event != null) {
            metadata(line, event, "clientMetadata");
            metadata(line, event, "validationData");
        }
        logger.log(line.toBytes(), LogLevel.INFO);
    }

    /** The names that the client chose, never the values. */
    private static void metadata(LogLine line, TriggerEnvelope event, String member) {
        try {
            JsonObject metadata = event.request().object(member);
            if (metadata != null) {
                line.field(member, metadata.names());
            }
        } catch (IllegalArgumentException e) {
            // Not an object: whoever reads it fails with a message of its own.
        }
    }

    private static String clientId(TriggerEnvelope event) {
        try {
            JsonObject caller = event.event().object("callerContext");
            String clientId = caller == null ? null : caller.string("clientId");
            return clientId == null ? "" : clientId;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String stackOf(Throwable cause) {
        ByteArrayOutputStream stack = new ByteArrayOutputStream();
        cause.printStackTrace(new PrintStream(stack, false, StandardCharsets.UTF_8));
        return stack.toString(StandardCharsets.UTF_8);
    }
}
