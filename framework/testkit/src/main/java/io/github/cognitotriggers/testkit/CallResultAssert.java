package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.SignInStep;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a call of the API. Those that fail show the call's timeline. */
public final class CallResultAssert extends AbstractAssert<CallResultAssert, CallResult> {

    CallResultAssert(CallResult actual) {
        super(actual, CallResultAssert.class);
    }

    /** The call was answered rather than rejected: with tokens, a challenge or whatever it has. */
    public CallResultAssert succeeded() {
        CognitoException error = result().error().orElse(null);
        if (error != null) {
            throw broken("Expected the call to succeed, but it was rejected with\n  " + say(error));
        }
        return this;
    }

    /**
     * The call was rejected.
     *
     * @param errorType the API's name of the error: {@code NotAuthorizedException}
     */
    public CallResultAssert rejectedWith(String errorType) {
        CognitoException error = rejection(errorType);
        if (!error.errorType().equals(errorType)) {
            throw broken(
                    "Expected the call to be rejected with\n  "
                            + errorType
                            + "\nbut it was with\n  "
                            + say(error));
        }
        return this;
    }

    /**
     * The call was rejected.
     *
     * @param errorType the API's name of the error: {@code UserLambdaValidationException}
     * @param message its whole text: {@code PreSignUp failed with error Not invited.}
     */
    public CallResultAssert rejectedWith(String errorType, String message) {
        CognitoException error = rejection(errorType + ": " + message);
        if (!error.errorType().equals(errorType) || !error.getMessage().equals(message)) {
            throw broken(
                    "Expected the call to be rejected with\n  "
                            + errorType
                            + ": "
                            + message
                            + "\nbut it was with\n  "
                            + say(error));
        }
        return this;
    }

    /**
     * Exactly these functions were called, in this order. A function that was called again with the
     * same event, after a time-out or for {@link PoolBuilder#duplicateDelivery()}, counts once.
     */
    public CallResultAssert fired(TriggerSource... sources) {
        List<String> expected = Arrays.stream(sources).map(TriggerSource::value).toList();
        List<String> fired = firedSources();
        if (!fired.equals(expected)) {
            throw broken("Expected to fire\n  " + list(expected) + "\nbut fired\n  " + list(fired));
        }
        return this;
    }

    /** No function was called. */
    public CallResultAssert firedNothing() {
        return fired();
    }

    /** None of these functions was called, whatever others were. */
    public CallResultAssert didNotFire(TriggerSource... sources) {
        for (TriggerSource source : sources) {
            if (firedSources().contains(source.value())) {
                throw broken("Expected not to fire\n  " + source.value() + "\nbut fired it");
            }
        }
        return this;
    }

    /**
     * What a trigger got and answered. It fired once in this call; where it did more often, {@link
     * #trigger(TriggerSource, int)} says which is meant.
     */
    public TriggerAssert trigger(TriggerSource source) {
        int times = deliveries(source).size();
        if (times > 1) {
            throw broken(
                    source.value()
                            + " fired "
                            + times
                            + " times; trigger(source, number) says which is meant");
        }
        return trigger(source, 1);
    }

