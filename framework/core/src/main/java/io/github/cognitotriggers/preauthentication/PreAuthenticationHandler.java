package io.github.cognitotriggers.preauthentication;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for pre authentication.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html">Pre
 *     authentication Lambda trigger</a>
 */
public abstract class PreAuthenticationHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected PreAuthenticationHandler() {
        super(Trigger.PRE_AUTHENTICATION);
    }

    /**
     * Looks at one event; returning lets the sign-in go on.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to refuse the sign-in, with a text
     *     that the user sees: in the app as the error of its call, in managed login above the form
     *     or in the redirect's {@code error_description}. A text for known users only tells a
     *     stranger who has an account.
     */
    protected abstract void handle(PreAuthenticationEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new PreAuthenticationEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        handle((PreAuthenticationEvent) event, context);
        return TriggerResponse.none();
    }
}
