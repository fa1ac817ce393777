package io.github.cognitotriggers.processor.routing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of values that something in an event can have: some texts, or all but some. That it is
 * absent is a value too, the empty one.
 *
 * @param listed the values that are in the set or, if it has all but some, those that are not
 * @param allBut whether the set has all values but those listed
 */
record Values(Set<Optional<String>> listed, boolean allBut) {

    /** Whatever there is, and nothing as well. */
    static final Values ANY = new Values(Set.of(), true);

    /** Any text. */
    static final Values PRESENT = new Values(Set.of(Optional.empty()), true);

    static Values of(Collection<String> texts) {
        return new Values(
                texts.stream()
                        .map(Optional::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                false);
    }

    boolean isEmpty() {
        return !allBut && listed.isEmpty();
    }

    boolean contains(Optional<String> value) {
        return listed.contains(value) != allBut;
    }

    boolean containsAll(Values other) {
        return other.minus(this).isEmpty();
    }

    Values and(Values other) {
        if (allBut && other.allBut) {
            Set<Optional<String>> excluded = new LinkedHashSet<>(listed);
            excluded.addAll(other.listed);
            return new Values(excluded, true);
        }
        Values finite = allBut ? other : this;
        Values filter = allBut ? this : other;
        return new Values(
                finite.listed.stream()
                        .filter(filter::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                false);
    }

    Values minus(Values other) {
        return and(new Values(other.listed, !other.allBut));
    }

    /** The texts of a set that lists them. */
    Set<String> texts() {
        return listed.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
