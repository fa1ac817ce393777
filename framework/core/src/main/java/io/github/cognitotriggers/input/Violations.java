package io.github.cognitotriggers.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers all that is wrong with the client input of an event, so that an app's developer learns of
 * it at once:
 *
 * <pre>{@code
 * new Violations()
 *         .check(event.clientMetadata(), INVITATION, LOCALE)
 *         .check(event.validationData(), CAPTCHA)
 *         .throwIfAny();
 * }</pre>
 *
 * <p>For one event and one thread. Where there is one source, {@link ClientInput#check} is shorter.
 */
public final class Violations {

    private final List<Violation> violations = new ArrayList<>();

    /** Begins with none. */
    public Violations() {}

    /**
     * Adds a violation for each key whose value breaks its rule, or is absent and not {@link
     * MetadataKey#optional() optional}.
     */
    public Violations check(ClientInput source, MetadataKey<?>... keys) {
        for (MetadataKey<?> key : keys) {
            if (key.isOptional()) {
                find(source, key);
            } else {
                require(source, key);
            }
        }
        return this;
    }

    /** Reads a value; null if the app did not send it, which is a violation. */
    public @Nullable String require(ClientInput source, String key) {
        String value = source.value(key);
        if (value == null) {
            violations.add(Violation.missing(source, key));
        }
        return value;
    }

    /** Reads a value; null if the app did not send it. */
    public @Nullable String find(ClientInput source, String key) {
        return source.value(key);
    }

    /**
     * Reads a value, also of an {@link MetadataKey#optional() optional} key; null if the app did
     * not send it or the value breaks the key's rule, each of which is a violation.
     */
    public <T> @Nullable T require(ClientInput source, MetadataKey<T> key) {
        return require(source, key.name()) == null ? null : find(source, key);
    }

    /**
     * Reads a value; null if the app did not send it, or if the value breaks the key's rule, which
     * is a violation.
     */
    public <T> @Nullable T find(ClientInput source, MetadataKey<T> key) {
        String text = source.value(key.name());
        T value = text == null ? null : key.parse(text);
        if (text != null && value == null) {
            violations.add(Violation.broken(source, key, text));
        }
        return value;
    }

    /**
     * Adds a violation of a rule of one's own: {@code add(metadata, "from", "must be before to")}.
     *
     * @param key the name of what is wrong; empty for what is wrong with several together
     * @param rule what it must be; the end user may see it, so never put a value in it
     */
    public Violations add(ClientInput source, String key, String rule) {
        violations.add(new Violation(source.memberName(), key, rule));
        return this;
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return violations.isEmpty();
    }

    /** How many things are wrong so far. */
    public int size() {
        return violations.size();
    }

    /** What is wrong so far, in the order it was found; a copy. */
    public List<Violation> asList() {
        return List.copyOf(violations);
    }

    /**
     * Refuses the request if anything is wrong.
     *
     * @throws InvalidMetadataException if so; it has all violations
     */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw Violation.rejection(violations.toArray(new Violation[0]));
        }
    }

    /** All violations: sources, keys and rules, never a value. */
    @Override
    public String toString() {
        return "Violations" + violations;
    }
}
