package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attempts with names that no user has: where users are kept secret, they are limited as those
 * of users are. The names that came last are kept; who tries more than that can tell. Thread-safe.
 */
final class Strangers {

    static final int CAPACITY = 10_000;

    private final Map<String, Attempts> attempts = new LinkedHashMap<>();

    /** Counts an attempt, and refuses one too many. */
    synchronized void attempt(String typed, Attempts.Kind kind, Instant now) {
        Attempts next = attempts.getOrDefault(typed, Attempts.NONE).and(kind, now);
        attempts.remove(typed);
        attempts.put(typed, next);
        if (attempts.size() > CAPACITY) {
            attempts.remove(attempts.keySet().iterator().next());
        }
    }

    synchronized int size() {
        return attempts.size();
    }
}
