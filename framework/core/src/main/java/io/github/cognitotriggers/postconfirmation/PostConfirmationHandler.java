package io.github.cognitotriggers.postconfirmation;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.routing.TriggerRoutes;

/**
 * Base class of a function for post confirmation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html">Post
 *     confirmation Lambda trigger</a>
 */
public abstract class PostConfirmationHandler extends CognitoTriggerHandler {

    /**
     * Takes note of one event. What it throws makes the app's call fail, but does not undo the
     * confirmation: the user who tries again is told that there is nothing to confirm.
     */
    protected abstract void handle(PostConfirmationEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(new PostConfirmationRoute(this));
    }
}
