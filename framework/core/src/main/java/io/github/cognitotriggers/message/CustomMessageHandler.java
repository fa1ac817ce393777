package io.github.cognitotriggers.message;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for custom message.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html">Custom
 *     message Lambda trigger</a>
 */
public abstract class CustomMessageHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected CustomMessageHandler() {
        super(Trigger.CUSTOM_MESSAGE);
    }

    /**
     * Words one message, or leaves it as the pool has it.
     *
     * @throws io.github.cognitotriggers.TriggerRejectedException to have no message sent, with a
     *     text that reaches whoever called the API operation: the user's app, or the administrator
     *     of an AdminCreateUser. The operation fails; AWS does not say what of it stays done
     */
    protected abstract CustomMessageResponse handle(
            CustomMessageEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new CustomMessageEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((CustomMessageEvent) event, context);
    }
}
