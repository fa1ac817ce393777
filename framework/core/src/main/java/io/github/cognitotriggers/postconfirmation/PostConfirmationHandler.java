package io.github.cognitotriggers.postconfirmation;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for post confirmation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html">Post
 *     confirmation Lambda trigger</a>
 */
public abstract class PostConfirmationHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected PostConfirmationHandler() {
        super(Trigger.POST_CONFIRMATION);
    }

    /**
     * Takes note of one event. What it throws makes the app's call fail, but does not undo the
     * confirmation: the user who tries again is told that there is nothing to confirm.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to fail the app's call with a text
     *     that the user sees
     */
    protected abstract void handle(PostConfirmationEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new PostConfirmationEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        handle((PostConfirmationEvent) event, context);
        return TriggerResponse.none();
    }
}
