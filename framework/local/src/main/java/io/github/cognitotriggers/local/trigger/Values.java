package io.github.cognitotriggers.local.trigger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps that keep their order and do not change. */
final class Values {

    private Values() {}

    /** A copy in the same order; null for null. */
    static <V> @Nullable Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? null : copyOf(map);
    }

    /** A copy in the same order. */
    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What may be shown of client data. */
    static String keys(@Nullable Map<String, ?> map) {
        return map == null ? "null" : map.keySet().toString();
    }
}
