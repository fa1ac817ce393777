package io.github.cognitotriggers.sender;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function that sends Cognito's emails.
 *
 * <p>Cognito calls it asynchronously and does not wait: the API operation that wanted the message
 * has an answer of its own, and {@link TriggerContext#remaining()} counts Lambda's deadline only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html">Custom
 *     email sender Lambda trigger</a>
 */
public abstract class CustomEmailSenderHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected CustomEmailSenderHandler() {
        super(Trigger.CUSTOM_EMAIL_SENDER);
    }

    /**
     * Sends one message.
     *
     * <p>What it throws reaches nobody, not even the text of a {@link
     * io.github.cognitotriggers.TriggerRejectedException}: the user waits for a message that does
     * not come. But Lambda tries an asynchronous invocation that failed again, so throwing is the
     * way to have it retried, and a message that went out already must not go out twice.
     */
    protected abstract void handle(CustomEmailSenderEvent event, TriggerContext context)
            throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new CustomEmailSenderEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        handle((CustomEmailSenderEvent) event, context);
        return TriggerResponse.none();
    }
}
