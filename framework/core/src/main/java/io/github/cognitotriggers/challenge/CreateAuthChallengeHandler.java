package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.routing.TriggerRoutes;

/**
 * Base class of a function for create auth challenge.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html">Create
 *     auth challenge Lambda trigger</a>
 */
public abstract class CreateAuthChallengeHandler extends CognitoTriggerHandler {

    /**
     * Answers one event. Cognito may call twice for the same round: a code that went out already
     * should not go out again.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to fail the app's call with a text
     *     that reaches the app: {@code CreateAuthChallenge failed with error <text>.} If it is
     *     thrown for real users only, or for unknown ones only, it tells which users exist
     */
    protected abstract CreateAuthChallengeResponse handle(
            CreateAuthChallengeEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(new CreateAuthChallengeRoute(this));
    }
}
