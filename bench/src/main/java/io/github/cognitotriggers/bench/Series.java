package io.github.cognitotriggers.bench;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one kind, each beside the others' of the same turn. */
final class Series {

    private final List<Double> rates = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    void add(Round round) {
        add(round, 0);
    }

    /**
     * Adds a round.
     *
     * @param otherCpuNanos of the process that did the other half
     */
    void add(Round round, long otherCpuNanos) {
        rates.add(round.perSecond());
        cpu.add(round.cpuMillisEach() + otherCpuNanos / 1e6 / round.count());
    }

    double perSecond() {
        return Median.of(rates);
    }

    double cpuMillisEach() {
        return Median.of(cpu);
    }

    /** The median of the ratios of one turn, which a slow change of the machine does not touch. */
    double to(Series other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ratios.add(rates.get(i) / other.rates.get(i));
        }
        return Median.of(ratios);
    }
}
