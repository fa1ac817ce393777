package io.github.cognitotriggers.local.trigger;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** What Lambda tells a function of itself and of the call. */
final class HandlerContext implements Context, LambdaLogger {

    private final LambdaSettings settings;
    private final InvocationContext invocation;
    private final long end;

    HandlerContext(LambdaSettings settings, InvocationContext invocation) {
        this.settings = settings;
        this.invocation = invocation;
        this.end = System.nanoTime() + settings.timeout().toNanos();
    }

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public void log(String message) {
        invocation.log().accept(message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }

    /** The function's time, as Lambda has it: it does not know of Cognito's 5 seconds. */
    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }

    @Override
    public int getMemoryLimitInMB() {
        return settings.memoryMb();
    }

    @Override
    public String getFunctionName() {
        return settings.functionName();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + settings.functionName();
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + settings.functionName();
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
