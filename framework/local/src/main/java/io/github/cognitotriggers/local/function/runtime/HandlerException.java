package io.github.cognitotriggers.local.function.runtime;

/** A handler that cannot be run at all: its class is not there, or is of a kind not taken here. */
public final class HandlerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    HandlerException(String errorType, String message) {
        super(message, null, false, false);
        this.errorType = errorType;
    }

    /** What Lambda calls such an error. */
    public String errorType() {
        return errorType;
    }
}
