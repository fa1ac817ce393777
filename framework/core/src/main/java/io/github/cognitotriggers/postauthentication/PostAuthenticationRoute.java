package io.github.cognitotriggers.postauthentication;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.routing.TriggerRoute;

final class PostAuthenticationRoute extends TriggerRoute<PostAuthenticationEvent, TriggerResponse> {

    private final PostAuthenticationHandler handler;

    PostAuthenticationRoute(PostAuthenticationHandler handler) {
        super(Trigger.POST_AUTHENTICATION, handler.getClass().getSimpleName());
        this.handler = handler;
    }

    @Override
    public PostAuthenticationEvent read(TriggerEnvelope envelope) {
        return new PostAuthenticationEvent(envelope);
    }

    @Override
    public TriggerResponse handle(PostAuthenticationEvent event, TriggerContext context)
            throws Exception {
        handler.handle(event, context);
        return TriggerResponse.none();
    }
}
