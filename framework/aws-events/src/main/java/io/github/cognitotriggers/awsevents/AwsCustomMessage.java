package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent.Response;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import org.jspecify.annotations.Nullable;

/** Custom message with {@link CognitoUserPoolCustomMessageEvent}. */
public final class AwsCustomMessage {

    private AwsCustomMessage() {}

    /**
     * The event as an object of AWS's class, which has no {@code linkParameter}; its {@code
     * toString} shows everything.
     */
    public static CognitoUserPoolCustomMessageEvent event(CustomMessageEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setCodeParameter(json.request().string("codeParameter"));
        request.setUsernameParameter(json.request().string("usernameParameter"));
        CognitoUserPoolCustomMessageEvent made = new CognitoUserPoolCustomMessageEvent();
        json.header(made);
        made.setRequest(request);
        made.setResponse(response(json.response()));
        return made;
    }

    private static Response response(ResponseJson came) {
        Response response = new Response();
        response.setSmsMessage(came.string("smsMessage"));
        response.setEmailMessage(came.string("emailMessage"));
        response.setEmailSubject(came.string("emailSubject"));
        return response;
    }

    /**
     * What a method answered to an event.
     *
     * @param answer what it returned; its response may be null, which changes nothing
     * @throws InvalidResponseException if it returned null, or a text is too short or too long
     */
    public static CustomMessageResponse response(
            @Nullable CognitoUserPoolCustomMessageEvent answer, CustomMessageEvent event) {
        Response is = EventJson.require(answer).getResponse();
        if (is == null) {
            return CustomMessageResponse.unchanged();
        }
        Response was = response(EventJson.of(event).response());
        CustomMessageResponse.Builder response = CustomMessageResponse.builder();
        String sms = Changed.text(is.getSmsMessage(), was.getSmsMessage());
        if (sms != null) {
            response.smsMessage(sms);
        }
        String email = Changed.text(is.getEmailMessage(), was.getEmailMessage());
        if (email != null) {
            response.emailMessage(email);
        }
        String subject = Changed.text(is.getEmailSubject(), was.getEmailSubject());
        if (subject != null) {
            response.emailSubject(subject);
        }
        return response.build();
    }
}
