package io.github.cognitotriggers.local.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lambda's runtimes for Java. */
final class JavaRuntimes {

    private static final List<String> KNOWN =
            List.of("java8.al2", "java11", "java17", "java21", "java25");

    private static final Pattern VERSION = Pattern.compile("java([0-9]{1,4}).*");

    private JavaRuntimes() {}

    /**
     * Why a function may not do here what it does on Lambda; empty if nothing speaks against it, or
     * it is no Java at all.
     *
     * @param feature the version of the Java that runs functions here
     */
    static Optional<String> problem(String runtime, int feature) {
        if (!runtime.startsWith("java")) {
            return Optional.empty();
        }
        if (!KNOWN.contains(runtime)) {
            return Optional.of(
                    "unknown runtime " + runtime + "; known are " + String.join(", ", KNOWN));
        }
        Matcher version = VERSION.matcher(runtime);
        return version.matches() && Integer.parseInt(version.group(1)) > feature
                ? Optional.of(
                        "functions run with Java "
                                + feature
                                + " here, not "
                                + version.group(1)
                                + ": what is compiled for a newer one does not load")
                : Optional.empty();
    }
}
