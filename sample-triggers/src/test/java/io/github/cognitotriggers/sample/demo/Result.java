package io.github.cognitotriggers.sample.demo;

import io.github.cognitotriggers.Trigger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param function the function that takes it, or null if none does
 * @param call what the function did; null without a function
 * @param differences what is not as expected; empty if all is
 */
record Result(
        SampleEvent event,
        SampleTemplate.@Nullable Function function,
        @Nullable FunctionCall call,
        List<String> differences) {

    /**
     * Sends an event through the function that takes it. The handler is a new one, as in a function
     * that just started, so the sample's stores in memory hold what they are seeded with.
     */
    static Result of(SampleEvent event, SampleTemplate template, @Nullable Expectation expectation)
            throws IOException {
        SampleTemplate.Function function = template.functionFor(event.trigger());
        FunctionCall call = function == null ? null : call(function, event);
        return new Result(event, function, call, differences(event, call, expectation));
    }

    private static FunctionCall call(SampleTemplate.Function function, SampleEvent event) {
        try {
            return RunningFunction.start(function).send(event);
        } catch (ReflectiveOperationException e) {
            StringWriter stack = new StringWriter();
            e.printStackTrace(new PrintWriter(stack));
            return FunctionCall.failed(e, stack.toString());
        }
    }

    private static List<String> differences(
            SampleEvent event, @Nullable FunctionCall call, @Nullable Expectation expectation)
            throws IOException {
        if (expectation == null) {
            return List.of("there is no events/expected/" + event.name() + ".json");
        }
        if (call == null) {
            return expectation.expectsNoFunction()
                    ? List.of()
                    : List.of("the template has no function for this trigger");
        }
        return expectation.differences(event, call);
    }

    boolean isAsExpected() {
        return differences.isEmpty();
    }

    /** Whether the function answered, and did not refuse or fail. */
    boolean isAnswer() {
        return call != null && call.answer() != null;
    }

    /** Which method took the event and why, or why none did. */
    String route() {
        if (function == null || call == null) {
            return "no sample function: needs the pool's KMS key";
        }
        SummaryLine summary = call.summary();
        if (summary == null) {
            return function.className() + " did not start";
        }
        if (summary.route().isEmpty()) {
            return function.className() + ": no method for this event";
        }
        String why = summary.condition().isEmpty() ? "no condition" : summary.condition();
        return summary.route() + " (" + why + ")";
    }

    /**
     * What became of the event, in a word: the log's, or a clearer one for an answer that says no.
     */
    String outcome() throws IOException {
        if (call == null) {
            return "-";
        }
        SummaryLine summary = call.summary();
        byte[] answer = call.answer();
        if (summary == null || answer == null || !summary.outcome().equals("ok")) {
            return summary == null ? "failed" : summary.outcome();
        }
        ResponsePart went = ResponsePart.of(answer);
        if (event.trigger() == Trigger.USER_MIGRATION
                && went.equals(ResponsePart.of(event.json()))) {
            return "declined";
        }
        return went.value().path("failAuthentication").asBoolean() ? "refused" : "ok";
    }

    /**
     * The changed part of {@code response}, or why there is none.
     *
     * @param full whether to show all of it
     */
    String change(boolean full) throws IOException {
        byte[] answer = call == null ? null : call.answer();
        if (call == null || answer == null) {
            return call == null ? "" : String.valueOf(call.errorMessage());
        }
        String changed =
                ChangedPart.of(
                        ResponsePart.of(event.json()).value(),
                        ResponsePart.of(answer).value(),
                        full);
        return changed.isEmpty() ? "nothing" : changed;
    }
}
