package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/** The one route of a function that extends its trigger's base class. */
final class HandlerRoutes extends TriggerRoutes {

    private final SingleTriggerHandler handler;

    HandlerRoutes(SingleTriggerHandler handler, Trigger trigger) {
        super(nameOf(handler, trigger), trigger);
        this.handler = handler;
    }

    /** Its class, or the trigger where the class has no name. */
    private static String nameOf(SingleTriggerHandler handler, Trigger trigger) {
        String name = handler.getClass().getSimpleName();
        return name.isEmpty() ? trigger.configName() : name;
    }

    @Override
    protected Object read(Trigger trigger, TriggerEnvelope envelope) {
        return handler.read(envelope);
    }

    @Override
    protected int find(Trigger trigger, Object event) {
        return 0;
    }

    @Override
    protected Object call(int route, Object event, TriggerContext context) throws Exception {
        return handler.answer((TriggerEvent) event, context);
    }

    @Override
    protected String method(int route) {
        return "";
    }

    @Override
    protected String condition(int route) {
        return "";
    }
}
