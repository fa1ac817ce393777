package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What an event gets for which this function has no route. An untouched answer would let pass what
 * the missing one might have refused.
 */
final class Misrouted {

    private Misrouted() {}

    /**
     * The answer that refuses an event of a trigger that has no route at all.
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
        return refuse(event, trigger, lambda);
    }

    /**
     * The answer that refuses an event of a trigger that has routes, none of which is for it.
     *
     * @throws TriggerFailedException as {@link #answer}
     */
    static byte[] unmatched(
            TriggerEnvelope event, Trigger trigger, CognitoTriggerHandler handler, Context lambda) {
        LogLine.message(
                lambda,
                handler.logsJson(),
                LogLevel.ERROR,
                handler.name()
                        + " has methods for "
                        + trigger.configName()
                        + ", but the conditions of none hold for this event of "
                        + Keys.shorten(event.triggerSource())
                        + ". Add a method without conditions, or say with"
                        + " @CognitoTriggers(unmatched) what becomes of such events",
                null);
        return refuse(event, trigger, lambda);
    }

    private static byte[] refuse(TriggerEnvelope event, @Nullable Trigger trigger, Context lambda) {
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
