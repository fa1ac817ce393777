package io.github.cognitotriggers.local.error;

import org.jspecify.annotations.Nullable;

/**
 * An operation's error as its client sees it: a type such as {@code NotAuthorizedException}, and
 * Cognito's text.
 *
 * <p>It is an answer of the API, not a fault of the pool.
 */
public final class CognitoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    /**
     * An error without a cause that anybody could look at.
     *
     * @param errorType the API's name of it, with {@code Exception} at its end
     * @param message Cognito's text
     */
    public CognitoException(String errorType, String message) {
        this(errorType, message, null);
    }

    /**
     * An error that something else led to: a trigger's function, say. Clients do not see the cause.
     *
     * @param errorType the API's name of it, with {@code Exception} at its end
     * @param message Cognito's text
     * @param cause for whoever debugs the function; null if there is none
     */
    public CognitoException(String errorType, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.errorType = errorType;
    }

    /** The API's name of the error: {@code UserNotFoundException}. */
    public String errorType() {
        return errorType;
    }

    /** Cognito's text. */
    @Override
    public String getMessage() {
        // Never null: both constructors take one.
        return String.valueOf(super.getMessage());
    }

    /** The status of the HTTP response: 400, whatever the error. */
    public int httpStatus() {
        // Cognito has one error that is no 400: InternalErrorException, which the pool never means.
        return 400;
    }
}
