package io.github.cognitotriggers.bench;

import java.util.Iterator;
import java.util.List;

/**
 * What {@code bench/run} takes.
 *
 * @param seconds of each round
 * @param rounds of each kind
 * @param starts of the program
 * @param users of the pool with many of them
 * @param signIns after which memory is looked at
 */
record Options(double seconds, int rounds, int starts, int users, int signIns) {

    static Options parse(List<String> arguments) {
        double seconds = 5;
        int rounds = 5;
        int starts = 7;
        int users = 100_000;
        int signIns = 100_000;
        Iterator<String> next = arguments.iterator();
        while (next.hasNext()) {
            String name = next.next();
            if (!next.hasNext()) {
                throw new IllegalArgumentException(name + " has no value, or is no option");
            }
            String value = next.next();
            switch (name) {
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--starts" -> starts = Integer.parseInt(value);
                case "--users" -> users = Integer.parseInt(value);
                case "--sign-ins" -> signIns = Integer.parseInt(value);
                default -> throw new IllegalArgumentException(name + " is no option");
            }
        }
        if (!(seconds > 0) || rounds < 1 || starts < 1 || users < 1 || signIns < 1) {
            throw new IllegalArgumentException("Every number has to be positive");
        }
        return new Options(seconds, rounds, starts, users, signIns);
    }
}
