package io.github.cognitotriggers.federation;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of a user, under the provider's own names. AWS documents the
 * values as text; others, such as the number {@code exp} of an ID token, are read as they are
 * spelled. Immutable.
 */
public final class IdpClaims {

    private final JsonObject json;

    private IdpClaims(JsonObject json) {
        this.json = json;
    }

    static Optional<IdpClaims> of(@Nullable JsonObject json) {
        return json == null ? Optional.empty() : Optional.of(new IdpClaims(json));
    }

    /**
     * A claim: its text, or the JSON of a value that is none, for example {@code 1700000000} or
     * {@code ["a","b"]}. Empty if it is absent or null.
     */
    public Optional<String> find(String name) {
        String spelled = json.raw(name);
        if (spelled == null || spelled.equals("null")) {
            return Optional.empty();
        }
        return Optional.of(isText(name) ? json.requireString(name) : spelled);
    }

    /** The names of the claims, in the order of the event; also of those that are null. */
    public List<String> names() {
        return json.names();
    }

    /** All claims but those that are null, as {@link #find} reads them, in the event's order. */
    public Map<String, String> asMap() {
        Map<String, String> claims = new LinkedHashMap<>();
        for (String name : json.names()) {
            String value = find(name).orElse(null);
            if (value != null) {
                claims.put(name, value);
            }
        }
        return Collections.unmodifiableMap(claims);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** Whether the claim is a JSON string. */
    boolean isText(String name) {
        String spelled = json.raw(name);
        return spelled != null && spelled.charAt(0) == '"';
    }

    /** Names the claims, never a value. */
    @Override
    public String toString() {
        return "IdpClaims" + json;
    }
}
