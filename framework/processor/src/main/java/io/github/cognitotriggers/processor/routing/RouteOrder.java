package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which method an event goes to if several take it: the one whose conditions imply those of the
 * others.
 */
public final class RouteOrder {

    private final Diagnostics diagnostics;

    /** Reports methods of which it cannot be said, and those that no event can reach. */
    public RouteOrder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The class with its routes in the order in which to try them. */
    public TriggerClass order(TriggerClass described) {
        List<Route> ordered = new ArrayList<>();
        for (TriggerTypes trigger : described.triggers()) {
            List<Route> routes = described.routes(trigger);
            // Of those that never run nothing else needs to be said.
            check(routes.stream().filter(route -> canRun(route, trigger)).toList());
            ordered.addAll(mostSpecificFirst(routes));
        }
        return new TriggerClass(described.type(), described.name(), described.unmatched(), ordered);
    }

    private boolean canRun(Route route, TriggerTypes trigger) {
        Conditions conditions = route.conditions();
        Optional<Subject> contradiction =
                conditions.subjects().stream()
                        .filter(subject -> conditions.of(subject).isEmpty())
                        .findFirst();
        if (contradiction.isPresent()) {
            return neverRuns(
                    route,
                    "its conditions on "
                            + contradiction.get()
                            + " exclude each other. Leave one of them out");
        }
        List<ImpossibleEvents> impossible = ImpossibleEvents.of(trigger.trigger());
        if (Coverage.uncovered(conditions, conditionsOf(impossible)).isEmpty()) {
            return neverRuns(
                    route,
                    impossible.stream()
                                    .map(ImpossibleEvents::reason)
                                    .collect(Collectors.joining(", and "))
                            + ". Change its conditions, or take it away");
        }
        return true;
    }

    private static List<Conditions> conditionsOf(List<ImpossibleEvents> impossible) {
        return impossible.stream().map(ImpossibleEvents::conditions).toList();
    }

    private boolean neverRuns(Route route, String why) {
        diagnostics.report(
                Diagnostic.NEVER_RUNS,
                route.method(),
                route.annotation(),
                route.methodName() + " never runs: " + why + ".");
        return false;
    }

    private void check(List<Route> routes) {
        boolean decided = true;
        for (int i = 0; i < routes.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                decided &= checkPair(routes.get(earlier), routes.get(i), routes);
            }
        }
        if (decided) {
            routes.forEach(route -> checkNotCovered(route, routes));
        }
    }

    private boolean checkPair(Route one, Route other, List<Route> routes) {
        boolean implies = one.conditions().imply(other.conditions());
        boolean implied = other.conditions().imply(one.conditions());
        if (implies != implied) {
            return true;
        }
        Conditions both = one.conditions().and(other.conditions());
        if (both.isContradictory()) {
            return true;
        }
        List<Conditions> decided = stricter(routes, one, other);
        decided.addAll(conditionsOf(ImpossibleEvents.of(one.types().trigger())));
        Optional<Conditions> undecided = Coverage.uncovered(both, decided);
        undecided.ifPresent(event -> ambiguous(one, other, event, implies));
        return undecided.isEmpty();
    }

    /** The conditions of those routes that come before all the given ones. */
    private static List<Conditions> stricter(List<Route> routes, Route... than) {
        List<Conditions> stricter = new ArrayList<>();
        for (Route route : routes) {
            if (isStricter(route, than)) {
                stricter.add(route.conditions());
            }
        }
        return stricter;
    }

    private static boolean isStricter(Route route, Route[] than) {
        for (Route other : than) {
            if (!isStricter(route, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStricter(Route route, Route than) {
        return route.conditions().imply(than.conditions())
                && !than.conditions().imply(route.conditions());
    }

    private void ambiguous(Route one, Route other, Conditions event, boolean same) {
        diagnostics.report(
                Diagnostic.AMBIGUOUS_ROUTES,
                other.method(),
                other.annotation(),
                one.methodName()
                        + " and "
                        + other.methodName()
                        + " both take events like "
                        + ExampleEvent.of(event, one.types())
                        + (same
                                ? ", since their conditions are the same. Give one of them a"
                                        + " condition more."
                                : ", and the conditions of neither imply the other's. Give one of"
                                        + " them a condition that keeps them apart, or add a method"
                                        + " with the conditions of both."));
    }

    private void checkNotCovered(Route route, List<Route> routes) {
        List<Conditions> others = stricter(routes, route);
        others.addAll(conditionsOf(ImpossibleEvents.of(route.types().trigger())));
        if (Coverage.uncovered(route.conditions(), others).isEmpty()) {
            neverRuns(
                    route,
                    "all of its events go to "
                            + routes.stream()
                                    .filter(other -> isStricter(other, route))
                                    .map(Route::methodName)
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ", whose conditions say more. Take it away, or one of those");
        }
    }

    /** In the order of the source where nothing else decides. */
    private static List<Route> mostSpecificFirst(List<Route> routes) {
        Set<Route> added = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Route> ordered = new ArrayList<>();
        for (Route route : routes) {
            add(route, routes, added, ordered);
        }
        return ordered;
    }

    /** Adds a route, and before it those that are stricter. */
    private static void add(
            Route route, List<Route> routes, Set<Route> added, List<Route> ordered) {
        if (!added.add(route)) {
            return;
        }
        for (Route other : routes) {
            if (isStricter(other, route)) {
                add(other, routes, added, ordered);
            }
        }
        ordered.add(route);
    }
}
