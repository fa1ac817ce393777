package io.github.cognitotriggers.postauthentication;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for post authentication.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html">Post
 *     authentication Lambda trigger</a>
 */
public abstract class PostAuthenticationHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected PostAuthenticationHandler() {
        super(Trigger.POST_AUTHENTICATION);
    }

    /**
     * Takes note of one event.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to withhold the tokens, with a
     *     text that the user sees: in the app as the error of its call, in managed login above the
     *     form or in the redirect's {@code error_description}. Any other exception makes the
     *     sign-in fail too, with a neutral text
     */
    protected abstract void handle(PostAuthenticationEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new PostAuthenticationEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        handle((PostAuthenticationEvent) event, context);
        return TriggerResponse.none();
    }
}
