package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.trigger.TriggerInvocation;

/** Assertions on one firing of a trigger, within those on the call that fired it. */
public final class TriggerAssert extends InvocationAssert<TriggerAssert> {

    private final CallResultAssert call;

    TriggerAssert(
            CallResultAssert call, TriggerInvocation invocation, int attempts, String timeline) {
        super(invocation, attempts, timeline, TriggerAssert.class);
        this.call = call;
    }

    /** Back to the call. */
    public CallResultAssert and() {
        return call;
    }
}
