package io.github.cognitotriggers.local.trigger;

/**
 * Lambda's Invoke API refused the call or failed: the function did not run, or nobody knows what it
 * answered.
 */
public final class InvokeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorCode;

    /**
     * @param errorCode of the Invoke API: {@code AccessDeniedException} for a function that is gone
     *     or that Cognito may not call
     */
    public InvokeException(String errorCode) {
        super(errorCode);
        this.errorCode = errorCode;
    }

    /** The Invoke API's error code. */
    public String errorCode() {
        return errorCode;
    }
}
