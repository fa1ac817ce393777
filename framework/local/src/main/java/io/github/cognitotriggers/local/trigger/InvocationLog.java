package io.github.cognitotriggers.local.trigger;

import java.util.ArrayList;
import java.util.List;

/** The lines that a function logs, from whichever of its threads. */
final class InvocationLog {

    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
        lines.add(line);
    }

    /** What was logged until now. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
