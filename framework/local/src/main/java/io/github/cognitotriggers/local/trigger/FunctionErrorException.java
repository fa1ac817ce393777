package io.github.cognitotriggers.local.trigger;

import org.jspecify.annotations.Nullable;

/** A function's error as Lambda reports it: the message is its {@code errorMessage}. */
public final class FunctionErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    /**
     * @param errorType a class name, or one of Lambda's own such as {@code Runtime.ExitError}
     * @param errorMessage null if the function's exception had none
     */
    public FunctionErrorException(String errorType, @Nullable String errorMessage) {
        super(errorMessage, null, false, false);
        this.errorType = errorType;
    }

    /** Lambda's {@code errorType}. */
    public String errorType() {
        return errorType;
    }
}
