package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for create auth challenge.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html">Create
 *     auth challenge Lambda trigger</a>
 */
public abstract class CreateAuthChallengeHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected CreateAuthChallengeHandler() {
        super(Trigger.CREATE_AUTH_CHALLENGE);
    }

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
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new CreateAuthChallengeEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((CreateAuthChallengeEvent) event, context);
    }
}
