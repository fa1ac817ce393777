package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What an event gets whose trigger has no route in this function. An untouched answer would let
 * pass what the missing handler might have refused.
 */
final class Misrouted {

    private Misrouted() {}

    /**
     * The answer that refuses.
     *
     * @throws TriggerFailedException if the trigger has none, so that only an exception refuses
     */
    static byte[] answer(
            TriggerEnvelope event,
            @Nullable Trigger trigger,
            CognitoTriggerHandler handler,
            Context lambda) {
        LogLine.message(
                lambda,
                handler.logsJson(),
                LogLevel.ERROR,
                handler.name()
                        + " has no route for "
                        + Keys.shorten(event.triggerSource())
                        + "; it has routes for "
                        + handler.madeRoutes()
                        + ". Check the user pool's LambdaConfig",
                null);
        ResponseWriter refusal = new ResponseWriter();
        if (trigger == Trigger.DEFINE_AUTH_CHALLENGE) {
            refusal.member("issueTokens", false);
            refusal.member("failAuthentication", true);
        } else if (trigger == Trigger.VERIFY_AUTH_CHALLENGE) {
            refusal.member("answerCorrect", false);
        } else {
            throw TriggerFailedException.of(lambda.getAwsRequestId());
        }
        return event.answer(refusal);
    }
}
