package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import org.jspecify.annotations.Nullable;

/**
 * Verify auth challenge response with {@link CognitoUserPoolVerifyAuthChallengeResponseEvent}.
 *
 * <p>{@code answerCorrect} is false until the method sets it, whatever the event says. It is always
 * part of the answer, since a method that found the answer wrong looks like one that set nothing.
 */
public final class AwsVerifyAuthChallenge {

    private AwsVerifyAuthChallenge() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything, the right
     * answer and the user's included. {@code userNotFound} is false where the event does not have
     * it.
     */
    public static CognitoUserPoolVerifyAuthChallengeResponseEvent event(
            VerifyAuthChallengeEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setPrivateChallengeParameters(json.map("privateChallengeParameters"));
        request.setChallengeAnswer(json.request().string("challengeAnswer"));
        request.setUserNotFound(json.bool("userNotFound"));
        CognitoUserPoolVerifyAuthChallengeResponseEvent made =
                new CognitoUserPoolVerifyAuthChallengeResponseEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(new Response());
        return made;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; without a response, the user's answer was wrong
     * @throws InvalidResponseException if it returned null
     */
    public static VerifyAuthChallengeResponse response(
            @Nullable CognitoUserPoolVerifyAuthChallengeResponseEvent answer,
            VerifyAuthChallengeEvent event) {
        Response is = EventJson.require(answer).getResponse();
        return VerifyAuthChallengeResponse.of(is != null && is.getAnswerCorrect());
    }
}
