package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.routing.TriggerRoutes;

/**
 * Base class of a function for verify auth challenge response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html">Verify
 *     auth challenge response Lambda trigger</a>
 */
public abstract class VerifyAuthChallengeHandler extends CognitoTriggerHandler {

    /**
     * Answers one event. To a wrong answer of the user, answer {@link
     * VerifyAuthChallengeResponse#incorrect()}: define auth challenge runs next and decides.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to fail the app's call with a text
     *     that reaches the app: {@code VerifyAuthChallengeResponse failed with error <text>.}
     */
    protected abstract VerifyAuthChallengeResponse handle(
            VerifyAuthChallengeEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerRoutes routes() {
        return TriggerRoutes.of(new VerifyAuthChallengeRoute(this));
    }
}
