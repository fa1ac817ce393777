package io.github.cognitotriggers.local.trigger;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.Optional;

/** A function that Cognito calls: bytes in, bytes out. */
@FunctionalInterface
public interface TriggerFunction {

    /**
     * Takes an event and answers it. Called by several threads at once.
     *
     * @param event the event as JSON in UTF-8
     * @return what the function wrote; empty if it wrote nothing
     * @throws InvokeException if the function was not reached
     * @throws Exception what the function failed with; its message is what Lambda reports as {@code
     *     errorMessage}
     */
    byte[] invoke(byte[] event) throws Exception;

    /**
     * As {@link #invoke(byte[])}, for functions that want to know more of the call or have a log.
     * {@link Triggers} calls this one.
     */
    default byte[] invoke(byte[] event, InvocationContext context) throws Exception {
        return invoke(event);
    }

    /**
     * How long Lambda lets the function run before it ends it with an error; empty if Lambda takes
     * care of that itself. Cognito's own patience ends besides.
     */
    default Optional<Duration> timeout() {
        return Optional.empty();
    }

    /**
     * A handler in this process, called with a Lambda context of its own, with default settings.
     */
    static TriggerFunction of(RequestStreamHandler handler) {
        return of(handler, LambdaSettings.DEFAULT);
    }

    /** A handler in this process, called with a Lambda context of its own. */
    static TriggerFunction of(RequestStreamHandler handler, LambdaSettings settings) {
        return new HandlerFunction(handler, settings);
    }

    /**
     * A function that the pool names and may not call, because it is gone or nobody gave Cognito
     * the permission.
     */
    static TriggerFunction notInvokable() {
        return event -> {
            throw new InvokeException("AccessDeniedException");
        };
    }
}
