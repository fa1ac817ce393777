package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The routes of several classes in one function: each trigger is that of one of them. */
final class JoinedRoutes extends TriggerRoutes {

    /** A route's number has that of its part above these bits. */
    private static final int PART_BITS = 16;

    private static final int ROUTE_MASK = (1 << PART_BITS) - 1;

    private final TriggerRoutes[] parts;

    private JoinedRoutes(TriggerRoutes[] parts, Trigger[] triggers) {
        super("", triggers);
        this.parts = parts;
    }

    /**
     * The routes of all parts.
     *
     * @throws IllegalArgumentException if there is none, or two have a route for the same trigger;
     *     the message names both
     */
    static TriggerRoutes of(TriggerRoutes[] parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("A function needs at least one handler");
        }
        if (parts.length == 1) {
            return parts[0];
        }
        return ofSeveral(flat(parts));
    }

    /** The parts, with those of a joined one in its place. */
    private static TriggerRoutes[] flat(TriggerRoutes[] parts) {
        List<TriggerRoutes> flat = new ArrayList<>();
        for (TriggerRoutes part : parts) {
            if (part instanceof JoinedRoutes joined) {
                flat.addAll(Arrays.asList(joined.parts));
            } else {
                flat.add(part);
            }
        }
        return flat.toArray(new TriggerRoutes[0]);
    }

    private static TriggerRoutes ofSeveral(TriggerRoutes[] parts) {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            for (Trigger trigger : parts[i].triggers()) {
                for (int earlier = 0; earlier < i; earlier++) {
                    if (parts[earlier].serves(trigger)) {
                        throw twice(trigger, parts[earlier], parts[i]);
                    }
                }
                triggers.add(trigger);
            }
        }
        return new JoinedRoutes(parts, triggers.toArray(new Trigger[0]));
    }

    private static IllegalArgumentException twice(
            Trigger trigger, TriggerRoutes one, TriggerRoutes other) {
        return new IllegalArgumentException(
                "Two handlers for the trigger "
                        + trigger.configName()
                        + ": "
                        + one.name()
                        + " and "
                        + other.name()
                        + ". In a function all that handles a trigger is in one class");
    }

    @Override
    protected Object read(Trigger trigger, TriggerEnvelope envelope) {
        return parts[partOf(trigger)].read(trigger, envelope);
    }

    @Override
    protected int find(Trigger trigger, Object event) {
        int part = partOf(trigger);
        int route = parts[part].find(trigger, event);
        return route < 0 ? route : part << PART_BITS | route;
    }

    @Override
    protected Object call(int route, Object event, TriggerContext context) throws Exception {
        return part(route).call(route & ROUTE_MASK, event, context);
    }

    @Override
    protected String method(int route) {
        return part(route).method(route & ROUTE_MASK);
    }

    @Override
    protected String condition(int route) {
        return part(route).condition(route & ROUTE_MASK);
    }

    @Override
    protected boolean continuesOnError(int route) {
        return part(route).continuesOnError(route & ROUTE_MASK);
    }

    @Override
    String name(int route) {
        return part(route).name(route & ROUTE_MASK);
    }

    private TriggerRoutes part(int route) {
        return parts[route >> PART_BITS];
    }

    private int partOf(Trigger trigger) {
        for (int part = 0; part < parts.length; part++) {
            if (parts[part].serves(trigger)) {
                return part;
            }
        }
        throw unknown(trigger);
    }
}
