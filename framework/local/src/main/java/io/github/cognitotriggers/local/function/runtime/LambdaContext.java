package io.github.cognitotriggers.local.function.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What Lambda tells a function of itself and of the call.
 *
 * @param requestId new for each call
 * @param functionName as in the ARN
 * @param arn that was called
 * @param memoryMb in MiB
 * @param deadlineMillis when Lambda ends the call, in milliseconds since 1970
 * @param log takes what the function logs, as it is
 */
public record LambdaContext(
        String requestId,
        String functionName,
        String arn,
        int memoryMb,
        long deadlineMillis,
        Consumer<String> log)
        implements Context, LambdaLogger {

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public void log(String message) {
        log.accept(message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, deadlineMillis - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return memoryMb;
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return arn;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    @SuppressWarnings("NullAway") // What Lambda gives a function that no mobile app called.
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public ClientContext getClientContext() {
        return null;
    }
}
