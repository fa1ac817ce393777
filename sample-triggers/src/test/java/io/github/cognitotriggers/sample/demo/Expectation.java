package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code events/expected/}: what the function has to answer to one event. {@code
 * events/README.md} describes the format.
 */
final class Expectation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode expected;

    private Expectation(JsonNode expected) {
        this.expected = expected;
    }

    /** The expectation of an event, or null if nobody wrote one. */
    static @Nullable Expectation of(SampleEvent event, Path directory) throws IOException {
        Path file = directory.resolve(event.name() + ".json");
        return Files.exists(file) ? parse(Files.readString(file)) : null;
    }

    static Expectation parse(String json) throws IOException {
        JsonNode expected = JSON.readTree(json);
        if (expected.size() != 1
                || !(expected.path("response").isObject()
                        || expected.path("errorMessage").isTextual()
                        || expected.path("function").isNull())) {
            throw new IOException(
                    "An expectation is one of {\"response\": {…}}, {\"errorMessage\": \"…\"} and"
                            + " {\"function\": null}");
        }
        return new Expectation(expected);
    }

    /** Whether no function of the sample takes the event. */
    boolean expectsNoFunction() {
        return expected.has("function");
    }

    /** Where a call differs from what was expected, a line each; none if it is as it should be. */
    List<String> differences(SampleEvent event, FunctionCall call) throws IOException {
        if (expectsNoFunction()) {
            return List.of("no function was expected to take this event");
        }
        List<String> differences = new ArrayList<>();
        byte[] answer = call.answer();
        if (answer == null) {
            compare("errorMessage", expected.get("errorMessage"), text(call), differences);
            return differences;
        }
        ResponsePart came = ResponsePart.of(event.json());
        ResponsePart went = ResponsePart.of(answer);
        if (expected.has("errorMessage")) {
            compare("errorMessage", expected.get("errorMessage"), null, differences);
        } else {
            compare("response", expected.get("response"), went.value(), differences);
        }
        if (!came.surroundings().equals(went.surroundings())) {
            differences.add("bytes outside response changed");
        }
        return differences;
    }

    private static JsonNode text(FunctionCall call) {
        return TextNode.valueOf(call.errorMessage());
    }

    private static void compare(
            String path,
            @Nullable JsonNode expected,
            @Nullable JsonNode actual,
            List<String> differences) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(path + "." + name, expected.get(name), actual.get(name), differences);
            }
        } else if (expected != null
                && actual != null
                && expected.isArray()
                && actual.isArray()
                && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i), differences);
            }
        } else if (!matches(expected, actual)) {
            differences.add(path + ": expected " + show(expected) + ", got " + show(actual));
        }
    }

    /** A text between two tildes is a pattern that the whole actual text has to match. */
    private static boolean matches(@Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null || !expected.isTextual() || !actual.isTextual()) {
            return expected != null && expected.equals(actual);
        }
        String text = expected.textValue();
        if (text.length() < 2 || !text.startsWith("~") || !text.endsWith("~")) {
            return expected.equals(actual);
        }
        return Pattern.matches(text.substring(1, text.length() - 1), actual.textValue());
    }

    private static String show(@Nullable JsonNode node) {
        return node == null ? "nothing" : node.toString();
    }
}
