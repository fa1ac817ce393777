package io.github.cognitotriggers.challenge;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for verify auth challenge response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html">Verify
 *     auth challenge response Lambda trigger</a>
 */
public abstract class VerifyAuthChallengeHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected VerifyAuthChallengeHandler() {
        super(Trigger.VERIFY_AUTH_CHALLENGE);
    }

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
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new VerifyAuthChallengeEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((VerifyAuthChallengeEvent) event, context);
    }
}
