package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;

/** One invocation of a handler: its id, its route, its log and the time that is left. */
public final class TriggerContext {

    /** How long Cognito waits for a function, whatever the function's own timeout. */
    static final long COGNITO_WAITS_NANOS = 5_000_000_000L;

    private final String requestId;
    private final String route;
    private final LambdaLogger logger;
    private final long deadline; // by System.nanoTime()

    TriggerContext(String requestId, String route, LambdaLogger logger, long remainingNanos) {
        this.requestId = requestId;
        this.route = route;
        this.logger = logger;
        this.deadline = System.nanoTime() + remainingNanos;
    }

    /** A context for a unit test: five seconds, and a log on standard output. */
    public static TriggerContext forTest() {
        return forTest(Duration.ofNanos(COGNITO_WAITS_NANOS));
    }

    /** A context for a unit test with this much time left. */
    public static TriggerContext forTest(Duration remaining) {
        return new TriggerContext("test", "", new LocalContext(), remaining.toNanos());
    }

    /**
     * The context of an invocation: until Lambda's deadline or, for a trigger that Cognito waits
     * for, Cognito's if that is earlier.
     *
     * @param waitedNanos how much of Cognito's time has gone by
     */
    static TriggerContext of(Context lambda, Trigger trigger, String route, long waitedNanos) {
        long nanos = lambda.getRemainingTimeInMillis() * 1_000_000L;
        if (trigger.isSynchronous()) {
            nanos = Math.min(nanos, COGNITO_WAITS_NANOS - waitedNanos);
        }
        return new TriggerContext(lambda.getAwsRequestId(), route, lambda.getLogger(), nanos);
    }

    /**
     * Lambda's id of this invocation; the text that a user sees of an internal error has it too.
     */
    public String requestId() {
        return requestId;
    }

    /**
     * What the log calls the code that handles this event: {@code SignUpTriggers.invited}, or the
     * name of a one-trigger handler. Empty in a context for a unit test.
     */
    public String route() {
        return route;
    }

    /** The function's log. */
    public LambdaLogger logger() {
        return logger;
    }

    /**
     * An upper bound of the time until Cognito, or Lambda if it is earlier, gives up on this
     * invocation; zero when it is over.
     *
     * <p>Cognito waits 5 seconds for a synchronous trigger. On the first event of a cold start the
     * time that the function took to start is part of them, as far as it can be told from inside:
     * from the loading of this library on, and only if Lambda started the function for this very
     * event. For the custom senders only Lambda's own deadline counts.
     */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public String toString() {
        return "TriggerContext[" + requestId + "]";
    }
}
