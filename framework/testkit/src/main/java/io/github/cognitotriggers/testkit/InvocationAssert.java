package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.trigger.ResponseChanges;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a function got and answered. Where it was called again with the same event,
 * they are about the last call, whose answer counts.
 *
 * @param <S> the type that the methods return
 */
public abstract class InvocationAssert<S extends InvocationAssert<S>>
        extends AbstractAssert<S, TriggerInvocation> {

    private final int attempts;
    private final String timeline;

    InvocationAssert(TriggerInvocation actual, int attempts, String timeline, Class<S> self) {
        super(actual, self);
        this.attempts = attempts;
        this.timeline = timeline;
    }

    /** The event has these: metadata and attributes, with these values. */
    public S received(CallData... data) {
        StringBuilder expected = new StringBuilder();
        StringBuilder received = new StringBuilder();
        for (CallData datum : data) {
            String member = datum.kind().member();
            JsonNode has = request().path(member).path(datum.name());
            if (!has.equals(datum.value())) {
                expected.append("\n  ").append(datum).append(": ").append(datum.value());
                received.append("\n  ").append(datum).append(": ").append(JsonText.show(has));
            }
        }
        if (expected.length() > 0) {
            throw broken("receive" + expected, "received" + received);
        }
        return myself;
    }

    /** The event has no client metadata under these keys; none at all if no key is named. */
    public S receivedNoClientMetadata(String... keys) {
        return receivedNo("clientMetadata", keys);
    }

    /** The event has no validation data under these keys; none at all if no key is named. */
    public S receivedNoValidationData(String... keys) {
        return receivedNo("validationData", keys);
    }

    /** The event has no user attributes of these names; none at all if no name is given. */
    public S receivedNoUserAttribute(String... names) {
        return receivedNo("userAttributes", names);
    }

    /**
     * The event's {@code request} has this.
     *
     * @param place a member's name or a JSON pointer: {@code userNotFound}, {@code
     *     /session/0/challengeResult}
     * @param value a text, number, boolean, list or map; null for a member that is null
     */
    public S requestHas(String place, @Nullable Object value) {
        return has("request", request(), place, value);
    }

    /**
     * The event's {@code request} lacks this.
     *
     * @param place a member's name or a JSON pointer
     */
    public S requestHasNo(String place) {
        JsonNode is = JsonText.at(request(), place);
        if (!is.isMissingNode()) {
            throw broken("have no " + place + " in its request", "has\n  " + JsonText.show(is));
        }
        return myself;
    }

    /**
     * The event has this, outside of {@code request} too: {@code /callerContext/clientId}.
     *
     * @param place a member's name or a JSON pointer
     * @param value a text, number, boolean, list or map; null for a member that is null
     */
    public S eventHas(String place, @Nullable Object value) {
        return has("event", JsonText.parse(actual.event()), place, value);
    }

    /**
     * The function's {@code response} has this.
     *
     * @param place a member's name or a JSON pointer: {@code autoConfirmUser}, {@code
     *     /publicChallengeParameters/delivery}
     * @param value a text, number, boolean, list or map; null for a member that is null
     */
    public S answered(String place, @Nullable Object value) {
        return has("response", response(), place, value);
    }

    /**
     * The function left the response as it came. A member that is null is as one that is not there,
     * and no response as an empty one, where Cognito takes that.
     */
    public S answeredNothing() {
        if (actual.error() != null) {
            throw broken("leave the response as it came", "failed with\n  " + actual.error());
        }
        ResponseChanges changes = ResponseChanges.of(actual);
        if (!changes.isEmpty()) {
            List<String> members = new ArrayList<>(changes.changed().keySet());
            changes.missing().forEach(name -> members.add(name + ", which is missing"));
            throw broken(
                    "leave the response as it came", "changed\n  " + String.join("\n  ", members));
        }
        return myself;
    }

    /**
     * The function's call failed.
     *
     * @param errorType the API's name of the error
     * @param message Cognito's text
     */
    public S failedWith(String errorType, String message) {
        String expected = errorType + ": " + message;
        String error = String.valueOf(actual.error());
        // Behind the text there may be, in brackets, what is to be mended.
        if (!error.equals(expected) && !error.startsWith(expected + " (")) {
            throw broken(
                    "fail with\n  " + expected,
                    actual.error() == null ? "answered" : "failed with\n  " + error);
        }
        return myself;
    }

    /** The function was called so often with this event. */
    public S calledTimes(int times) {
        if (attempts != times) {
            throw broken("be called " + times + " times", "was called " + attempts + " times");
        }
        return myself;
    }

    /** The function took less than this. */
    public S tookLessThan(Duration duration) {
        if (actual.duration().compareTo(duration) >= 0) {
            throw broken(
                    "take less than " + duration.toMillis() + " ms",
                    "took " + actual.duration().toMillis() + " ms");
        }
        return myself;
    }

    private S receivedNo(String member, String... keys) {
        JsonNode has = request().path(member);
        if (keys.length == 0 && !has.isEmpty()) {
            throw broken("receive no " + member, "received " + names(has));
        }
        for (String key : keys) {
            if (has.has(key)) {
                throw broken("receive no " + member + " " + key, "received " + names(has));
            }
        }
        return myself;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private S has(String what, JsonNode tree, String place, @Nullable Object value) {
        JsonNode expected = JsonText.tree(value);
        JsonNode is = JsonText.at(tree, place);
        if (!is.equals(expected)) {
            throw broken(
                    "have " + place + " of its " + what + " as\n  " + expected,
                    "has\n  " + JsonText.show(is));
        }
        return myself;
    }

    private JsonNode request() {
        return JsonText.parse(actual.event()).path("request");
    }

    private JsonNode response() {
        return JsonText.parse(actual.response()).path("response");
    }

    final AssertionError broken(String expected, String actually) {
        return failure(
                "%s",
                "Expected "
                        + actual.source().value()
                        + " to "
                        + expected
                        + "\nbut it "
                        + actually
                        + "\n\n"
                        + timeline);
    }
}
