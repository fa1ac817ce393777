package io.github.cognitotriggers.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code bench/run} starts. */
public final class Main {

    private Main() {}

    /**
     * Measures.
     *
     * @param arguments {@code local}, and options
     */
    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        Options parsed;
        try {
            parsed = Options.parse(options.subList(Math.min(1, options.size()), options.size()));
        } catch (IllegalArgumentException e) {
            System.err.println("bench/run: " + e.getMessage() + "; see bench/run --help");
            System.exit(2);
            return;
        }
        new LocalPoolBench(Path.of(System.getProperty("project.root", ".")), parsed).run();
    }
}
