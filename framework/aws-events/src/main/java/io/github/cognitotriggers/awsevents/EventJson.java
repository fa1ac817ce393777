package io.github.cognitotriggers.awsevents;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an event, as AWS's classes hold it: absent and null members are null, numbers and
 * booleans among texts are texts. A member of the request that has another type is an error, as it
 * is for Lambda's own set-up, which says so in other words.
 */
final class EventJson {

    private final JsonObject event;
    private final JsonObject request;

    private EventJson(JsonObject event) {
        this.event = event;
        this.request = event.requireObject("request");
    }

    static EventJson of(TriggerEvent event) {
        return new EventJson(JsonDocument.parseObject(event.json()));
    }

    JsonObject request() {
        return request;
    }

    ResponseJson response() {
        return new ResponseJson(event).object("response");
    }

    /** Fills what all events have outside request and response. */
    void header(CognitoUserPoolEvent to) {
        to.setVersion(event.scalar("version"));
        to.setTriggerSource(event.string("triggerSource"));
        to.setRegion(event.string("region"));
        to.setUserPoolId(event.string("userPoolId"));
        to.setUserName(event.string("userName"));
        JsonObject caller = event.object("callerContext");
        if (caller != null) {
            CognitoUserPoolEvent.CallerContext context = new CognitoUserPoolEvent.CallerContext();
            context.setAwsSdkVersion(caller.string("awsSdkVersion"));
            context.setClientId(caller.string("clientId"));
            to.setCallerContext(context);
        }
    }

    /** Fills what all requests have. */
    void userAttributes(CognitoUserPoolEvent.Request to) {
        to.setUserAttributes(map(request, "userAttributes"));
    }

    boolean bool(String name) {
        return Boolean.TRUE.equals(request.bool(name));
    }

    @Nullable Map<String, @Nullable String> map(String name) {
        return map(request, name);
    }

    /** A map that may be changed, with the names whose value is null. */
    private static @Nullable Map<String, @Nullable String> map(JsonObject in, String name) {
        JsonObject object = in.object(name);
        if (object == null) {
            return null;
        }
        Map<String, String> values = object.toStringMap();
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        for (String key : object.names()) {
            map.put(key, values.get(key));
        }
        return map;
    }

    static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(new String[0]);
    }

    /** Checks that a method answered at all. */
    static <T> T require(@Nullable T answer) {
        if (answer == null) {
            throw InvalidResponseException.because(
                    "the handler answered null; return the event, with or without changes");
        }
        return answer;
    }
}
