package io.github.cognitotriggers;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** Lambda's context of one invocation, with a log that can be read. Safe for several threads. */
public final class RecordingContext implements Context, LambdaLogger {

    private final StringBuilder log = new StringBuilder();
    private final int remainingMillis;

    public RecordingContext() {
        this(5_000);
    }

    public RecordingContext(int remainingMillis) {
        this.remainingMillis = remainingMillis;
    }

    /** All that was logged so far. */
    public synchronized String log() {
        return log.toString();
    }

    @Override
    public synchronized void log(String message) {
        log.append(message);
    }

    @Override
    public synchronized void log(byte[] message) {
        log.append(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public String getAwsRequestId() {
        return "request-1";
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remainingMillis;
    }

    @Override
    public String getLogGroupName() {
        return "log-group";
    }

    @Override
    public String getLogStreamName() {
        return "log-stream";
    }

    @Override
    public String getFunctionName() {
        return "function";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:123456789012:function:function";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }
}
