package io.github.cognitotriggers;

/**
 * What the summary line says became of an event: every value that {@code outcome} can have.
 * Constants of the compiler, so that no class is loaded for them.
 */
final class Outcome {

    /** The handler answered. */
    static final String OK = "ok";

    /** The handler or an interceptor refused, with a {@link TriggerRejectedException}. */
    static final String REJECTED = "rejected";

    /** The function has no route for the event's trigger, and refused. */
    static final String MISROUTED = "misrouted";

    /** The event could not be read, or anything else was thrown. */
    static final String FAILED = "failed";

    /** A {@link java.lang.Error}, which leaves the function as it is. */
    static final String ERROR = "error";

    private Outcome() {}
}
