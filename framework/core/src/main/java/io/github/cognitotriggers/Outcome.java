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

    /** No method is for the event's source, and Cognito's own behaviour does no harm. */
    static final String PASSED = "passed";

    /** No method's conditions hold for the event, which was refused. */
    static final String UNMATCHED = "unmatched";

    /** The method threw, and the event went back as it came: its {@link OnError} says so. */
    static final String CONTINUED = "continued";

    /** The event could not be read, or anything else was thrown. */
    static final String FAILED = "failed";

    /** A {@link java.lang.Error}, which leaves the function as it is. */
    static final String ERROR = "error";

    private Outcome() {}
}
