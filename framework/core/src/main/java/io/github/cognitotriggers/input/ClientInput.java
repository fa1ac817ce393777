package io.github.cognitotriggers.input;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names and values that an app sent along with an API call. They come from the user's device:
 * Cognito neither validates, stores nor encrypts them, so nothing in them is true because it is
 * there.
 *
 * <p>Immutable. Absent, null and {@code {}} read alike, and so do an absent name and one whose
 * value is null. Of equal names the last counts; a JSON number or boolean reads as it is spelled.
 *
 * <p>A {@link MetadataKey} reads a value as a type and checks it on the way. What is wrong becomes
 * an {@link InvalidMetadataException}, a rejection that names source, key and rule and never a
 * value.
 *
 * @see MetadataKey
 */
public abstract class ClientInput {

    private final @Nullable JsonObject json;

    ClientInput(@Nullable JsonObject json) {
        this.json = json;
    }

    /** The value of a name; empty if the app did not send it. */
    public final Optional<String> find(String name) {
        return Optional.ofNullable(value(name));
    }

    /**
     * The value of a name.
     *
     * @throws InvalidMetadataException if the app did not send it
     */
    public final String require(String name) {
        String value = value(name);
        if (value == null) {
            throw Violation.missing(this, name).rejection();
        }
        return value;
    }

    /**
     * The value of a key; empty if the app did not send it.
     *
     * @throws InvalidMetadataException if the value breaks the key's rule
     */
    public final <T> Optional<T> find(MetadataKey<T> key) {
        return Optional.ofNullable(read(key));
    }

    /**
     * The value of a key, also of an {@link MetadataKey#optional() optional} one.
     *
     * @throws InvalidMetadataException if the app did not send it, or the value breaks the key's
     *     rule
     */
    public final <T> T require(MetadataKey<T> key) {
        T value = read(key);
        if (value == null) {
            throw Violation.missing(this, key.name()).rejection();
        }
        return value;
    }

    /**
     * Checks several keys at once. For keys of several sources see {@link Violations}.
     *
     * @throws InvalidMetadataException if values break their key's rule, or are absent and their
     *     key is not {@link MetadataKey#optional() optional}; it has all violations
     */
    public final void check(MetadataKey<?>... keys) {
        new Violations().check(this, keys).throwIfAny();
    }

    /** The names that the app sent, in the order of the event. */
    public final List<String> keys() {
        return json == null ? List.of() : json.names();
    }

    /** All names and values, in the order of the event. */
    public final Map<String, String> asMap() {
        return json == null ? Map.of() : json.toStringMap();
    }

    /** Whether the app sent nothing. */
    public final boolean isEmpty() {
        return keys().isEmpty();
    }

    /** What the event calls it: {@code clientMetadata} or {@code validationData}. */
    abstract String memberName();

    final @Nullable String value(String name) {
        return json == null ? null : json.scalar(name);
    }

    private <T> @Nullable T read(MetadataKey<T> key) {
        String text = value(key.name());
        if (text == null) {
            return null;
        }
        T value = key.parse(text);
        if (value == null) {
            throw Violation.broken(this, key, text).rejection();
        }
        return value;
    }

    /** Shows the names, never a value. */
    @Override
    public final String toString() {
        return memberName() + (json == null ? "{}" : json);
    }
}
