package io.github.cognitotriggers.local.cli;

/**
 * How long clients may take: one that sends half a request, or does not read its answer, would keep
 * a thread of the server for ever. Bounds of the whole JVM, and so the program's to set.
 */
final class ClientTimes {

    private static final int REQUEST_SECONDS = 30;

    /**
     * Begins when the request is there: a call of the Invoke API waits for a function, which may
     * take 15 minutes and a minute to start.
     */
    private static final int ANSWER_SECONDS = 20 * 60;

    private ClientTimes() {}

    /** Sets what the user has not; before the first HTTP server of the JVM, which reads them. */
    static void bound() {
        set("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
        set("sun.net.httpserver.maxRspTime", ANSWER_SECONDS);
    }

    private static void set(String property, int seconds) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(seconds));
        }
    }
}
