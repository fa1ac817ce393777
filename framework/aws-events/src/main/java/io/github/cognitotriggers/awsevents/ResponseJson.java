package io.github.cognitotriggers.awsevents;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code response} that an event came with, or an object in it. Members that AWS's class cannot
 * hold read as if they were not there: they go back as they came, and a method that sets them does
 * not need to know.
 */
final class ResponseJson {

    private final @Nullable JsonObject json;

    ResponseJson(@Nullable JsonObject json) {
        this.json = json;
    }

    /** Whether there is such an object; without one nothing can be read from it. */
    boolean isPresent() {
        return json != null;
    }

    ResponseJson object(String name) {
        return new ResponseJson(json != null && kind(json, name) == '{' ? json.object(name) : null);
    }

    @Nullable String string(String name) {
        return json != null && !isComplex(kind(json, name)) ? json.scalar(name) : null;
    }

    boolean bool(String name) {
        return json != null && kind(json, name) == 't';
    }

    String @Nullable [] strings(String name) {
        if (json == null || kind(json, name) != '[') {
            return null;
        }
        try {
            List<String> strings = json.strings(name);
            return EventJson.array(strings);
        } catch (IllegalArgumentException e) {
            // There is something else than text among them.
            return null;
        }
    }

    /** A map that may be changed, without the values that are a list or an object. */
    @Nullable Map<String, @Nullable String> map(String name) {
        JsonObject object = object(name).json;
        if (object == null) {
            return null;
        }
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        for (String key : object.names()) {
            if (!isComplex(kind(object, key))) {
                map.put(key, object.scalar(key));
            }
        }
        return map;
    }

    /** The object itself, for what {@link #map} leaves out or makes text of. */
    @Nullable JsonObject json() {
        return json;
    }

    static boolean isComplex(char kind) {
        return kind == '{' || kind == '[';
    }

    /** The first character of a member's value; that of null if it is absent. */
    static char kind(JsonObject in, String name) {
        String raw = in.raw(name);
        return raw == null ? 'n' : raw.charAt(0);
    }
}
