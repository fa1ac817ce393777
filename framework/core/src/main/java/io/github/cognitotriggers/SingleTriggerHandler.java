package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * What the base classes of the triggers have in common. A function extends the one of its trigger,
 * for example {@link io.github.cognitotriggers.presignup.PreSignUpHandler}, never this one.
 */
public abstract class SingleTriggerHandler extends CognitoTriggerHandler {

    private final Trigger trigger;

    /** For the base classes of this library; the set of triggers is Cognito's. */
    protected SingleTriggerHandler(Trigger trigger) {
        this.trigger = trigger;
    }

    /** The typed view of an event. */
    protected abstract TriggerEvent read(TriggerEnvelope envelope);

    /** Calls the function's own method. */
    protected abstract TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return new HandlerRoutes(this, trigger);
    }
}
