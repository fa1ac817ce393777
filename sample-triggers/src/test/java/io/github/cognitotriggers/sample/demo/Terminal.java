package io.github.cognitotriggers.sample.demo;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the output goes to.
 *
 * @param width in characters
 * @param colours whether it shows them
 */
record Terminal(int width, boolean colours) {

    /** What goes to a file is as wide as most windows are. */
    private static final Terminal FILE = new Terminal(120, false);

    private static final int NARROWEST = 60;
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

    /** That of this process. */
    static Terminal find() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows || !isInteractive() ? FILE : of(System.getenv(), size());
    }

    /**
     * A terminal with these variables.
     *
     * @param size rows and columns, as {@code stty size} has them; anything else if unknown
     */
    static Terminal of(Map<String, String> environment, String size) {
        Matcher columns = SIZE.matcher(size);
        int width = columns.matches() ? Integer.parseInt(columns.group(1)) : 0;
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(width == 0 ? FILE.width : Math.max(width, NARROWEST), !plain);
    }

    /** Whether both ends are a terminal; from Java 22 on there is a console also without one. */
    @SuppressWarnings("SystemConsoleNull") // From 22 on the console itself is asked.
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static String size() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
