package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for pre token generation, whatever version of the event the pool sends.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
 *     token generation Lambda trigger</a>
 */
public abstract class PreTokenGenerationHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected PreTokenGenerationHandler() {
        super(Trigger.PRE_TOKEN_GENERATION);
    }

    /**
     * Says what the tokens of one event get in addition, and what they lose.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to have no tokens made, with a
     *     text that the user sees: in the app as the error of its call, in managed login above the
     *     form or in the redirect's {@code error_description}. What a machine sees at the token
     *     endpoint or of GetClientToken, AWS does not say. The profile of a federated user who
     *     comes for the first time stays
     */
    protected abstract PreTokenGenerationResponse handle(
            PreTokenGenerationEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new PreTokenGenerationEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((PreTokenGenerationEvent) event, context);
    }
}
