package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a function says of a call in one line of its log.
 *
 * @param route the method that took the event, such as {@code InviteOnlySignUp.invited}; empty if
 *     none did
 * @param condition what chose it; empty if nothing had to
 * @param outcome what became of the event, in a word
 */
record SummaryLine(String route, String condition, String outcome) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\"|\\S*)");

    /**
     * The last one of a log in text format; null if there is none, as of a function that failed to
     * start.
     */
    static @Nullable SummaryLine in(String log) {
        SummaryLine last = null;
        for (String line : log.lines().toList()) {
            Map<String, String> fields = fields(line);
            if (fields.containsKey("route") && fields.containsKey("outcome")) {
                last =
                        new SummaryLine(
                                fields.get("route"),
                                fields.getOrDefault("condition", ""),
                                fields.get("outcome"));
            }
        }
        return last;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(line);
        while (line.startsWith("level=INFO ") && field.find()) {
            fields.put(field.group(1), unquoted(field.group(2)));
        }
        return fields;
    }

    /** Values that are more than a word are quoted as in JSON. */
    private static String unquoted(String value) {
        try {
            return value.startsWith("\"") ? JSON.readValue(value, String.class) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The log has a value that is no JSON text", e);
        }
    }
}
