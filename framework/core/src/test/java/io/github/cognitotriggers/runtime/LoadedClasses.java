package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.CognitoTriggerHandler;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes that a fresh JVM loaded for one event.
 *
 * @param framework those of this module, and what a test compiled
 * @param others all other, the JDK's above all, hidden classes included
 * @param output what the function answered and logged
 */
public record LoadedClasses(Set<String> framework, Set<String> others, String output) {

    /** Their first use costs a cold start between half a millisecond and a hundred. */
    public static final List<String> DEAR =
            List.of(
                    "java.lang.invoke.",
                    "java.lang.reflect.Proxy",
                    "java.math.",
                    "java.net.http.",
                    "java.security.",
                    "java.text.",
                    "java.time.format.",
                    "java.time.zone.",
                    "java.util.Formatter",
                    "java.util.logging.",
                    "java.util.regex.",
                    "java.util.stream.",
                    "jdk.proxy",
                    "sun.reflect.annotation.");

    /** Runs {@link ColdPath} with a function and an event. */
    public static LoadedClasses of(
            Class<?> function, String event, String logFormat, Path directory)
            throws IOException, InterruptedException {
        return of(function.getName(), mainClasses(), event, logFormat, directory);
    }

    /**
     * Runs it with a function that a test compiled.
     *
     * @param compiled where its classes are, which count as the framework's
     */
    public static LoadedClasses of(
            String function, String compiled, String event, String logFormat, Path directory)
            throws IOException, InterruptedException {
        Path classes = directory.resolve("classes.log");
        Path output = directory.resolve("output.log");
        ProcessBuilder java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load=info:file=" + classes + ":none",
                                "-cp",
                                // First: what looks into every jar loads what no function does.
                                compiled
                                        + File.pathSeparator
                                        + System.getProperty("java.class.path"),
                                ColdPath.class.getName(),
                                function)
                        .redirectInput(
                                Files.writeString(directory.resolve("event.json"), event).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        java.environment().clear();
        java.environment()
                .putAll(
                        Map.of(
                                "AWS_LAMBDA_INITIALIZATION_TYPE",
                                "on-demand",
                                "AWS_LAMBDA_LOG_FORMAT",
                                logFormat));
        int exit = java.start().waitFor();
        assertThat(exit).as(() -> read(output)).isZero();
        return parse(classes, compiled, read(output));
    }

    /** Each line is {@code <class> source: <where it came from>}. */
    private static LoadedClasses parse(Path log, String compiled, String output)
            throws IOException {
        Set<String> framework = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            int end = line.indexOf(" source: ");
            if (end > 0) {
                String source = line.substring(end);
                boolean ours = source.contains(mainClasses()) || source.contains(compiled);
                (ours ? framework : others).add(line.substring(0, end));
            }
        }
        return new LoadedClasses(framework, others, output);
    }

    private static String mainClasses() {
        try {
            return Path.of(
                            CognitoTriggerHandler.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
