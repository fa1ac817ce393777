package io.github.cognitotriggers.sample.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one-time codes that the sample's functions print in a local run, in place of an email. While
 * this is open nothing else goes to {@link System#out}.
 */
final class PrintedCodes implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})\\.");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;

    private PrintedCodes() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    static PrintedCodes watch() {
        return new PrintedCodes();
    }

    /** The last one; empty if there is none. */
    String last() {
        String last = "";
        Matcher code = CODE.matcher(printed.toString(StandardCharsets.UTF_8));
        while (code.find()) {
            last = code.group(1);
        }
        return last;
    }

    @Override
    public void close() {
        System.setOut(console);
    }
}
