package io.github.cognitotriggers.internal.json;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the members of {@code response} that a handler set, to be put in place of those that
 * came.
 */
public final class ResponseWriter {

    private final JsonWriter values = new JsonWriter();
    private String[] names = new String[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int count;
    private @Nullable String warning;

    /** Starts a member; the caller writes exactly one value. */
    public JsonWriter member(String name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        endLast();
        values.name(name);
        names[count] = name;
        starts[count++] = values.size();
        return values;
    }

    /** Writes a member unless its value is null, which means that the handler did not set it. */
    public void member(String name, @Nullable String value) {
        if (value != null) {
            member(name).value(value);
        }
    }

    /** Writes a member unless its value is null, which means that the handler did not set it. */
    public void member(String name, @Nullable Boolean value) {
        if (value != null) {
            member(name).value(value);
        }
    }

    /**
     * Writes an object of strings unless it is null, which means that the handler did not set it.
     */
    public void member(String name, @Nullable Map<String, String> values) {
        if (values != null) {
            JsonWriter object = member(name).beginObject();
            for (Map.Entry<String, String> entry : values.entrySet()) {
                object.name(entry.getKey()).value(entry.getValue());
            }
            object.endObject();
        }
    }

    /**
     * Notes that the answer breaks a rule that is not certain; it goes to the log, not to the user.
     */
    public void warn(String rule) {
        warning = warning == null ? rule : warning + "; " + rule;
    }

    /** What {@link #warn} noted, or null. */
    public @Nullable String warning() {
        return warning;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** The place of the member of this name, or -1. */
    int indexOf(JsonDocument document, int nameNode) {
        for (int i = 0; i < count; i++) {
            if (document.textIs(nameNode, names[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Writes a member, name and value, to {@code out}. */
    void copyTo(JsonWriter out, int index) {
        endLast();
        out.name(names[index]).raw(values.buffer(), starts[index], ends[index]);
    }

    private void endLast() {
        if (count > 0 && ends[count - 1] == 0) {
            ends[count - 1] = values.size();
        }
    }
}
