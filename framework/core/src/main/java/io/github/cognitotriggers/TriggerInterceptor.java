package io.github.cognitotriggers;

import java.time.Duration;

/**
 * Runs around a handler, for tracing, metrics or audit. One instance serves all invocations, also
 * those that run at the same time.
 *
 * <p>What {@link #before} throws counts as thrown by the handler, so that an interceptor can
 * refuse. What the other two throw is logged and changes nothing. {@code after} and {@code failed}
 * run in reverse order, for those interceptors whose {@code before} was called.
 */
public interface TriggerInterceptor {

    /** Before the handler. */
    default void before(TriggerEvent event, TriggerContext context) throws Exception {}

    /**
     * After a handler that answered; {@link TriggerResponse#none()} for triggers without a
     * response.
     */
    default void after(
            TriggerEvent event, TriggerResponse response, Duration duration, TriggerContext context)
            throws Exception {}

    /**
     * After something threw: a {@link #before}, the handler, or the check of its response. The
     * failure may be an {@link Error}.
     */
    default void failed(
            TriggerEvent event, Throwable failure, Duration duration, TriggerContext context)
            throws Exception {}
}
