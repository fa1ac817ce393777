package io.github.cognitotriggers.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key whose values are lists, written with commas and no blanks: {@code
 * MetadataKey.ofList(MetadataKey.ofString("teams").length(1, 20)).size(1, 5)} reads {@code
 * red,blue}. An empty text is the empty list; an element cannot have a comma in it. Lists are
 * unmodifiable.
 *
 * @param <T> what an element is read as
 */
public final class ListKey<T> extends MetadataKey<List<T>> {

    private static final int DEFAULT_MAX = 100;

    private final MetadataKey<T> element;
    private final int min;
    private final int max;

    ListKey(MetadataKey<T> element) {
        this(element, element.isOptional(), 0, DEFAULT_MAX);
        if (element instanceof ListKey) {
            throw new IllegalArgumentException(
                    element.name() + ": the elements of a list cannot be lists");
        }
    }

    private ListKey(MetadataKey<T> element, boolean optional, int min, int max) {
        super(element.name(), optional);
        this.element = element;
        this.min = min;
        this.max = max;
    }

    /**
     * With this many elements; at most 100 if nothing is said.
     *
     * @throws IllegalArgumentException if {@code min} is negative or greater than {@code max}
     */
    public ListKey<T> size(int min, int max) {
        Amount.check(name(), "a size", min, max);
        return new ListKey<>(element, isOptional(), min, max);
    }

    @Override
    public ListKey<T> optional() {
        return new ListKey<>(element, true, min, max);
    }

    @Override
    public String rule() {
        return "must be "
                + Amount.text(min, max, "value", "values")
                + " separated by commas, each of which "
                + element.rule();
    }

    @Override
    protected @Nullable List<T> parse(String text) {
        List<T> values = new ArrayList<>();
        int from = 0;
        int comma = text.isEmpty() ? -1 : 0;
        while (comma >= 0) {
            comma = text.indexOf(',', from);
            String part = text.substring(from, comma < 0 ? text.length() : comma);
            T value = values.size() == max ? null : element.parse(part);
            if (value == null) {
                return null;
            }
            values.add(value);
            from = comma + 1;
        }
        return values.size() < min ? null : Collections.unmodifiableList(values);
    }
}
