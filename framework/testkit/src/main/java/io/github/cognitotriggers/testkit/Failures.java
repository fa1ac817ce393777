package io.github.cognitotriggers.testkit;

import org.opentest4j.TestAbortedException;

/** What is printed of a test that failed. */
final class Failures {

    private Failures() {}

    /** Whether a test that ended with it failed, rather than being skipped. */
    static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof TestAbortedException);
    }

    /** In one piece: tests may run at the same time. */
    static void print(String test, TestPool pool) {
        String timeline = pool.timelineText();
        System.err.println(
                "The calls of "
                        + test
                        + (timeline.isEmpty() ? ": none" : "\n" + timeline.stripTrailing()));
    }
}
