package io.github.cognitotriggers.message;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class CustomMessageRoute extends TriggerRoute<CustomMessageEvent, CustomMessageResponse> {

    private final CustomMessageHandler handler;

    CustomMessageRoute(CustomMessageHandler handler) {
        super(Trigger.CUSTOM_MESSAGE, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public CustomMessageEvent read(TriggerEnvelope envelope) {
        return new CustomMessageEvent(envelope);
    }

    @Override
    public CustomMessageResponse handle(CustomMessageEvent event, TriggerContext context)
            throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            CustomMessageResponse response, CustomMessageEvent event, ResponseWriter out) {
        response.write(event, out);
    }
}
