package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a claim: a string, a number, a boolean, a list of values of any kind, or an object.
 * There is no null: a claim without a value is left out, or suppressed.
 *
 * <p>Immutable; lists and maps are copied. Two values are equal if they are of the same kind and
 * have the same content. Numbers are kept as they are spelled, so {@code 1} and {@code 1.0} are not
 * equal; the order of an object's members does not count.
 *
 * <p>Every {@code of} throws {@link InvalidResponseException} for what has no form in a token:
 * null, a number that is not finite, an element of another class than {@link String}, {@link
 * Boolean}, Java's own numbers, {@link List}, {@link Map} with string keys and {@code ClaimValue},
 * and more than {@value #MAX_DEPTH} levels of lists and objects, such as one that contains itself.
 */
public final class ClaimValue {

    /** Levels of lists and objects that a value may have. */
    public static final int MAX_DEPTH = 32;

    /** What a value is. */
    public enum Kind {
        /** Text. */
        STRING,
        /** A number, whole or not. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** A list of values, of different kinds if need be. */
        LIST,
        /** Names with a value each. */
        OBJECT
    }

    /** What starts the value in JSON, {@code '0'} for a number and {@code 't'} for a boolean. */
    private final char type;

    /** A string, a number as it is spelled, a Boolean, a list of values or a map to values. */
    private final Object content;

    private final int depth;

    private ClaimValue(char type, Object content, int depth) {
        this.type = type;
        this.content = content;
        this.depth = depth;
    }

    /** A string; an empty one is one too. */
    public static ClaimValue of(String value) {
        return convert("value", value);
    }

    /** A whole number. */
    public static ClaimValue of(long value) {
        return new ClaimValue('0', Long.toString(value), 0);
    }

    /** A number that is finite. */
    public static ClaimValue of(double value) {
        return convert("value", value);
    }

    /** A number, with the digits and the exponent of {@link BigDecimal#toString()}. */
    public static ClaimValue of(BigDecimal value) {
        return convert("value", value);
    }

    /** A boolean. */
    public static ClaimValue of(boolean value) {
        return new ClaimValue('t', value, 0);
    }

    /** A list; its elements may be of different kinds. */
    public static ClaimValue of(List<?> values) {
        return convert("value", values);
    }

    /** An object, with members in the order of the map. */
    public static ClaimValue of(Map<String, ?> members) {
        return convert("value", members);
    }

    /**
     * Makes a value of what a caller gave.
     *
     * @param name what an error calls it
     */
    static ClaimValue convert(String name, @Nullable Object value) {
        return value instanceof String
                ? new ClaimValue('"', value, 0)
                : convert(value, new StringBuilder(String.valueOf(name)), 0);
    }

    /**
     * @param path where the value is, for errors
     * @param level how many lists and objects it is in
     */
    private static ClaimValue convert(@Nullable Object value, StringBuilder path, int level) {
        if (value instanceof String) {
            return new ClaimValue('"', value, 0);
        }
        if (value instanceof ClaimValue made) {
            return limit(made, path, level);
        }
        if (value instanceof Boolean) {
            return new ClaimValue('t', value, 0);
        }
        if (value instanceof List<?> list) {
            return list(list, path, level);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, path, level);
        }
        if (value == null) {
            throw refused(path, " is null; leave it out, or suppress the claim");
        }
        return number(value, path);
    }

    private static ClaimValue list(List<?> list, StringBuilder path, int level) {
        requireDepth(level + 1, path);
        List<ClaimValue> elements = new ArrayList<>(list.size());
        int depth = 0;
        int end = path.length();
        for (Object element : list) {
            path.append('[').append(elements.size()).append(']');
            ClaimValue value = convert(element, path, level + 1);
            path.setLength(end);
            elements.add(value);
            depth = Math.max(depth, value.depth);
        }
        return new ClaimValue('[', elements, depth + 1);
    }

    private static ClaimValue object(Map<?, ?> map, StringBuilder path, int level) {
        requireDepth(level + 1, path);
        Map<String, ClaimValue> members = new LinkedHashMap<>();
        int depth = 0;
        int end = path.length();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw refused(path, " has a member whose name is not a string");
            }
            path.append('.').append(name);
            ClaimValue value = convert(member.getValue(), path, level + 1);
            path.setLength(end);
            members.put(name, value);
            depth = Math.max(depth, value.depth);
        }
        return new ClaimValue('{', members, depth + 1);
    }

    private static ClaimValue number(Object value, StringBuilder path) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw refused(path, " is not a finite number, which JSON cannot say");
            }
        } else if (!(value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigDecimal
                || value instanceof BigInteger)) {
            throw refused(
                    path,
                    " is a "
                            + value.getClass().getName()
                            + "; a claim is made of String, Boolean, numbers, List and Map");
        }
        return new ClaimValue('0', value.toString(), 0);
    }

    private static ClaimValue limit(ClaimValue made, StringBuilder path, int level) {
        requireDepth(level + made.depth, path);
        return made;
    }

    private static void requireDepth(int levels, StringBuilder path) {
        if (levels > MAX_DEPTH) {
            throw refused(
                    path,
                    " has more than "
                            + MAX_DEPTH
                            + " levels of lists and objects, or contains itself");
        }
    }

    private static IllegalArgumentException refused(StringBuilder path, String why) {
        return InvalidResponseException.because(Keys.shorten(path.toString()) + why);
    }

    /** What the value is. */
    public Kind kind() {
        return switch (type) {
            case '"' -> Kind.STRING;
            case '0' -> Kind.NUMBER;
            case 't' -> Kind.BOOLEAN;
            case '[' -> Kind.LIST;
            default -> Kind.OBJECT;
        };
    }

    /** The value as it stands in the answer, JSON text without blanks. */
    public String toJson() {
        JsonWriter out = new JsonWriter();
        write(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    boolean isString() {
        return type == '"';
    }

    /** Whether it is a list or an object. */
    boolean isComplex() {
        return depth > 0;
    }

    boolean isText(@Nullable String text) {
        return type == '"' && content.equals(text);
    }

    void write(JsonWriter out) {
        if (content instanceof String text) {
            if (type == '"') {
                out.value(text);
            } else {
                out.raw(text);
            }
        } else if (content instanceof Boolean bool) {
            out.value(bool.booleanValue());
        } else if (content instanceof List<?> elements) {
            out.beginArray();
            for (Object element : elements) {
                ((ClaimValue) element).write(out);
            }
            out.endArray();
        } else {
            out.beginObject();
            for (Map.Entry<?, ?> member : ((Map<?, ?>) content).entrySet()) {
                out.name((String) member.getKey());
                ((ClaimValue) member.getValue()).write(out);
            }
            out.endObject();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimValue that
                && type == that.type
                && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return 31 * type + content.hashCode();
    }

    /** Names the kind, never the content. */
    @Override
    public String toString() {
        return "ClaimValue[" + kind() + "]";
    }
}
