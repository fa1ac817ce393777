package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.error.CognitoException;
import org.jspecify.annotations.Nullable;

/** What clients see of a function that failed, in Cognito's words. */
final class TriggerErrors {

    private static final String INVALID_RESPONSE = "InvalidLambdaResponseException";

    private TriggerErrors() {}

    /**
     * The function threw, or Lambda reported an error of it. The full stop is Cognito's, also after
     * a message that has one.
     */
    static CognitoException failed(Trigger trigger, @Nullable Throwable cause) {
        // Assumption: a function's error without a message shows as "null".
        return new CognitoException(
                "UserLambdaValidationException",
                trigger.configName()
                        + " failed with error "
                        + (cause == null ? null : FunctionErrorException.of(cause).getMessage())
                        + ".",
                cause);
    }

    /** The function did not answer in time. */
    static CognitoException timedOut(Trigger trigger) {
        return unexpected(trigger, "Socket timeout while invoking Lambda function", null);
    }

    /** The function was not reached. */
    static CognitoException notInvoked(Trigger trigger, InvokeException cause) {
        return unexpected(trigger, cause.errorCode(), cause);
    }

    private static CognitoException unexpected(
            Trigger trigger, String error, @Nullable Throwable cause) {
        return new CognitoException(
                "UnexpectedLambdaException",
                trigger.configName() + " invocation failed due to error " + error + ".",
                cause);
    }

    /** The function's output is no JSON. */
    static CognitoException invalidJson(String detail) {
        return new CognitoException(
                INVALID_RESPONSE,
                "Invalid lambda function output : Invalid JSON",
                new InvalidAnswerException(detail));
    }

    /** The function's output is JSON, and not what Cognito wants. */
    static CognitoException unrecognizable(String detail) {
        return new CognitoException(
                INVALID_RESPONSE,
                "Unrecognizable lambda output",
                new InvalidAnswerException(detail));
    }

    /**
     * A custom authentication in a pool that has not all of its functions; the spelling and the two
     * stops are Cognito's. Assumption: the type, which nobody has recorded.
     */
    static CognitoException noChallengeFunction() {
        return new CognitoException(
                "UserLambdaValidationException",
                "null failed with error Generate callenges lambda cannot be called..");
    }

    /**
     * A migration that failed. Observed of one that throws or returns nothing. Assumption: of one
     * that times out or answers nonsense too.
     */
    static CognitoException migrationFailed(@Nullable String clientId, @Nullable Throwable cause) {
        return new CognitoException(
                "UserNotFoundException",
                "Exception migrating user in app client " + clientId,
                cause);
    }

    /** What the timeline says: the error, and for whom it is to be mended, the reason. */
    static String describe(CognitoException error) {
        Throwable cause = error.getCause();
        return error.errorType()
                + ": "
                + error.getMessage()
                + (cause instanceof InvalidAnswerException ? " (" + cause.getMessage() + ")" : "");
    }
}
