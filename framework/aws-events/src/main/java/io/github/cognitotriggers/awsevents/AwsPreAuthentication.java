package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent.Request;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;

/**
 * Pre authentication with {@link CognitoUserPoolPreAuthenticationEvent}. The trigger has no
 * response: what such a method returns is not looked at.
 */
public final class AwsPreAuthentication {

    private AwsPreAuthentication() {}

    /**
     * The event as an object of AWS's class; its {@code toString} shows everything. {@code
     * userNotFound} is false where the event does not have it.
     */
    public static CognitoUserPoolPreAuthenticationEvent event(PreAuthenticationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setValidationData(json.map("validationData"));
        request.setUserNotFound(json.bool("userNotFound"));
        CognitoUserPoolPreAuthenticationEvent made = new CognitoUserPoolPreAuthenticationEvent();
        json.header(made);
        made.setRequest(request);
        return made;
    }
}
