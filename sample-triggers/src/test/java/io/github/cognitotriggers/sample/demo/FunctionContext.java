package io.github.cognitotriggers.sample.demo;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lambda's context of one call; its log goes where it is told to. */
final class FunctionContext implements Context, LambdaLogger {

    private final String functionName;
    private final ByteArrayOutputStream log;

    FunctionContext(String functionName, ByteArrayOutputStream log) {
        this.functionName = functionName;
        this.log = log;
    }

    @Override
    public void log(String message) {
        log.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void log(byte[] message) {
        log.writeBytes(message);
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public String getAwsRequestId() {
        return "00000000-0000-4000-8000-000000000001";
    }

    @Override
    public int getRemainingTimeInMillis() {
        return 5_000;
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:123456789012:function:" + functionName + ":live";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "demo";
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("Cognito's triggers have no identity");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("Cognito's triggers have no client context");
    }
}
