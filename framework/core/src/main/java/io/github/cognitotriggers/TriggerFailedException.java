package io.github.cognitotriggers;

/**
 * What Lambda, and so Cognito and the end user, get to see of a failure inside a function: that
 * there was one, and the request id to find it in the log. It has neither stack nor cause, since
 * Lambda's runtime returns both to the caller; the handler logged them before.
 */
public final class TriggerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TriggerFailedException(String requestId) {
        super("Internal error, request id " + requestId, null, false, false);
    }
}
