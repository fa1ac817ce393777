package io.github.cognitotriggers.bench;

import java.util.List;

/** The middle of some figures: one that a pause of the machine does not move. */
final class Median {

    private Median() {}

    static double of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
