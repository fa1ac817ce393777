package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent.Request;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;

/**
 * Post authentication with {@link CognitoUserPoolPostAuthenticationEvent}. The trigger has no
 * response: what such a method returns is not looked at.
 */
public final class AwsPostAuthentication {

    private AwsPostAuthentication() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything. {@code
     * newDeviceUsed} is false where the event does not have it.
     */
    public static CognitoUserPoolPostAuthenticationEvent event(PostAuthenticationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        request.setNewDeviceUsed(json.bool("newDeviceUsed"));
        CognitoUserPoolPostAuthenticationEvent made = new CognitoUserPoolPostAuthenticationEvent();
        json.header(made);
        made.setRequest(request);
        return made;
    }
}
