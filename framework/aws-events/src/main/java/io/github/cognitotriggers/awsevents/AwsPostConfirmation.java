package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent.Request;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;

/**
 * Post confirmation with {@link CognitoUserPoolPostConfirmationEvent}. The trigger has no response:
 * what such a method returns is not looked at.
 */
public final class AwsPostConfirmation {

    private AwsPostConfirmation() {}

    /** The event as an object of AWS's class; its {@code toString} shows everything. */
    public static CognitoUserPoolPostConfirmationEvent event(PostConfirmationEvent event) {
        EventJson json = EventJson.of(event);
        Request request = new Request();
        json.userAttributes(request);
        request.setClientMetadata(json.map("clientMetadata"));
        CognitoUserPoolPostConfirmationEvent made = new CognitoUserPoolPostConfirmationEvent();
        json.header(made);
        made.setRequest(request);
        return made;
    }
}
