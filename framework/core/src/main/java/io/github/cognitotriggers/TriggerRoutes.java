package io.github.cognitotriggers;

import org.jspecify.annotations.Nullable;

/**
 * Which handler takes the events of which trigger: at most one for each. Made by {@link
 * CognitoTriggerHandler#routesOf}.
 */
public final class TriggerRoutes {

    private final SingleTriggerHandler<?, ?>[] handlers;

    private TriggerRoutes(SingleTriggerHandler<?, ?>[] handlers) {
        this.handlers = handlers;
    }

    static TriggerRoutes of(SingleTriggerHandler<?, ?> handler) {
        return new TriggerRoutes(new SingleTriggerHandler<?, ?>[] {handler});
    }

    /**
     * These routes and others.
     *
     * @throws IllegalArgumentException if both have a handler for the same trigger; the message
     *     names the two
     */
    TriggerRoutes and(TriggerRoutes others) {
        SingleTriggerHandler<?, ?>[] all =
                new SingleTriggerHandler<?, ?>[handlers.length + others.handlers.length];
        System.arraycopy(handlers, 0, all, 0, handlers.length);
        for (int i = 0; i < others.handlers.length; i++) {
            SingleTriggerHandler<?, ?> other = others.handlers[i];
            SingleTriggerHandler<?, ?> mine = find(other.trigger());
            if (mine != null) {
                throw new IllegalArgumentException(
                        "Two handlers for the trigger "
                                + other.trigger().configName()
                                + ": "
                                + mine.route()
                                + " and "
                                + other.route()
                                + ". A function may have one for each trigger");
            }
            all[handlers.length + i] = other;
        }
        return new TriggerRoutes(all);
    }

    /** The handler for a trigger, or null if there is none. */
    @Nullable SingleTriggerHandler<?, ?> find(Trigger trigger) {
        for (SingleTriggerHandler<?, ?> handler : handlers) {
            if (handler.trigger() == trigger) {
                return handler;
            }
        }
        return null;
    }

    /** All handlers, in the order they were given; not a copy. */
    SingleTriggerHandler<?, ?>[] handlers() {
        return handlers;
    }

    /** The triggers that have a handler, by their names in {@code LambdaConfig}. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        for (SingleTriggerHandler<?, ?> handler : handlers) {
            names.append(names.length() == 0 ? "" : ", ").append(handler.trigger().configName());
        }
        return names.toString();
    }
}
