package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.TriggerSource;

/** Is told of every call of a function. Called by several threads at once. */
@FunctionalInterface
public interface TimelineRecorder {

    /** Forgets all. */
    TimelineRecorder NONE = invocation -> {};

    /**
     * A function is about to be called, for whoever called the operation on this thread. What is
     * returned hears of the call's end, maybe on another thread.
     *
     * @param source what the function is called for
     */
    default TimelineRecorder begin(TriggerSource source) {
        return this;
    }

    /** A function was called and has answered, failed or been given up. */
    void record(TriggerInvocation invocation);
}
