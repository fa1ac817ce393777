package io.github.cognitotriggers.local.function.runtime;

/** A handler that cannot be run at all: its class is not there, or is of a kind not taken here. */
public final class HandlerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    HandlerException(String errorType, String message) {
        super(message, null, false, false);
        this.errorType = errorType;
    }

    /** Lambda's {@code errorType} of whatever a function threw. */
    public static String errorType(Throwable failure) {
        return failure instanceof HandlerException own
                ? own.errorType
                : failure.getClass().getName();
    }

    /** Its {@code errorMessage}: Lambda's runtime names the class where there is no message. */
    public static String errorMessage(Throwable failure) {
        String message = failure.getLocalizedMessage();
        return message == null ? failure.getClass().getName() : message;
    }
}
