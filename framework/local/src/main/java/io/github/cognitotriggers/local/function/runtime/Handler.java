package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.Context;

/** A function's code: bytes in, bytes out. */
@FunctionalInterface
public interface Handler {

    /**
     * Takes one event. Called by several threads at once only if the handler's class allows that.
     *
     * @throws Exception what the function failed with
     */
    byte[] handle(byte[] event, Context context) throws Exception;
}
