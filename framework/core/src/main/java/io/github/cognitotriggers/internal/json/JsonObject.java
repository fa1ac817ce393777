package io.github.cognitotriggers.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON text, read where it stands: values are decoded when asked for.
 *
 * <p>Of members with the same name the last wins. Every reading method answers {@code null} for a
 * member that is absent or {@code null}, and throws {@link MalformedJsonException} for one of
 * another type.
 */
public final class JsonObject {

    private static final int ABSENT = -1;

    private final JsonDocument document;
    private final int node;

    JsonObject(JsonDocument document, int node) {
        this.document = document;
        this.node = node;
    }

    public boolean has(String name) {
        return find(name) != ABSENT;
    }

    public @Nullable String string(String name) {
        int value = present(name);
        if (value == ABSENT) {
            return null;
        }
        if (document.kind(value) != '"') {
            throw document.wrongType(value, "a string");
        }
        return document.text(value);
    }

    /** As {@link #string}, but a member that is absent or null is an error too. */
    public String requireString(String name) {
        String value = string(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /**
     * A string, or a number or boolean as it is spelled: members of maps that should hold strings.
     */
    public @Nullable String scalar(String name) {
        int value = present(name);
        return value == ABSENT ? null : scalarOf(value);
    }

    public @Nullable Boolean bool(String name) {
        int value = present(name);
        if (value == ABSENT) {
            return null;
        }
        return switch (document.kind(value)) {
            case 't' -> true;
            case 'f' -> false;
            default -> throw document.wrongType(value, "a boolean");
        };
    }

    public @Nullable JsonObject object(String name) {
        int value = present(name);
        return value == ABSENT ? null : document.object(value);
    }

    /** As {@link #object}, but a member that is absent or null is an error too. */
    public JsonObject requireObject(String name) {
        JsonObject value = object(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /** An array of strings. */
    public @Nullable List<String> strings(String name) {
        int array = array(name);
        if (array == ABSENT) {
            return null;
        }
        List<String> values = new ArrayList<>();
        for (int item = array + 1; item < document.next(array); item = document.next(item)) {
            if (document.kind(item) != '"') {
                throw document.wrongType(item, "a string");
            }
            values.add(document.text(item));
        }
        return Collections.unmodifiableList(values);
    }

    /** An array of objects. */
    public @Nullable List<JsonObject> objects(String name) {
        int array = array(name);
        return array == ABSENT ? null : document.objects(array);
    }

    /**
     * The value of a member as it is spelled in the text, whatever its type, {@code null} included.
     */
    public @Nullable String raw(String name) {
        int value = find(name);
        return value == ABSENT ? null : document.raw(value);
    }

    /** Whether a member is there and is a JSON array. */
    public boolean isArray(String name) {
        int value = find(name);
        return value != ABSENT && document.kind(value) == '[';
    }

    /** The names of all members in the order of the text, each once. */
    public List<String> names() {
        // A set, not a search in a list: a client may send any number of names.
        Set<String> names = new LinkedHashSet<>();
        for (int name = first(); name < end(); name = document.next(name + 1)) {
            names.add(document.text(name));
        }
        return Collections.unmodifiableList(new ArrayList<>(names));
    }

    /**
     * All members as strings, in the order of the text; those that are {@code null} are left out.
     */
    public Map<String, String> toStringMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int name = first(); name < end(); name = document.next(name + 1)) {
            String key = document.text(name);
            if (document.kind(name + 1) == 'n') {
                map.remove(key);
            } else {
                map.put(key, scalarOf(name + 1));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** Shows names, never values. */
    @Override
    public String toString() {
        return "{" + Keys.join(names()) + "}";
    }

    JsonDocument document() {
        return document;
    }

    /** The value node of the last member of this name, or -1. */
    int find(String name) {
        int found = ABSENT;
        for (int member = first(); member < end(); member = document.next(member + 1)) {
            if (document.textIs(member, name)) {
                found = member + 1;
            }
        }
        return found;
    }

    /** The name node of the first member; each value follows its name. */
    int first() {
        return node + 1;
    }

    int end() {
        return document.next(node);
    }

    private int present(String name) {
        int value = find(name);
        return value != ABSENT && document.kind(value) == 'n' ? ABSENT : value;
    }

    private int array(String name) {
        int value = present(name);
        if (value != ABSENT && document.kind(value) != '[') {
            throw document.wrongType(value, "an array");
        }
        return value;
    }

    private String scalarOf(int value) {
        return switch (document.kind(value)) {
            case '"' -> document.text(value);
            case '{', '[' -> throw document.wrongType(value, "a string");
            default -> document.raw(value);
        };
    }

    private IllegalArgumentException missing(String name) {
        return MalformedJsonException.because(
                JsonPath.to(document, node)
                        + "."
                        + name
                        + " is "
                        + (has(name) ? "null" : "missing"));
    }
}
