package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class CreateAuthChallengeRoute
        extends TriggerRoute<CreateAuthChallengeEvent, CreateAuthChallengeResponse> {

    private final CreateAuthChallengeHandler handler;

    CreateAuthChallengeRoute(CreateAuthChallengeHandler handler) {
        super(Trigger.CREATE_AUTH_CHALLENGE, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public CreateAuthChallengeEvent read(TriggerEnvelope envelope) {
        return new CreateAuthChallengeEvent(envelope);
    }

    @Override
    public CreateAuthChallengeResponse handle(
            CreateAuthChallengeEvent event, TriggerContext context) throws Exception {
        return handler.handle(event, context);
    }

    @Override
    public void write(
            CreateAuthChallengeResponse response,
            CreateAuthChallengeEvent event,
            ResponseWriter out) {
        response.write(event, out);
    }
}
