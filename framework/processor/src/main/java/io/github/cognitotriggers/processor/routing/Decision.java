package io.github.cognitotriggers.processor.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the route is found for events of which one thing is known already, their source: the
 * conditions to try in order, and what comes of an event for which none hold.
 *
 * @param steps the last one may be unconditional
 */
record Decision(List<Step> steps, Otherwise otherwise) {

    /** A route, and what is left of its conditions. */
    record Step(Route route, Conditions conditions) {}

    /** The decision for events of a source, which is left empty for those that no method names. */
    static Decision of(List<Route> routes, Optional<String> source, TriggerClass owner) {
        List<Step> steps = new ArrayList<>();
        for (Route route : routes) {
            Values sources = route.conditions().of(Subject.SOURCE);
            if (source.isPresent() ? sources.contains(source) : sources.allBut()) {
                Conditions left = route.conditions().without(Subject.SOURCE);
                // One that says no more than an earlier one would never have its turn.
                if (steps.stream().noneMatch(step -> left.imply(step.conditions()))) {
                    steps.add(new Step(route, left));
                }
            }
        }
        return new Decision(
                steps,
                Otherwise.of(routes.get(0).types().trigger(), owner.unmatched(), !steps.isEmpty()));
    }

    /** Whether there is nothing to ask of an event. */
    boolean isSettled() {
        return steps.isEmpty() || steps.get(0).conditions().isNone();
    }

    /** Whether every event finds a route. */
    boolean takesAll() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).conditions().isNone();
    }
}
