package io.github.cognitotriggers.testkit;

/** Assertions on what a function made of an event. */
public final class HandlerResultAssert extends InvocationAssert<HandlerResultAssert> {

    private final HandlerResult<?> result;

    HandlerResultAssert(HandlerResult<?> result) {
        super(result.invocation(), 1, result.timelineText(), HandlerResultAssert.class);
        this.result = result;
    }

    /** The function answered, and with what Cognito takes. */
    public HandlerResultAssert succeeded() {
        if (result.invocation().error() != null) {
            throw broken("answer", "failed with\n  " + result.invocation().error());
        }
        return this;
    }

    /**
     * The function refused, as the client sees it.
     *
     * @param errorType {@code UserLambdaValidationException} for what a function throws
     * @param message Cognito's text: {@code PreSignUp failed with error Not invited.}
     */
    public HandlerResultAssert rejectedWith(String errorType, String message) {
        return failedWith(errorType, message);
    }
}
