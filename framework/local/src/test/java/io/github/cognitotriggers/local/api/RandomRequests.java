package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that are nearly right, or right by chance, by the model itself. */
public final class RandomRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RandomGenerator random;
    private final List<String> names;

    private RandomRequests(RandomGenerator random, List<String> names) {
        this.random = random;
        this.names = names;
    }

    /** The operations of the model, in the order of the alphabet. */
    public static List<String> operations() {
        return Shapes.API.operations().stream().sorted().toList();
    }

    /** A request of the operation, with some of these texts in it. */
    public static JsonNode of(String operation, RandomGenerator random, List<String> names) {
        Shape shape = Shapes.API.operation(operation).orElseThrow();
        return new RandomRequests(random, names).value(shape);
    }

    /** Letters, and what is none. */
    public static String text(RandomGenerator random) {
        int[] letters = {'a', 'Z', '7', '_', '-', ' ', '"', 0, 0x7f, 0xe9, 0x2028, 0xd800, 0x1f600};
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private JsonNode value(Shape shape) {
        if (random.nextInt(60) == 0) {
            return random.nextBoolean() ? NODES.nullNode() : NODES.numberNode(5);
        }
        if (shape instanceof Structure structure) {
            ObjectNode object = NODES.objectNode();
            for (Structure.Member member : structure.members()) {
                if (random.nextInt(8) < (member.required() ? 7 : 3)) {
                    object.set(member.name(), value(member.shape().get()));
                }
            }
            return object;
        }
        if (shape instanceof ListShape list) {
            ArrayNode entries = NODES.arrayNode();
            for (int n = random.nextInt(4); n > 0; n--) {
                entries.add(value(list.entries().get()));
            }
            return entries;
        }
        if (shape instanceof MapShape map) {
            ObjectNode object = NODES.objectNode();
            for (int n = random.nextInt(4); n > 0; n--) {
                object.set(key(), value(map.values().get()));
            }
            return object;
        }
        return scalar((Scalar) shape);
    }

    private String key() {
        List<String> keys = List.of("USERNAME", "PASSWORD", "SRP_A", "REFRESH_TOKEN", "ANSWER");
        return random.nextBoolean() ? keys.get(random.nextInt(keys.size())) : text(random);
    }

    private JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> NODES.textNode(textOf(scalar));
            case INTEGER -> NODES.numberNode(random.nextInt(-2, 90));
            case BOOLEAN -> NODES.booleanNode(random.nextBoolean());
        };
    }

    private String textOf(Scalar scalar) {
        for (Rule rule : scalar.rules()) {
            int values = rule.text().indexOf("enum value set: [");
            if (values >= 0) {
                String[] all =
                        rule.text()
                                .substring(values + 17, rule.text().length() - 1)
                                .split(", ", -1);
                return random.nextInt(10) == 0 ? "OTHER" : all[random.nextInt(all.length)];
            }
        }
        return switch (random.nextInt(8)) {
            case 0 -> text(random);
            case 1 -> "x".repeat(random.nextInt(300));
            case 2 -> "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0." + random.nextInt(10);
            case 3 -> "%06d".formatted(random.nextInt(1_000_000));
            default -> names.get(random.nextInt(names.size()));
        };
    }
}
