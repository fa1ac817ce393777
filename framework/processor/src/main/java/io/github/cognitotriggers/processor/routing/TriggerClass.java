package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Unmatched;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with methods for triggers.
 *
 * @param name its names, and those of what is made of it
 * @param routes one for each method, in the order of the source
 */
public record TriggerClass(
        TypeElement type, ClassName name, Unmatched unmatched, List<Route> routes) {

    /** The triggers that it has methods for, in the order of their enum. */
    List<TriggerTypes> triggers() {
        return routes.stream().map(Route::types).distinct().sorted().toList();
    }

    /** The routes of a trigger. */
    List<Route> routes(TriggerTypes trigger) {
        return routes.stream().filter(route -> route.types() == trigger).toList();
    }
}
