package io.github.cognitotriggers.presignup;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for pre sign-up.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html">Pre
 *     sign-up Lambda trigger</a>
 */
public abstract class PreSignUpHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected PreSignUpHandler() {
        super(Trigger.PRE_SIGN_UP);
    }

    /**
     * Answers one event.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to refuse the sign-up, with a text
     *     that the user sees
     */
    protected abstract PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new PreSignUpEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((PreSignUpEvent) event, context);
    }
}
