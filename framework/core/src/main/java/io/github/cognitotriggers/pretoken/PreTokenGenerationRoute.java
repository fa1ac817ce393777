package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class PreTokenGenerationRoute
        extends TriggerRoute<PreTokenGenerationEvent, PreTokenGenerationResponse> {

    private final PreTokenGenerationHandler handler;

    PreTokenGenerationRoute(PreTokenGenerationHandler handler) {
        super(Trigger.PRE_TOKEN_GENERATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public PreTokenGenerationEvent read(TriggerEnvelope envelope) {
        return new PreTokenGenerationEvent(envelope);
    }

    @Override
    public PreTokenGenerationResponse handle(PreTokenGenerationEvent event, TriggerContext context)
            throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            PreTokenGenerationResponse response,
            PreTokenGenerationEvent event,
            ResponseWriter out) {
        response.write(event, out);
    }
}
