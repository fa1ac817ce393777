package io.github.cognitotriggers.local.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The shapes of a file, by name; its head says how it is written. A shape's line is read when the
 * shape is first used: a server that starts reads no expression, and a test only those it needs.
 */
final class Shapes {

    /** Those of the AWS API's user pools. */
    static final Shapes API = read("cognito-idp.model");

    private final Map<String, String> lines;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    private Shapes(Map<String, String> lines) {
        this.lines = lines;
    }

    /** What the operation of that name asks for; empty if there is none. */
    Optional<Shape> operation(String name) {
        return isOperation(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /** The names of the operations. */
    Set<String> operations() {
        return lines.keySet().stream().filter(this::isOperation).collect(Collectors.toSet());
    }

    private boolean isOperation(String name) {
        return lines.getOrDefault(name, "").startsWith(" operation ", name.length());
    }

    private Shape get(String name) {
        Shape known = shapes.get(name);
        if (known != null) {
            return known;
        }
        Shape parsed = parse(Objects.requireNonNull(lines.get(name), name));
        shapes.put(name, parsed);
        return parsed;
    }

    private Supplier<Shape> later(String name) {
        return () -> get(name);
    }

    private Shape parse(String line) {
        String[] words = line.split(" ", 3);
        String rest = words.length < 3 ? "" : words[2];
        return switch (words[1]) {
            case "operation", "structure" -> structure(rest);
            case "list" -> list(rest);
            case "map" -> map(rest);
            case "text" -> text(rest);
            case "enum" ->
                    new Scalar(
                            Scalar.Type.TEXT,
                            List.of(Rule.oneOf(Arrays.asList(rest.split(" ", -1)))));
            case "integer" -> integer(rest);
            case "boolean" -> new Scalar(Scalar.Type.BOOLEAN, List.of());
            default -> throw new IllegalStateException("No shape is " + words[1]);
        };
    }

    private Shape structure(String rest) {
        List<Structure.Member> members = new ArrayList<>();
        for (String word : rest.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int colon = word.indexOf(':');
            boolean required = word.charAt(colon - 1) == '!';
            members.add(
                    new Structure.Member(
                            word.substring(0, required ? colon - 1 : colon),
                            required,
                            later(word.substring(colon + 1))));
        }
        // Assumption: errors come in the order of the alphabet, as in those that clients report.
        members.sort(Comparator.comparing(Structure.Member::name));
        return new Structure(members);
    }

    private Shape list(String rest) {
        String[] words = rest.split(" ", 2);
        return new ListShape(Bounds.parse(words[0]), later(words[1]));
    }

    private Shape map(String rest) {
        String[] words = rest.split(" ", 3);
        return new MapShape(Bounds.parse(words[0]), later(words[1]), later(words[2]));
    }

    private static Shape text(String rest) {
        String[] words = rest.split(" ", 2);
        Bounds bounds = Bounds.parse(words[0]);
        List<Rule> rules = new ArrayList<>();
        bounds.most().map(Rule::longest).ifPresent(rules::add);
        bounds.least().map(Rule::shortest).ifPresent(rules::add);
        if (words.length > 1) {
            rules.add(Rule.matching(words[1]));
        }
        return new Scalar(Scalar.Type.TEXT, rules);
    }

    private static Shape integer(String rest) {
        Bounds bounds = Bounds.parse(rest);
        List<Rule> rules = new ArrayList<>();
        bounds.most().map(Rule::most).ifPresent(rules::add);
        bounds.least().map(Rule::least).ifPresent(rules::add);
        return new Scalar(Scalar.Type.INTEGER, rules);
    }

    private static Shapes read(String file) {
        try (InputStream in = Shapes.class.getResourceAsStream(file)) {
            Map<String, String> lines = new HashMap<>();
            BufferedReader reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    lines.put(line.substring(0, line.indexOf(' ')), line);
                }
            }
            return new Shapes(Map.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
