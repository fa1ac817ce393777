package io.github.cognitotriggers;

import java.util.HashMap;
import java.util.Map;

/** An environment whose variables and clock a test sets. The process came up at zero. */
final class FakeEnvironment extends Environment {

    private final Map<String, String> variables = new HashMap<>();
    private long nanos;

    FakeEnvironment() {
        super(0);
    }

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

    @Override
    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    @Override
    long nanoTime() {
        return nanos;
    }
}
