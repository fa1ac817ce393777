package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for define auth challenge.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html">Define
 *     auth challenge Lambda trigger</a>
 */
public abstract class DefineAuthChallengeHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected DefineAuthChallengeHandler() {
        super(Trigger.DEFINE_AUTH_CHALLENGE);
    }

    /**
     * Answers one event. To end the authentication, answer {@link
     * DefineAuthChallengeResponse#failAuthentication()}: the app then gets Cognito's own text, the
     * same as for a wrong password.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to fail the app's call with a text
     *     that reaches the app: {@code DefineAuthChallenge failed with error <text>.} If it is
     *     thrown for real users only, or for unknown ones only, it tells which users exist
     */
    protected abstract DefineAuthChallengeResponse handle(
            DefineAuthChallengeEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new DefineAuthChallengeEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((DefineAuthChallengeEvent) event, context);
    }
}