    /**
     * What a trigger got and answered.
     *
     * @param number which of its firings, from 1 on
     * @throws IllegalArgumentException if it is less
     */
    public TriggerAssert trigger(TriggerSource source, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The first firing has the number 1");
        }
        List<TriggerInvocation> deliveries = deliveries(source);
        if (deliveries.size() < number) {
            throw broken(
                    "Expected to fire\n  "
                            + source.value()
                            + (number == 1 ? "" : " " + number + " times")
                            + "\nbut fired\n  "
                            + list(firedSources()));
        }
        // The last attempt is the one whose answer counts.
        TriggerInvocation last = deliveries.get(number - 1);
        int attempts = 1;
        List<TriggerInvocation> all = result().invocations();
        for (int i = all.indexOf(last) + 1; i < all.size(); i++) {
            TriggerInvocation next = all.get(i);
            if (next.source() == source && next.attempt() > 1) {
                last = next;
                attempts++;
            } else if (next.source() == source) {
                break;
            }
        }
        return new TriggerAssert(this, last, attempts, result().timelineText());
    }

    /** The sign-in is over, with tokens. */
    public CallResultAssert issuedTokens() {
        succeeded();
        if (!hasTokens()) {
            throw broken("Expected tokens, but got " + challengeOrNothing());
        }
        return this;
    }

    /** There are no tokens, whether the call was rejected or asks for more. */
    public CallResultAssert issuedNoTokens() {
        if (result().isSuccess() && hasTokens()) {
            throw broken("Expected no tokens, but got them");
        }
        return this;
    }

    /**
     * The sign-in wants the answer to a challenge.
     *
     * @param challenge its name: {@code CUSTOM_CHALLENGE}, {@code NEW_PASSWORD_REQUIRED}
     */
    public CallResultAssert asksFor(String challenge) {
        succeeded();
        if (!result().response().path("ChallengeName").asText().equals(challenge)) {
            throw broken(
                    "Expected the challenge " + challenge + ", but got " + challengeOrNothing());
        }
        return this;
    }

    /** The challenge came with this parameter. */
    public CallResultAssert challengeParameter(String name, String value) {
        succeeded();
        return returned(
                "/ChallengeParameters/" + name,
                result().response().path("ChallengeParameters").path(name),
                value);
    }

    /**
     * A claim of the ID token.
     *
     * @param value a text, number, boolean, list or map
     */
    public CallResultAssert idTokenClaim(String name, Object value) {
        return claim("ID token", SignInStep::idToken, name, value);
    }

    /**
     * A claim of the access token.
     *
     * @param value a text, number, boolean, list or map
     */
    public CallResultAssert accessTokenClaim(String name, Object value) {
        return claim("access token", SignInStep::accessToken, name, value);
    }

    /** The ID token has no such claim. */
    public CallResultAssert noIdTokenClaim(String name) {
        return claim("ID token", SignInStep::idToken, name, null);
    }

    /** The access token has no such claim. */
    public CallResultAssert noAccessTokenClaim(String name) {
        return claim("access token", SignInStep::accessToken, name, null);
    }

    /**
     * The API's answer has this.
     *
     * @param place a member's name or a JSON pointer: {@code UserConfirmed}, {@code
     *     /CodeDeliveryDetails/DeliveryMedium}
     * @param value a text, number, boolean, list or map
     */
    public CallResultAssert returned(String place, Object value) {
        succeeded();
        return returned(place, JsonText.at(result().response(), place), value);
    }

    private CallResultAssert returned(String place, JsonNode is, Object value) {
        if (!is.equals(JsonText.tree(value))) {
            throw broken(
                    "Expected "
                            + place
                            + " of the answer to be\n  "
                            + JsonText.tree(value)
                            + "\nbut it is\n  "
                            + JsonText.show(is));
        }
        return this;
    }

    /**
     * Exactly these messages were sent, in this order.
     *
     * @param sources what they were sent for: those of custom message, or of a custom sender where
     *     the pool has one
     */
    public CallResultAssert sent(TriggerSource... sources) {
        List<String> expected = Arrays.stream(sources).map(TriggerSource::value).toList();
        List<String> sent = result().messages().stream().map(SentMessage::triggerSource).toList();
        if (!sent.equals(expected)) {
            throw broken("Expected to send\n  " + list(expected) + "\nbut sent\n  " + list(sent));
        }
        return this;
    }

    /** No message was sent. */
    public CallResultAssert sentNothing() {
        return sent();
    }

    /** Messages went to exactly these addresses and numbers, in this order. */
    public CallResultAssert sentTo(String... destinations) {
        List<String> expected = List.of(destinations);
        List<String> sent = result().messages().stream().map(SentMessage::destination).toList();
        if (!sent.equals(expected)) {
            throw broken(
                    "Expected to send to\n  " + list(expected) + "\nbut sent to\n  " + list(sent));
        }
        return this;
    }

    private CallResult result() {
        isNotNull();
        return actual;
    }

    private CallResultAssert claim(
            String kind, Function<SignInStep, String> token, String name, @Nullable Object value) {
        issuedTokens();
        SignInStep step = SignInStep.of(result().response());
        JsonNode is = SignInResult.claims(token.apply(step)).path(name);
        if (value == null ? !is.isMissingNode() : !is.equals(JsonText.tree(value))) {
            throw broken(
                    "Expected the "
                            + kind
                            + "'s claim "
                            + name
                            + " to be\n  "
                            + (value == null ? "nothing" : JsonText.tree(value))
                            + "\nbut it is\n  "
                            + JsonText.show(is));
        }
        return this;
    }

    private CognitoException rejection(String expected) {
        CognitoException error = result().error().orElse(null);
        if (error == null) {
            throw broken(
                    "Expected the call to be rejected with\n  " + expected + "\nbut it succeeded");
        }
        return error;
    }

    private boolean hasTokens() {
        return result().response().has("AuthenticationResult");
    }

    private String challengeOrNothing() {
        if (hasTokens()) {
            return "tokens";
        }
        JsonNode challenge = result().response().path("ChallengeName");
        return challenge.isTextual() ? "the challenge " + challenge.asText() : "neither";
    }

    private List<TriggerInvocation> deliveries(TriggerSource source) {
        return result().invocations().stream()
                .filter(i -> i.source() == source && i.attempt() == 1)
                .toList();
    }

    private List<String> firedSources() {
        return result().invocations().stream()
                .filter(i -> i.attempt() == 1)
                .map(i -> i.source().value())
                .toList();
    }

    private static String say(CognitoException error) {
        return error.errorType() + ": " + error.getMessage();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join("\n  ", names);
    }

    private AssertionError broken(String text) {
        return failure("%s", text + "\n\n" + actual.timelineText());
    }
}
