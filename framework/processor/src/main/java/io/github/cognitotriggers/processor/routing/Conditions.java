package io.github.cognitotriggers.processor.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Conditions all of which hold: for each subject, the values it may have. What is not named may
 * have any. Seen the other way round, the set of events for which they hold.
 */
final class Conditions {

    static final Conditions NONE = new Conditions(new TreeMap<>());

    private final SortedMap<Subject, Values> values;

    private Conditions(SortedMap<Subject, Values> values) {
        this.values = values;
    }

    /** These and one more. */
    Conditions and(Subject subject, Values more) {
        SortedMap<Subject, Values> all = new TreeMap<>(values);
        all.merge(subject, more, Values::and);
        return new Conditions(all);
    }

    Conditions and(Conditions others) {
        Conditions all = this;
        for (Map.Entry<Subject, Values> other : others.values.entrySet()) {
            all = all.and(other.getKey(), other.getValue());
        }
        return all;
    }

    /** These but for what they say of one subject. */
    Conditions without(Subject subject) {
        SortedMap<Subject, Values> others = new TreeMap<>(values);
        others.remove(subject);
        return new Conditions(others);
    }

    /** What is named, in order. */
    List<Subject> subjects() {
        return List.copyOf(values.keySet());
    }

    Values of(Subject subject) {
        return values.getOrDefault(subject, Values.ANY);
    }

    boolean isNone() {
        return values.isEmpty();
    }

    /** Whether there is no event for which they hold. */
    boolean isContradictory() {
        return values.values().stream().anyMatch(Values::isEmpty);
    }

    /** Whether the others hold for every event for which these do. */
    boolean imply(Conditions others) {
        return isContradictory()
                || others.values.entrySet().stream()
                        .allMatch(other -> other.getValue().containsAll(of(other.getKey())));
    }

    /** The events for which these hold and the others do not, in parts that do not overlap. */
    List<Conditions> butNot(Conditions others) {
        List<Conditions> parts = new ArrayList<>();
        Conditions rest = this;
        for (Map.Entry<Subject, Values> other : others.values.entrySet()) {
            Subject subject = other.getKey();
            Conditions part = rest.with(subject, of(subject).minus(other.getValue()));
            if (!part.isContradictory()) {
                parts.add(part);
            }
            rest = rest.and(subject, other.getValue());
        }
        return parts;
    }

    private Conditions with(Subject subject, Values replaced) {
        SortedMap<Subject, Values> all = new TreeMap<>(values);
        all.put(subject, replaced);
        return new Conditions(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conditions conditions && values.equals(conditions.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
