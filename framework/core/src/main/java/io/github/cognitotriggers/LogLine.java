package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of a log, either a JSON object or {@code key=value} pairs. Values that need it are
 * quoted as in JSON.
 */
final class LogLine {

    private final boolean json;
    private final JsonWriter object = new JsonWriter();
    private final StringBuilder text = new StringBuilder();

    LogLine(boolean json) {
        this.json = json;
        if (json) {
            object.beginObject();
        }
    }

    LogLine field(String name, String value) {
        if (json) {
            object.name(name).value(value);
        } else {
            key(name).append(quoteIfNeeded(value));
        }
        return this;
    }

    LogLine field(String name, long value) {
        if (json) {
            object.name(name).value(value);
        } else {
            key(name).append(value);
        }
        return this;
    }

    /** Names that a client chose: few, short and escaped. */
    LogLine field(String name, List<String> keys) {
        int shown = Math.min(keys.size(), Keys.MAX_KEYS);
        if (json) {
            object.name(name).beginArray();
        } else {
            key(name).append('[');
        }
        for (int i = 0; i < shown; i++) {
            String key = Keys.shorten(keys.get(i));
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
        return keys.size() > shown ? field(name + "Count", keys.size()) : this;
    }

    /** A stack, on lines of its own where the format is text. */
    LogLine stack(String stack) {
        if (json) {
            object.name("stackTrace").value(stack);
        } else {
            text.append('\n').append(stack.stripTrailing());
        }
        return this;
    }

    byte[] toBytes() {
        String line =
                json
                        ? new String(object.endObject().toByteArray(), StandardCharsets.UTF_8)
                        : text.toString();
        return line.concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder key(String name) {
        return text.append(text.length() == 0 ? "" : " ").append(name).append('=');
    }

    private static String quoteIfNeeded(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '-' && c <= ':'
                    || c == '_')) {
                return new String(
                        new JsonWriter().value(value).toByteArray(), StandardCharsets.UTF_8);
            }
        }
        return value;
    }
}
