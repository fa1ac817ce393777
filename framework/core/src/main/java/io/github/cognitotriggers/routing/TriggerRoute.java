package io.github.cognitotriggers.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * One way that an event can go: how its trigger's events are read, who handles them, and how the
 * answer is written. Each base class of a trigger makes one for itself; an application has no need
 * to.
 *
 * @param <E> the trigger's event
 * @param <R> the trigger's response
 */
public abstract class TriggerRoute<E extends TriggerEvent, R extends TriggerResponse> {

    private final Trigger trigger;
    private final String name;

    /**
     * @param trigger whose events it takes
     * @param name what the log calls it: the handler's class; the trigger's name if that is empty,
     *     as the simple name of an anonymous class is
     */
    protected TriggerRoute(Trigger trigger, String name) {
        this.trigger = trigger;
        this.name = name.isEmpty() ? trigger.configName() : name;
    }

    /** Whose events it takes. */
    public final Trigger trigger() {
        return trigger;
    }

    /** What the log calls it. */
    public final String name() {
        return name;
    }

    /** The typed view of an event of this trigger. */
    public abstract E read(TriggerEnvelope envelope);

    /** Calls the handler. */
    public abstract R handle(E event, TriggerContext context) throws Exception;

    /**
     * Checks the response against Cognito's rules and writes the members that it set; nothing for a
     * trigger without a response.
     *
     * @throws io.github.cognitotriggers.InvalidResponseException if it breaks one
     */
    public void write(R response, E event, ResponseWriter out) {}

    /** The route's name. */
    @Override
    public final String toString() {
        return name;
    }
}
