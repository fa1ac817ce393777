package io.github.cognitotriggers.local.trigger;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
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

    /**
     * What Lambda's Java runtime reports of whatever a function threw: an exception without a
     * message is told by its class.
     */
    public static FunctionErrorException of(Throwable failure) {
        if (failure instanceof FunctionErrorException reported) {
            return reported;
        }
        String type = failure.getClass().getName();
        return new FunctionErrorException(
                type, Objects.requireNonNullElse(failure.getLocalizedMessage(), type));
    }

    /** What Lambda reports of a function that it ended because its time was over. */
    public static FunctionErrorException timedOut(String requestId, Duration timeout) {
        String seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1000.0);
        return new FunctionErrorException(
                "Sandbox.Timedout",
                "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds");
    }

    /** Lambda's {@code errorType}. */
    public String errorType() {
        return errorType;
    }
}
