package io.github.cognitotriggers.local.trigger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The lines that a function logs, from whichever of its threads: the last ones, since the timeline
 * keeps them of a thousand calls, and a function may write faster than anybody reads.
 */
final class InvocationLog {

    /** Characters that are kept, line ends included. */
    static final int CAPACITY = 64 * 1024;

    private final Deque<String> lines = new ArrayDeque<>();
    private int characters;
    private long leftOut;

    synchronized void add(String line) {
        String kept = line.length() < CAPACITY ? line : line.substring(0, CAPACITY - 1);
        lines.addLast(kept);
        characters += kept.length() + 1;
        while (characters > CAPACITY) {
            characters -= lines.removeFirst().length() + 1;
            leftOut++;
        }
    }

    /** What was logged until now. */
    synchronized List<String> lines() {
        List<String> kept = new ArrayList<>(lines.size() + 1);
        if (leftOut > 0) {
            kept.add("(" + leftOut + " lines before are left out)");
        }
        kept.addAll(lines);
        return List.copyOf(kept);
    }
}
