package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import org.jspecify.annotations.Nullable;

/** Pre sign-up with {@link CognitoUserPoolPreSignUpEvent}. */
public final class AwsPreSignUp {

    private AwsPreSignUp() {}

    /** The event as an object of AWS's class; its {@code toString} shows everything. */
    public static CognitoUserPoolPreSignUpEvent event(PreSignUpEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setValidationData(json.map("validationData"));
        request.setClientMetadata(json.map("clientMetadata"));
        CognitoUserPoolPreSignUpEvent made = new CognitoUserPoolPreSignUpEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response(json.response()));
        return made;
    }

    private static Response response(ResponseJson came) {
        Response response = new Response();
        response.setAutoConfirmUser(came.bool("autoConfirmUser"));
        response.setAutoVerifyEmail(came.bool("autoVerifyEmail"));
        response.setAutoVerifyPhone(came.bool("autoVerifyPhone"));
        return response;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; its response may be null, which changes nothing
     * @throws InvalidResponseException if it returned null
     */
    public static PreSignUpResponse response(
            @Nullable CognitoUserPoolPreSignUpEvent answer, PreSignUpEvent event) {
        Response is = EventJson.require(answer).getResponse();
        if (is == null) {
            return PreSignUpResponse.unchanged();
        }
        Response was = response(EventJson.of(event).response());
        PreSignUpResponse.Builder response = PreSignUpResponse.builder();
        if (is.getAutoConfirmUser() != was.getAutoConfirmUser()) {
            response.autoConfirmUser(is.getAutoConfirmUser());
        }
        if (is.getAutoVerifyEmail() != was.getAutoVerifyEmail()) {
            response.autoVerifyEmail(is.getAutoVerifyEmail());
        }
        if (is.getAutoVerifyPhone() != was.getAutoVerifyPhone()) {
            response.autoVerifyPhone(is.getAutoVerifyPhone());
        }
        return response.build();
    }
}
