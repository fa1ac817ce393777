package io.github.cognitotriggers.sample.demo;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A function as it runs in Lambda: one handler, made by its public constructor without parameters,
 * that gets one event after the other as bytes. What it logs or prints is kept aside; since that
 * takes {@link System#out}, only one function can run at a time.
 */
final class RunningFunction {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final RequestStreamHandler handler;

    private RunningFunction(SampleTemplate.Function function) throws ReflectiveOperationException {
        PrintStream console = redirect();
        try {
            this.handler =
                    Class.forName(function.handler())
                            .asSubclass(RequestStreamHandler.class)
                            .getConstructor()
                            .newInstance();
        } finally {
            System.setOut(console);
        }
    }

    /** Starts a function, with stores in memory that hold what they are seeded with. */
    static RunningFunction start(SampleTemplate.Function function)
            throws ReflectiveOperationException {
        return new RunningFunction(function);
    }

    /** Sends an event. */
    FunctionCall send(SampleEvent event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        log.reset();
        PrintStream console = redirect();
        try {
            // Without a context the framework has one of its own, which logs to System.out.
            handler.handleRequest(new ByteArrayInputStream(event.json()), answer, null);
            return FunctionCall.answered(answer.toByteArray(), logged());
        } catch (IOException | RuntimeException failure) {
            return FunctionCall.failed(failure, logged());
        } finally {
            System.setOut(console);
        }
    }

    private PrintStream redirect() {
        PrintStream console = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        return console;
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
