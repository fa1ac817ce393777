package io.github.cognitotriggers.testkit;

import java.util.List;
import org.opentest4j.TestAbortedException;

/** What is printed of a test that failed. */
final class Failures {

    private Failures() {}

    /** Whether a test that ended with it failed, rather than being skipped. */
    static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof TestAbortedException);
    }

    /**
     * The calls of a test. Those that the failure's text shows, and the report with it, are only
     * named; if it shows them all, nothing is printed. In one piece: tests may run at the same
     * time.
     */
    static void print(String test, TestPool pool, Throwable failure) {
        String said = "\n" + failure.getMessage();
        StringBuilder text = new StringBuilder("The calls of ").append(test);
        boolean isNew = pool.calls().isEmpty();
        if (isNew) {
            text.append(": none");
        }
        for (ApiCall call : pool.calls()) {
            String lines = "\n" + pool.text(List.of(call)).stripTrailing();
            if (said.contains(lines + "\n")) {
                text.append(lines, 0, lines.indexOf('\n', 1))
                        .append("\n  (timeline is in the failure's text)");
            } else {
                text.append(lines);
                isNew = true;
            }
        }
        if (isNew) {
            System.err.println(text);
        }
    }
}
