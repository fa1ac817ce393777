package io.github.cognitotriggers.sample.demo;

import org.jspecify.annotations.Nullable;

/** What came of a call of a function: an answer or a failure. */
final class FunctionCall {

    private final byte @Nullable [] answer;
    private final @Nullable Exception failure;
    private final String log;

    private FunctionCall(byte @Nullable [] answer, @Nullable Exception failure, String log) {
        this.answer = answer;
        this.failure = failure;
        this.log = log;
    }

    static FunctionCall answered(byte[] answer, String log) {
        return new FunctionCall(answer, null, log);
    }

    static FunctionCall failed(Exception failure, String log) {
        return new FunctionCall(null, failure, log);
    }

    /** What the function wrote; null if it failed. */
    byte @Nullable [] answer() {
        return answer;
    }

    /** What the function logged or printed meanwhile. */
    String log() {
        return log;
    }

    /** What the function's log says of the call; null if it says nothing. */
    @Nullable SummaryLine summary() {
        return SummaryLine.in(log);
    }

    /** What Lambda would show Cognito of a failure; null if there was none. */
    @Nullable String errorMessage() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }
}
