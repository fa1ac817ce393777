package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.error.CognitoException;

/** Assertions on what a function made of an event. */
public final class HandlerResultAssert extends InvocationAssert<HandlerResultAssert> {

    private final HandlerResult<?> result;

    HandlerResultAssert(HandlerResult<?> result) {
        super(result.invocation(), 1, result.timelineText(), HandlerResultAssert.class);
        this.result = result;
    }

    /** The function answered, and with what Cognito takes. */
    public HandlerResultAssert succeeded() {
        if (!result.hasSucceeded()) {
            throw broken("answer", whatItDid());
        }
        return this;
    }

    /**
     * The client gets this error, as in {@link HandlerResult#error()}. What the function did may
     * look otherwise, as in a migration: {@link #failedWith} has that, and what senders do, which
     * no client hears of.
     *
     * @param errorType {@code UserLambdaValidationException} for what most functions throw
     * @param message Cognito's whole text: {@code PreSignUp failed with error Not invited.}
     */
    public HandlerResultAssert rejectedWith(String errorType, String message) {
        CognitoException error = result.error().orElse(null);
        if (error == null) {
            throw broken("reject with\n  " + errorType + ": " + message, whatItDid());
        }
        if (!error.errorType().equals(errorType) || !error.getMessage().equals(message)) {
            throw broken(
                    "reject with\n  " + errorType + ": " + message,
                    "rejected with\n  " + say(error));
        }
        return this;
    }

    private String whatItDid() {
        if (result.invocation().error() != null) {
            return "failed with\n  " + result.invocation().error();
        }
        return result.error().map(error -> "declined, with\n  " + say(error)).orElse("answered");
    }

    private static String say(CognitoException error) {
        return error.errorType() + ": " + error.getMessage();
    }
}
