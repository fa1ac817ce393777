package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.ResponseWriter;
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

    /**
     * Checks a response against Cognito's rules and writes the members that it set; nothing for a
     * trigger without a response.
     *
     * @throws InvalidResponseException if it breaks one
     */
    protected void write(R response, E event, ResponseWriter out) {}

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(this);
    }

    /** Whose events it takes. */
    final Trigger trigger() {
        return trigger;
    }

    /** What the log calls it: its class, or the trigger where the class has no name. */
    final String route() {
        String name = getClass().getSimpleName();
        return name.isEmpty() ? trigger.configName() : name;
    }
}
