package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.function.runtime.CallLog;
import io.github.cognitotriggers.local.function.runtime.Handler;
import io.github.cognitotriggers.local.function.runtime.HandlerException;
import io.github.cognitotriggers.local.function.runtime.HandlerLoader;
import io.github.cognitotriggers.local.function.runtime.LambdaContext;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function in this JVM. Its handler is made at the first event and takes several events at once.
 */
final class InProcessFunction implements TriggerFunction {

    private final FunctionSettings settings;
    private final ClassLoader loader;
    private final HandlerLoader handlers;
    private final FunctionLog log;
    private @Nullable Handler handler;

    InProcessFunction(
            FunctionSettings settings,
            ClassLoader loader,
            HandlerLoader handlers,
            FunctionLog log) {
        this.settings = settings;
        this.loader = loader;
        this.handlers = handlers;
        this.log = log;
    }

    @Override
    public Optional<Duration> timeout() {
        return Optional.of(settings.timeout());
    }

    @Override
    public byte[] invoke(byte[] event) throws Exception {
        return invoke(event, new InvocationContext("local", line -> {}));
    }

    @Override
    public byte[] invoke(byte[] event, InvocationContext context) throws Exception {
        settings.requireRunnable();
        CallLog lines =
                new CallLog(
                        line -> {
                            log.line(settings.name(), line);
                            context.log().accept(line);
                        });
        // As in a JVM of its own: what looks for classes or services by the thread finds them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        byte[] answer;
        try {
            answer =
                    handler()
                            .handle(
                                    event,
                                    new LambdaContext(
                                            context.requestId(),
                                            settings.functionName(),
                                            settings.arn(),
                                            settings.memoryMb(),
                                            System.currentTimeMillis()
                                                    + settings.timeout().toMillis(),
                                            lines));
        } catch (Throwable e) {
            lines.failed(e);
            throw new FunctionErrorException(
                    HandlerException.errorType(e), HandlerException.errorMessage(e));
        } finally {
            thread.setContextClassLoader(before);
        }
        lines.answered();
        return answer;
    }

    /** One that cannot be made is tried again at the next event, as on Lambda. */
    private synchronized Handler handler() throws Exception {
        if (handler == null) {
            handler = handlers.load(settings.handler());
        }
        return handler;
    }
}
