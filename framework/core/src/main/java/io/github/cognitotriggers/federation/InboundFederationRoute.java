package io.github.cognitotriggers.federation;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class InboundFederationRoute
        extends TriggerRoute<InboundFederationEvent, InboundFederationResponse> {

    private final InboundFederationHandler handler;

    InboundFederationRoute(InboundFederationHandler handler) {
        super(Trigger.INBOUND_FEDERATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public InboundFederationEvent read(TriggerEnvelope envelope) {
        return new InboundFederationEvent(envelope);
    }

    @Override
    public InboundFederationResponse handle(InboundFederationEvent event, TriggerContext context)
            throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            InboundFederationResponse response, InboundFederationEvent event, ResponseWriter out) {
        response.write(event, out);
    }
}
