package io.github.cognitotriggers.presignup;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.routing.TriggerRoutes;

/**
 * Base class of a function for pre sign-up.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html">Pre
 *     sign-up Lambda trigger</a>
 */
public abstract class PreSignUpHandler extends CognitoTriggerHandler {

    /**
     * Answers one event.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to refuse the sign-up, with a text
     *     that the user sees
     */
    protected abstract PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(new PreSignUpRoute(this));
    }
}
