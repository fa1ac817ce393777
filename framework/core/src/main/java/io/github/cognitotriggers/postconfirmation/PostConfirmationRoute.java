package io.github.cognitotriggers.postconfirmation;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class PostConfirmationRoute extends TriggerRoute<PostConfirmationEvent, TriggerResponse> {

    private final PostConfirmationHandler handler;

    PostConfirmationRoute(PostConfirmationHandler handler) {
        super(Trigger.POST_CONFIRMATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public PostConfirmationEvent read(TriggerEnvelope envelope) {
        return new PostConfirmationEvent(envelope);
    }

    @Override
    public TriggerResponse handle(PostConfirmationEvent event, TriggerContext context)
            throws Exception {
        handler.handle(event, context);
        return TriggerResponse.none();
    }
}
