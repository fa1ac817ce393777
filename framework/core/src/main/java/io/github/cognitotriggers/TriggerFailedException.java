package io.github.cognitotriggers;

/**
 * What Lambda, and so Cognito and the end user, get to see of a failure inside a function: that
 * there was one, and the request id to find it in the log. It has neither stack nor cause, since
 * Lambda's runtime returns both to the caller; the handler logged them before.
 */
public final class TriggerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TriggerFailedException(String requestId) {
        super("Internal error, request id " + requestId, null, false, false);
    }

    /** One to throw; typed so that nobody has to load this class before it is needed. */
    static RuntimeException of(String requestId) {
        return new TriggerFailedException(requestId);
    }
}
