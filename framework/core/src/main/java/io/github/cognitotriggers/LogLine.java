package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that this library writes: a JSON object where the function's log format is JSON, {@code
 * key=value} pairs otherwise, with values quoted as in JSON if they need it. It goes out whole, as
 * bytes: the runtime wraps or prefixes everything else.
 */
final class LogLine {

    private final Context lambda;
    private final LogLevel level;
    private final boolean json;
    private final JsonWriter object = new JsonWriter();
    private final StringBuilder text = new StringBuilder();

    private LogLine(Context lambda, boolean json, LogLevel level) {
        this.lambda = lambda;
        this.level = level;
        this.json = json;
        if (json) {
            object.beginObject();
        }
        field("level", level.name());
        field("requestId", lambda.getAwsRequestId());
    }

    /** Writes a message, and the stack of what caused it if there is one. */
    static void message(
            Context lambda,
            boolean json,
            LogLevel level,
            String message,
            @Nullable Throwable cause) {
        LogLine line = new LogLine(lambda, json, level).field("message", message);
        if (cause != null) {
            line.stack(stackOf(cause));
        }
        line.write();
    }

    /** Writes what became of an event; the outcome is one of {@link Outcome}. */
    static void summary(
            Context lambda,
            boolean json,
            @Nullable TriggerEnvelope event,
            String route,
            String condition,
            String outcome,
            long nanos) {
        LogLine line =
                new LogLine(lambda, json, LogLevel.INFO)
                        .field("triggerSource", event == null ? "" : shorten(event.triggerSource()))
                        .field("clientId", event == null ? "" : clientId(event))
                        .field("route", route);
        if (!condition.isEmpty()) {
            line.field("condition", condition);
        }
        line.field("outcome", outcome).field("ms", nanos / 1_000_000);
        if (event != null) {
            line.metadata(event, "clientMetadata");
            line.metadata(event, "validationData");
        }
        line.write();
    }

    private static String clientId(TriggerEnvelope event) {
        try {
            JsonObject caller = event.event().object("callerContext");
            String clientId = caller == null ? null : caller.string("clientId");
            return clientId == null ? "" : shorten(clientId);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The names that the client chose, never the values. */
    private void metadata(TriggerEnvelope event, String member) {
        try {
            JsonObject metadata = event.request().object(member);
            if (metadata != null) {
                field(member, metadata.names());
            }
        } catch (IllegalArgumentException e) {
            // Not an object: whoever reads it fails with a message of its own.
        }
    }

    private static String stackOf(Throwable cause) {
        ByteArrayOutputStream stack = new ByteArrayOutputStream();
        cause.printStackTrace(new PrintStream(stack, true, StandardCharsets.UTF_8));
        return stack.toString(StandardCharsets.UTF_8);
    }

    private LogLine field(String name, String value) {
        if (json) {
            object.name(name).value(value);
        } else {
            key(name).append(quoteIfNeeded(value));
        }
        return this;
    }

    private LogLine field(String name, long value) {
        if (json) {
            object.name(name).value(value);
        } else {
            key(name).append(value);
        }
        return this;
    }

    /** Names that a client chose: few, short and escaped. */
    private void field(String name, List<String> keys) {
        int shown = Math.min(keys.size(), Keys.MAX_KEYS);
        if (json) {
            object.name(name).beginArray();
        } else {
            key(name).append('[');
        }
        for (int i = 0; i < shown; i++) {
            String key = shorten(keys.get(i));
            if (json) {
                object.value(key);
            } else {
                text.append(i == 0 ? "" : ",").append(quoteIfNeeded(key));
            }
        }
        if (json) {
            object.endArray();
        } else {
            text.append(']');
        }
        if (keys.size() > shown) {
            field(name + "Count", keys.size());
        }
    }

    /** On lines of its own where the format is text. */
    private void stack(String stack) {
        if (json) {
            object.name("stackTrace").value(stack);
        } else {
            text.append('\n').append(stack.stripTrailing());
        }
    }

    private void write() {
        byte[] line =
                json
                        ? object.endObject().toByteArray()
                        : text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        lambda.getLogger().log(whole, level);
    }

    private StringBuilder key(String name) {
        return text.append(text.length() == 0 ? "" : " ").append(name).append('=');
    }

    private static String quoteIfNeeded(String value) {
        return isPlain(value)
                ? value
                : new String(new JsonWriter().value(value).toByteArray(), StandardCharsets.UTF_8);
    }

    /** A text that came with the event: as it is, if it is what it should be. */
    private static String shorten(String value) {
        return isPlain(value) && value.length() <= Keys.MAX_LENGTH ? value : Keys.shorten(value);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '-' && c <= ':'
                    || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
