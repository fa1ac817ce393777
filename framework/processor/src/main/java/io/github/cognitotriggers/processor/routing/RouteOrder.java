package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which method an event goes to if several take it: the one whose conditions imply those of the
 * others.
 */
public final class RouteOrder {

    private final Diagnostics diagnostics;

    /** Reports methods of which it cannot be said. */
    public RouteOrder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The class with its routes in the order in which to try them. */
    public TriggerClass order(TriggerClass described) {
        List<Route> ordered = new ArrayList<>();
        for (TriggerTypes trigger : described.triggers()) {
            List<Route> routes = described.routes(trigger);
            check(routes);
            ordered.addAll(mostSpecificFirst(routes));
        }
        return new TriggerClass(described.type(), described.name(), described.unmatched(), ordered);
    }

    private void check(List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                checkPair(routes.get(earlier), routes.get(i), routes);
            }
        }
    }

    private void checkPair(Route one, Route other, List<Route> routes) {
        boolean implies = one.conditions().imply(other.conditions());
        boolean implied = other.conditions().imply(one.conditions());
        if (implies != implied) {
            return;
        }
        Conditions both = one.conditions().and(other.conditions());
        List<Conditions> decided =
                routes.stream()
                        .map(Route::conditions)
                        .filter(third -> isStricter(third, one) && isStricter(third, other))
                        .toList();
        Optional<Conditions> undecided = Coverage.uncovered(both, decided);
        undecided.ifPresent(event -> ambiguous(one, other, event));
    }

    private static boolean isStricter(Conditions conditions, Route than) {
        return conditions.imply(than.conditions()) && !than.conditions().imply(conditions);
    }

    private void ambiguous(Route one, Route other, Conditions event) {
        diagnostics.report(
                Diagnostic.AMBIGUOUS_ROUTES,
                other.method(),
                other.annotation(),
                one.methodName()
                        + " and "
                        + other.methodName()
                        + " both take events such as "
                        + ExampleEvent.of(event, one.types())
                        + ", and neither's conditions imply the other's. Give one of them a"
                        + " condition that keeps them apart, or write a method with the conditions"
                        + " of both.");
    }

    /** In the order of the source where nothing else decides. */
    private static List<Route> mostSpecificFirst(List<Route> routes) {
        List<Route> left = new ArrayList<>(routes);
        List<Route> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Route next =
                    left.stream()
                            .filter(
                                    route ->
                                            left.stream()
                                                    .noneMatch(
                                                            other ->
                                                                    isStricter(
                                                                            other.conditions(),
                                                                            route)))
                            .findFirst()
                            .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
