package io.github.cognitotriggers.local.trigger;

import java.time.Duration;

/**
 * What Lambda tells a function of itself.
 *
 * @param functionName as in its ARN
 * @param timeout the function's own; a function that runs for longer is given up, with Lambda's
 *     error. Cognito gives up after 5 seconds, whatever this says
 * @param memoryMb in MiB; nothing is limited by it
 */
public record LambdaSettings(String functionName, Duration timeout, int memoryMb) {

    /** Long enough for Cognito's patience to end first. */
    public static final LambdaSettings DEFAULT =
            new LambdaSettings("local", Duration.ofSeconds(30), 512);
}
