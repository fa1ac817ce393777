package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/**
 * What leaves a function when something went wrong, and what its log says. A class of its own,
 * since an ordinary event needs none of the exceptions.
 */
final class Failure {

    private Failure() {}

    /**
     * One of the two exceptions that may leave a function, without stack and cause: Lambda's
     * runtime logs both and returns them to the caller.
     */
    static RuntimeException outward(
            Exception failure, String where, Context lambda, boolean logsJson) {
        if (failure instanceof TriggerFailedException logged) {
            return logged;
        }
        if (failure instanceof TriggerRejectedException rejection) {
            if (rejection.getCause() != null) {
                LogLine.message(
                        lambda,
                        logsJson,
                        LogLevel.WARN,
                        "Rejected: " + rejection.getMessage(),
                        rejection.getCause());
            }
            return rejection.withoutCause();
        }
        LogLine.message(
                lambda, logsJson, LogLevel.ERROR, where + " failed: " + textOf(failure), failure);
        return TriggerFailedException.of(lambda.getAwsRequestId());
    }

    /** Logs what a method threw whose failure nobody shall notice. */
    static void survived(Exception failure, String where, Context lambda, boolean logsJson) {
        LogLine.message(
                lambda,
                logsJson,
                LogLevel.ERROR,
                where + " failed, and the event goes back as it came: " + textOf(failure),
                failure);
    }

    /** What is logged when a function cannot say what it is made of. */
    static RuntimeException inMaking(String step, RuntimeException cause) {
        return new IllegalStateException(step + " failed: " + cause, cause);
    }

    /** What an exception says, or what it is if it says nothing. */
    static String textOf(Exception failure) {
        String text = failure.getMessage();
        return text == null ? failure.getClass().getName() : text;
    }
}
