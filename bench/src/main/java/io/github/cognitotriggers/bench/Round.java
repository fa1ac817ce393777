package io.github.cognitotriggers.bench;

/**
 * What was done in some time.
 *
 * @param count how often
 * @param nanos how long it took
 * @param cpuNanos of the process that did it, on all cores
 */
record Round(long count, long nanos, long cpuNanos) {

    double perSecond() {
        return count * 1e9 / nanos;
    }

    double cpuMillisEach() {
        return cpuNanos / 1e6 / count;
    }

    String write() {
        return count + " " + nanos + " " + cpuNanos;
    }

    static Round read(String text) {
        String[] parts = text.split(" ", -1);
        return new Round(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
