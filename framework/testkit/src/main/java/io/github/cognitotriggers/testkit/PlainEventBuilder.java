package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.function.Function;

/**
 * An event that tells of a user, and of what the app sent along.
 *
 * @param <E> the event's type in the core library
 * @param <A> what Cognito reads of a function's answer
 */
public final class PlainEventBuilder<E extends TriggerEvent, A>
        extends EventBuilder<E, A, PlainEventBuilder<E, A>> {

    /** Fires the trigger of such events. */
    interface Fire<A> {
        A fire(Triggers triggers, TriggerSource source, UserView user);
    }

    private final Fire<A> fire;
    private final Function<byte[], E> read;

    PlainEventBuilder(TriggerSource source, Fire<A> fire, Function<byte[], E> read) {
        super(source);
        this.fire = fire;
        this.read = read;
    }

    @Override
    PlainEventBuilder<E, A> self() {
        return this;
    }

    @Override
    A fire(Triggers triggers, UserView user) {
        return fire.fire(triggers, source(), user);
    }

    @Override
    E read(byte[] event) {
        return read.apply(event);
    }
}
