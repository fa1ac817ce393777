package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class CustomSmsSenderRoute extends TriggerRoute<CustomSmsSenderEvent, TriggerResponse> {

    private final CustomSmsSenderHandler handler;

    CustomSmsSenderRoute(CustomSmsSenderHandler handler) {
        super(Trigger.CUSTOM_SMS_SENDER, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public CustomSmsSenderEvent read(TriggerEnvelope envelope) {
        return new CustomSmsSenderEvent(envelope);
    }

    @Override
    public TriggerResponse handle(CustomSmsSenderEvent event, TriggerContext context)
            throws Exception {
        handler.handle(event, context);
        return TriggerResponse.none();
    }
}
