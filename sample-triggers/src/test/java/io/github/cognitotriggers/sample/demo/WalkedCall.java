package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/**
 * A call of the user pools API by a client: what it fired, what came of it, and what of that is not
 * as it must be.
 *
 * @param <T> what the client gets
 */
final class WalkedCall<T> {

    private final String title;
    private final @Nullable T answer;
    private final @Nullable CognitoIdentityProviderException error;
    private final List<TriggerInvocation> fired;
    private final List<String> differences = new ArrayList<>();
    private String outcome = "";

    private WalkedCall(
            String title,
            @Nullable T answer,
            @Nullable CognitoIdentityProviderException error,
            List<TriggerInvocation> fired) {
        this.title = title;
        this.answer = answer;
        this.error = error;
        this.fired = List.copyOf(fired);
    }

    /**
     * Calls.
     *
     * @param title what is called, and for whom
     * @param timeline gives all calls of functions so far
     */
    static <T> WalkedCall<T> make(
            String title, Supplier<T> call, Supplier<List<TriggerInvocation>> timeline) {
        int before = timeline.get().size();
        T answer = null;
        CognitoIdentityProviderException error = null;
        try {
            answer = call.get();
        } catch (CognitoIdentityProviderException e) {
            error = e;
        }
        List<TriggerInvocation> all = timeline.get();
        return new WalkedCall<>(title, answer, error, all.subList(before, all.size()));
    }

    /** Something that was done before, such as what a template creates. */
    static WalkedCall<Boolean> done(String title, List<TriggerInvocation> fired) {
        return new WalkedCall<>(title, true, null, fired);
    }

    String title() {
        return title;
    }

    List<TriggerInvocation> fired() {
        return fired;
    }

    /** What the client got, for people to read. */
    String outcome() {
        return error == null ? outcome : "refused " + refusal(error);
    }

    /** What is not as it must be: each with what was expected and what was found. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** It must be answered; and how, is shown. */
    void answers(Function<T, String> shown) {
        if (answer == null) {
            differ("the client", "an answer", outcome());
        } else {
            outcome = "answered " + shown.apply(answer);
        }
    }

    /** It must be refused with that type of error and that text. */
    void isRefusedWith(String type, String message) {
        outcome = "answered";
        require("the client", type + ": " + message, error == null ? outcome : refusal(error));
    }

    /**
     * It must fire these triggers in this order.
     *
     * @param triggers each as {@link #describe} has it
     */
    void fires(String... triggers) {
        List<String> found = fired.stream().map(WalkedCall::describe).toList();
        for (int i = 0; i < Math.max(triggers.length, found.size()); i++) {
            require(
                    "trigger " + (i + 1),
                    i < triggers.length ? triggers[i] : "none",
                    i < found.size() ? found.get(i) : "none");
        }
    }

    /** A value that must be what is expected. */
    void has(String what, Object expected, Function<T, @Nullable Object> found) {
        if (answer != null) {
            Object value = found.apply(answer);
            require(what, String.valueOf(expected), String.valueOf(value));
        }
    }

    /**
     * What the client got.
     *
     * @throws IllegalStateException if it got none: then the walk cannot go on
     */
    T answer() {
        if (answer == null) {
            throw new IllegalStateException(title + " was not answered");
        }
        return answer;
    }

    private void require(String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            differ(what, expected, found);
        }
    }

    private void differ(String what, String expected, String found) {
        differences.add(what + ": expected " + expected + ", found " + found);
    }

    private static String refusal(CognitoIdentityProviderException error) {
        return error.awsErrorDetails().errorCode() + ": " + error.awsErrorDetails().errorMessage();
    }

    /**
     * A call of a function in a line: source, the method that took it, the metadata that it got and
     * what the client sent but it did not get.
     */
    static String describe(TriggerInvocation invocation) {
        StringBuilder text = new StringBuilder(invocation.source().value());
        text.append(" -> ").append(route(invocation));
        JsonNode request = JsonText.parse(invocation.event()).path("request");
        for (String member : List.of("clientMetadata", "validationData")) {
            if (!request.path(member).isEmpty()) {
                Map<String, String> values = new TreeMap<>();
                request.path(member)
                        .properties()
                        .forEach(e -> values.put(e.getKey(), e.getValue().asText()));
                text.append(", ").append(member).append(' ').append(values);
            }
        }
        if (!invocation.clientMetadataNotPassedOn().isEmpty()) {
            text.append(", without ClientMetadata ")
                    .append(new TreeMap<>(invocation.clientMetadataNotPassedOn()));
        }
        if (!invocation.validationDataNotPassedOn().isEmpty()) {
            text.append(", without ValidationData ")
                    .append(new TreeMap<>(invocation.validationDataNotPassedOn()));
        }
        return text.toString();
    }

    /** The method that took the event and what chose it; or that none did. */
    static String takenBy(TriggerInvocation invocation) {
        SummaryLine summary = summary(invocation);
        String condition = summary == null ? "" : summary.condition();
        return route(invocation) + (condition.isEmpty() ? "" : " (" + condition + ")");
    }

    private static String route(TriggerInvocation invocation) {
        SummaryLine summary = summary(invocation);
        return summary == null || summary.route().isEmpty() ? "no method" : summary.route();
    }

    private static @Nullable SummaryLine summary(TriggerInvocation invocation) {
        return SummaryLine.in(String.join("\n", invocation.log()));
    }
}
