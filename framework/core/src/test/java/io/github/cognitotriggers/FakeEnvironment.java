package io.github.cognitotriggers;

import java.util.HashMap;
import java.util.Map;

/** Surroundings whose variables and clock a test sets. The function was loaded at zero. */
final class FakeEnvironment {

    private final Map<String, String> variables = new HashMap<>();
    private long nanos;

    FakeEnvironment with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    FakeEnvironment at(long millis) {
        nanos = millis * 1_000_000;
        return this;
    }

    void advance(long millis) {
        nanos += millis * 1_000_000;
    }

    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    long nanoTime() {
        return nanos;
    }
}
