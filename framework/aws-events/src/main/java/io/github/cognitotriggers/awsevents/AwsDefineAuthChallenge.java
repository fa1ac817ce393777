package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent.ChallengeResult;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Define auth challenge with {@link CognitoUserPoolDefineAuthChallengeEvent}.
 *
 * <p>Cognito sends the response of the previous round along. The name of its challenge is in the
 * object, and a method that sets nothing else asks that challenge again; {@code issueTokens} and
 * {@code failAuthentication} are false at first, whatever the event says, so that no round is
 * decided by another one.
 */
public final class AwsDefineAuthChallenge {

    private AwsDefineAuthChallenge() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything. {@code
     * userNotFound}, and the result of a step, is false where the event does not have it.
     */
    public static CognitoUserPoolDefineAuthChallengeEvent event(DefineAuthChallengeEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setSession(session(json.request().objects("session")));
        request.setUserNotFound(json.bool("userNotFound"));
        Response response = new Response();
        response.setChallengeName(json.response().string("challengeName"));
        CognitoUserPoolDefineAuthChallengeEvent made =
                new CognitoUserPoolDefineAuthChallengeEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response);
        return made;
    }

    private static ChallengeResult @Nullable [] session(@Nullable List<JsonObject> steps) {
        if (steps == null) {
            return null;
        }
        ChallengeResult[] session = new ChallengeResult[steps.size()];
        for (int i = 0; i < session.length; i++) {
            JsonObject step = steps.get(i);
            session[i] = new ChallengeResult();
            session[i].setChallengeName(step.string("challengeName"));
            session[i].setChallengeResult(Boolean.TRUE.equals(step.bool("challengeResult")));
            session[i].setChallengeMetadata(step.string("challengeMetadata"));
        }
        return session;
    }

    /**
     * What a method answered to an event: tokens, the end, or a challenge.
     *
     * @param answer what it returned
     * @throws InvalidResponseException if it returned null, decided nothing, or more than one thing
     */
    public static DefineAuthChallengeResponse response(
            @Nullable CognitoUserPoolDefineAuthChallengeEvent answer,
            DefineAuthChallengeEvent event) {
        Response is = EventJson.require(answer).getResponse();
        String name = is == null ? null : is.getChallengeName();
        boolean issues = is != null && is.getIssueTokens();
        boolean fails = is != null && is.getFailAuthentication();
        String nameBefore = EventJson.of(event).response().string("challengeName");
        boolean asks = name != null && !(name.equals(nameBefore) && (issues || fails));
        if (issues ? fails || asks : fails && asks) {
            throw InvalidResponseException.because(
                    "response must have one of challengeName, issueTokens and failAuthentication,"
                            + " not several");
        }
        if (issues) {
            return DefineAuthChallengeResponse.issueTokens();
        }
        if (fails) {
            return DefineAuthChallengeResponse.failAuthentication();
        }
        if (name == null) {
            throw InvalidResponseException.because(
                    "response decides nothing: it must have a challengeName, or issueTokens or"
                            + " failAuthentication must be true");
        }
        return DefineAuthChallengeResponse.challenge(name);
    }
}
