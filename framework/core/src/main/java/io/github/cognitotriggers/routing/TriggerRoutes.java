package io.github.cognitotriggers.routing;

import io.github.cognitotriggers.Trigger;
import org.jspecify.annotations.Nullable;

/** The routes of one function: at most one for each trigger. */
public final class TriggerRoutes {

    private final TriggerRoute<?, ?>[] routes;

    private TriggerRoutes(TriggerRoute<?, ?>[] routes) {
        this.routes = routes;
    }

    /** The routes of a function for one trigger. */
    public static TriggerRoutes of(TriggerRoute<?, ?> route) {
        return new TriggerRoutes(new TriggerRoute<?, ?>[] {route});
    }

    /**
     * These routes and others.
     *
     * @throws IllegalArgumentException if both have a route for the same trigger; the message names
     *     the two
     */
    public TriggerRoutes and(TriggerRoutes others) {
        TriggerRoute<?, ?>[] all = new TriggerRoute<?, ?>[routes.length + others.routes.length];
        System.arraycopy(routes, 0, all, 0, routes.length);
        for (int i = 0; i < others.routes.length; i++) {
            TriggerRoute<?, ?> other = others.routes[i];
            TriggerRoute<?, ?> mine = find(other.trigger());
            if (mine != null) {
                throw new IllegalArgumentException(
                        "Two handlers for the trigger "
                                + other.trigger().configName()
                                + ": "
                                + mine
                                + " and "
                                + other
                                + ". A function may have one for each trigger");
            }
            all[routes.length + i] = other;
        }
        return new TriggerRoutes(all);
    }

    /** The route of a trigger, or null if there is none. */
    public @Nullable TriggerRoute<?, ?> find(Trigger trigger) {
        for (TriggerRoute<?, ?> route : routes) {
            if (route.trigger() == trigger) {
                return route;
            }
        }
        return null;
    }

    /** All routes, in the order they were given; a copy. */
    public TriggerRoute<?, ?>[] toArray() {
        return routes.clone();
    }

    /** The triggers that have a route, by their names in {@code LambdaConfig}. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        for (TriggerRoute<?, ?> route : routes) {
            names.append(names.length() == 0 ? "" : ", ").append(route.trigger().configName());
        }
        return names.toString();
    }
}
