package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent.ChallengeResult;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Create auth challenge with {@link CognitoUserPoolCreateAuthChallengeEvent}. */
public final class AwsCreateAuthChallenge {

    private AwsCreateAuthChallenge() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything. {@code
     * userNotFound}, and the result of a step, is false where the event does not have it.
     */
    public static CognitoUserPoolCreateAuthChallengeEvent event(CreateAuthChallengeEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setChallengeName(json.request().string("challengeName"));
        request.setSession(session(json.request().objects("session")));
        request.setUserNotFound(json.bool("userNotFound"));
        CognitoUserPoolCreateAuthChallengeEvent made =
                new CognitoUserPoolCreateAuthChallengeEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response(json.response()));
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

    private static Response response(ResponseJson came) {
        Response response = new Response();
        response.setPublicChallengeParameters(came.map("publicChallengeParameters"));
        response.setPrivateChallengeParameters(came.map("privateChallengeParameters"));
        response.setChallengeMetadata(came.string("challengeMetadata"));
        return response;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; its response may be null, which changes nothing
     * @throws InvalidResponseException if it returned null, or a name or value of a parameter is
     *     null
     */
    public static CreateAuthChallengeResponse response(
            @Nullable CognitoUserPoolCreateAuthChallengeEvent answer,
            CreateAuthChallengeEvent event) {
        CreateAuthChallengeResponse.Builder response = CreateAuthChallengeResponse.builder();
        Response is = EventJson.require(answer).getResponse();
        if (is == null) {
            return response.build();
        }
        Response was = response(EventJson.of(event).response());
        Map<String, String> shown = is.getPublicChallengeParameters();
        if (shown != null && !shown.equals(was.getPublicChallengeParameters())) {
            response.publicChallengeParameters(Changed.named("publicChallengeParameters", shown));
        }
        Map<String, String> kept = is.getPrivateChallengeParameters();
        if (kept != null && !kept.equals(was.getPrivateChallengeParameters())) {
            response.privateChallengeParameters(Changed.named("privateChallengeParameters", kept));
        }
        String metadata = Changed.text(is.getChallengeMetadata(), was.getChallengeMetadata());
        if (metadata != null) {
            response.challengeMetadata(metadata);
        }
        return response.build();
    }
}
