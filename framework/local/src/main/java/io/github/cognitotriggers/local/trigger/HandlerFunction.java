package io.github.cognitotriggers.local.trigger;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

/** A handler in this process. */
final class HandlerFunction implements TriggerFunction {

    private final RequestStreamHandler handler;
    private final LambdaSettings settings;

    HandlerFunction(RequestStreamHandler handler, LambdaSettings settings) {
        this.handler = handler;
        this.settings = settings;
    }

    @Override
    public Optional<Duration> timeout() {
        return Optional.of(settings.timeout());
    }

    @Override
    public byte[] invoke(byte[] event) throws Exception {
        return invoke(event, new InvocationContext("local", System.out::println));
    }

    @Override
    public byte[] invoke(byte[] event, InvocationContext invocation) throws Exception {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event), answer, new HandlerContext(settings, invocation));
        return answer.toByteArray();
    }
}
