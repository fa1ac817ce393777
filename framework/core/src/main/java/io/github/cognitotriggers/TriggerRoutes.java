package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Which method takes which event. For each class with annotated methods the annotation processor
 * makes one such class, called as that one with {@code Routes} at the end; a handler answers it
 * from {@link CognitoTriggerHandler#routes()} or gives it to {@link
 * CognitoTriggerHandler#CognitoTriggerHandler(java.util.Set) the constructor}.
 *
 * <p>All routes of a trigger are in one of them. What is protected here is for generated code.
 *
 * @see CognitoTriggers
 */
public abstract class TriggerRoutes {

    /**
     * Instead of a route: no method is for the event's source, and without a function nothing would
     * go wrong. The event goes back as it came.
     */
    protected static final int PASSES = -1;

    /** Instead of a route: the event is for no method, and is refused. */
    protected static final int REFUSED = -2;

    private final String name;
    private final Trigger[] triggers;

    /**
     * Routes to the methods of a class.
     *
     * @param name of that class, for the log
     * @param triggers that it has methods for
     */
    protected TriggerRoutes(String name, Trigger... triggers) {
        this.name = name;
        this.triggers = triggers;
    }

    // Object, where an event or a response is meant: for their own types the verifier would load
    // those of every trigger, and a function's first event waits for that.

    /** The typed event of one of the triggers. */
    protected abstract Object read(Trigger trigger, TriggerEnvelope envelope);

    /** The number of the route for an event, {@link #PASSES} or {@link #REFUSED}. */
    protected abstract int find(Trigger trigger, Object event);

    /** Calls the method of a route; the answer is a response, also for a method without one. */
    protected abstract Object call(int route, Object event, TriggerContext context)
            throws Exception;

    /** What the method of a route is called; empty if the name of the class says it all. */
    protected abstract String method(int route);

    /** What made this the route for an event; empty if nothing had to be. */
    protected abstract String condition(int route);

    /** Whether the event goes back as it came when the method of a route throws. */
    protected boolean continuesOnError(int route) {
        return false;
    }

    /** What generated code throws for a trigger or a number that is none of its own. */
    protected static RuntimeException unknown(Object triggerOrRoute) {
        return new IllegalArgumentException("No such route: " + triggerOrRoute);
    }

    /**
     * The value of an environment variable that a condition names.
     *
     * @throws IllegalStateException if it is not set
     */
    protected static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(
                    "The environment variable "
                            + name
                            + ", which the clientId of a route names, is not set");
        }
        return value;
    }

    /** What the log calls a route: {@code SignUpTriggers.invited}. */
    String name(int route) {
        String method = method(route);
        return method.isEmpty() ? name : name + "." + method;
    }

    /** The class whose methods are called. */
    final String name() {
        return name;
    }

    /** Those that have a route; not a copy. */
    final Trigger[] triggers() {
        return triggers;
    }

    final boolean serves(Trigger trigger) {
        for (Trigger served : triggers) {
            if (served == trigger) {
                return true;
            }
        }
        return false;
    }

    /** The triggers that have a route, by their names in {@code LambdaConfig}. */
    @Override
    public final String toString() {
        StringBuilder names = new StringBuilder();
        for (Trigger trigger : triggers) {
            names.append(names.length() == 0 ? "" : ", ").append(trigger.configName());
        }
        return names.toString();
    }
}
