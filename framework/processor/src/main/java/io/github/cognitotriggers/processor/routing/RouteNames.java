package io.github.cognitotriggers.processor.routing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What generated code calls the routes, and the variables of their conditions. */
final class RouteNames {

    /** Of {@code TriggerRoutes} and of the generated class, and what cannot be called alone. */
    private static final List<String> METHODS =
            List.of(
                    "call",
                    "clone",
                    "condition",
                    "continuesOnError",
                    "equals",
                    "finalize",
                    "find",
                    "getClass",
                    "hashCode",
                    "method",
                    "name",
                    "notify",
                    "notifyAll",
                    "read",
                    "serves",
                    "toString",
                    "triggers",
                    "unknown",
                    "variable",
                    "wait",
                    "yield");

    private final IdentityHashMap<Route, String> constants = new IdentityHashMap<>();
    private final Map<String, String> fields = new TreeMap<>();
    private final Names methods = new Names(METHODS);

    RouteNames(TriggerClass owner) {
        Names taken = new Names(List.of("PASSES", "REFUSED"));
        Names variables = new Names(List.of("triggers"));
        for (Route route : owner.routes()) {
            constants.put(route, taken.unique(Names.constant(route.methodName())));
            for (String id : route.conditions().of(Subject.of(Subject.Kind.CLIENT_ID)).texts()) {
                String variable = variable(id);
                if (!variable.isEmpty() && !fields.containsKey(variable)) {
                    fields.put(variable, variables.unique(Names.variable(variable)));
                }
            }
        }
    }

    /** The name in <code>${NAME}</code>; empty for all else. */
    static String variable(String clientId) {
        return clientId.startsWith("${") ? clientId.substring(2, clientId.length() - 1) : "";
    }

    /** The constant with a route's number. */
    String constant(Route route) {
        return Objects.requireNonNull(constants.get(route));
    }

    /** The fields of environment variables, by their names. */
    Map<String, String> fields() {
        return fields;
    }

    /** A name for a method of the generated class. */
    String method(String wanted) {
        return methods.unique(wanted);
    }
}
