package io.github.cognitotriggers.preauthentication;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class PreAuthenticationRoute extends TriggerRoute<PreAuthenticationEvent, TriggerResponse> {

    private final PreAuthenticationHandler handler;

    PreAuthenticationRoute(PreAuthenticationHandler handler) {
        super(Trigger.PRE_AUTHENTICATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public PreAuthenticationEvent read(TriggerEnvelope envelope) {
        return new PreAuthenticationEvent(envelope);
    }

    @Override
    public TriggerResponse handle(PreAuthenticationEvent event, TriggerContext context)
            throws Exception {
        handler.handle(event, context);
        return TriggerResponse.none();
    }
}
