package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the API wants at one place of a request, for whoever makes one. Immutable. */
public final class ApiShape {

    /** What JSON it is. */
    public enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN,
        LIST,
        /** An object whose names are the user's. */
        MAP,
        STRUCTURE
    }

    private final Shape shape;

    ApiShape(Shape shape) {
        this.shape = shape;
    }

    /** A list of texts, for what no request of the API has. */
    public static ApiShape texts() {
        Scalar text = new Scalar(Scalar.Type.TEXT, List.of());
        return new ApiShape(
                new ListShape(new Bounds(Optional.empty(), Optional.empty()), () -> text));
    }

    public Kind kind() {
        if (shape instanceof Scalar scalar) {
            return Kind.valueOf(scalar.type().name());
        }
        if (shape instanceof ListShape) {
            return Kind.LIST;
        }
        return shape instanceof MapShape ? Kind.MAP : Kind.STRUCTURE;
    }

    /** The names of a structure's members, sorted; none of anything else. */
    public List<String> names() {
        return shape instanceof Structure structure
                ? structure.members().stream().map(Structure.Member::name).toList()
                : List.of();
    }

    /** A structure's member of that name, a map's value, a list's entry; else empty. */
    public Optional<ApiShape> below(String name) {
        if (shape instanceof Structure structure) {
            return structure.members().stream()
                    .filter(member -> member.name().equals(name))
                    .map(member -> new ApiShape(member.shape().get()))
                    .findFirst();
        }
        if (shape instanceof MapShape map) {
            return Optional.of(new ApiShape(map.values().get()));
        }
        return shape instanceof ListShape list
                ? Optional.of(new ApiShape(list.entries().get()))
                : Optional.empty();
    }

    /** Whether a text, a number or a truth value of the right type keeps the rules. */
    public boolean accepts(JsonNode value) {
        return shape instanceof Scalar scalar && scalar.accepts(value);
    }

    @Override
    public String toString() {
        return kind() + names().stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
