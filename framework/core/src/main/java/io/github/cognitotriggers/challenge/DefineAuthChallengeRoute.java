package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class DefineAuthChallengeRoute
        extends TriggerRoute<DefineAuthChallengeEvent, DefineAuthChallengeResponse> {

    private final DefineAuthChallengeHandler handler;

    DefineAuthChallengeRoute(DefineAuthChallengeHandler handler) {
        super(Trigger.DEFINE_AUTH_CHALLENGE, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public DefineAuthChallengeEvent read(TriggerEnvelope envelope) {
        return new DefineAuthChallengeEvent(envelope);
    }

    @Override
    public DefineAuthChallengeResponse handle(
            DefineAuthChallengeEvent event, TriggerContext context) throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            DefineAuthChallengeResponse response,
            DefineAuthChallengeEvent event,
            ResponseWriter out) {
        response.write(event, out);
    }
}
