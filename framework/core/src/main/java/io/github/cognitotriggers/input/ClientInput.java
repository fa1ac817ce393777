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
 * <p>Immutable. Absent, null and empty read alike.
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

    /** Shows the names, never a value. */
    @Override
    public final String toString() {
        return memberName() + (json == null ? "{}" : json);
    }
}
