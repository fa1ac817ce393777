package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class CustomEmailSenderRoute extends TriggerRoute<CustomEmailSenderEvent, TriggerResponse> {

    private final CustomEmailSenderHandler handler;

    CustomEmailSenderRoute(CustomEmailSenderHandler handler) {
        super(Trigger.CUSTOM_EMAIL_SENDER, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public CustomEmailSenderEvent read(TriggerEnvelope envelope) {
        return new CustomEmailSenderEvent(envelope);
    }

    @Override
    public TriggerResponse handle(CustomEmailSenderEvent event, TriggerContext context)
            throws Exception {
        handler.handle(event, context);
        return TriggerResponse.none();
    }
}
