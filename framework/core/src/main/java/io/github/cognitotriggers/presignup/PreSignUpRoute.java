package io.github.cognitotriggers.presignup;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class PreSignUpRoute extends TriggerRoute<PreSignUpEvent, PreSignUpResponse> {

    private final PreSignUpHandler handler;

    PreSignUpRoute(PreSignUpHandler handler) {
        super(Trigger.PRE_SIGN_UP, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public PreSignUpEvent read(TriggerEnvelope envelope) {
        return new PreSignUpEvent(envelope);
    }

    @Override
    public PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(PreSignUpResponse response, PreSignUpEvent event, ResponseWriter out) {
        response.write(event, out);
    }
}
