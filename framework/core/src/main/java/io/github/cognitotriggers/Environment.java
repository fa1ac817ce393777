package io.github.cognitotriggers;

/**
 * Where a function runs: the variables that Lambda sets, the clock, and when the process came up.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 *     environment variables</a>
 */
class Environment {

    /** The process's own; made when the first handler's class is loaded. */
    static final Environment LAMBDA = new Environment(System.nanoTime());

    /** Lambda gives a function 10 seconds to start. */
    static final long LONGEST_START_NANOS = 10_000_000_000L;

    private final long startedAt;
    private volatile boolean cold = true; // An AtomicBoolean would load method handles.

    Environment(long startedAt) {
        this.startedAt = startedAt;
    }

    /** A variable's value, or the empty text; overridden by tests. */
    String get(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** As {@link System#nanoTime()}; overridden by tests. */
    long nanoTime() {
        return System.nanoTime();
    }

    /** Whether the function was started for a snapshot. */
    final boolean isSnapStart() {
        return get("AWS_LAMBDA_INITIALIZATION_TYPE").equals("snap-start");
    }

    /** Whether the function logs JSON objects instead of lines of text. */
    final boolean logsJson() {
        return get("AWS_LAMBDA_LOG_FORMAT").equalsIgnoreCase("JSON");
    }

    /**
     * How long the user has been waiting for this function to start: on its first event only, and
     * only if Lambda did not start it ahead of any event. A start that seems to have taken longer
     * than Lambda allows was such a start too.
     */
    final long initNanos() {
        if (!isFirstEvent()) {
            return 0;
        }
        long sinceStart = nanoTime() - startedAt;
        return get("AWS_LAMBDA_INITIALIZATION_TYPE").equals("on-demand")
                        && sinceStart < LONGEST_START_NANOS
                ? sinceStart
                : 0;
    }

    private boolean isFirstEvent() {
        if (!cold) {
            return false;
        }
        synchronized (this) {
            boolean first = cold;
            cold = false;
            return first;
        }
    }
}
