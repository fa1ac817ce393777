package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class VerifyAuthChallengeRoute
        extends TriggerRoute<VerifyAuthChallengeEvent, VerifyAuthChallengeResponse> {

    private final VerifyAuthChallengeHandler handler;

    VerifyAuthChallengeRoute(VerifyAuthChallengeHandler handler) {
        super(Trigger.VERIFY_AUTH_CHALLENGE, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public VerifyAuthChallengeEvent read(TriggerEnvelope envelope) {
        return new VerifyAuthChallengeEvent(envelope);
    }

    @Override
    public VerifyAuthChallengeResponse handle(
            VerifyAuthChallengeEvent event, TriggerContext context) throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            VerifyAuthChallengeResponse response,
            VerifyAuthChallengeEvent event,
            ResponseWriter out) {
        response.write(out);
    }
}
