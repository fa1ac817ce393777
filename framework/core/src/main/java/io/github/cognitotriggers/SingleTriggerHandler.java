package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * What the base classes of the triggers have in common. A function extends the one of its trigger,
 * for example {@link io.github.cognitotriggers.presignup.PreSignUpHandler}, never this one.
 *
 * @param <E> the trigger's event
 * @param <R> the trigger's response
 */
public abstract class SingleTriggerHandler<E extends TriggerEvent, R extends TriggerResponse>
        extends CognitoTriggerHandler {

    private final Trigger trigger;

    /** For the base classes of this library; the set of triggers is Cognito's. */
    protected SingleTriggerHandler(Trigger trigger) {
        this.trigger = trigger;
    }

    /** The typed view of an event. */
    protected abstract E read(TriggerEnvelope envelope);

    /** Calls the function's own method. */
    protected abstract R answer(E event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return new HandlerRoutes<>(this, trigger);
    }
}
