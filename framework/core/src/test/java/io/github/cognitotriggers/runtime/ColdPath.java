package io.github.cognitotriggers.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.cognitotriggers.RecordingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The program whose loaded classes {@link ColdPathTest} looks at: calls the handler of the class
 * that it is given once, with the event on its standard input, and prints answer and log.
 */
public final class ColdPath {

    private ColdPath() {}

    public static void main(String[] args) throws Exception {
        Object handler = Class.forName(args[0]).getConstructor().newInstance();
        RecordingContext context = new RecordingContext();
        ((RequestStreamHandler) handler).handleRequest(System.in, System.out, context);
        System.out.println();
        System.out.print(context.log());
    }

    /** What every function does whatever it is built with: reads, logs and writes. */
    public static final class Floor implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context)
                throws IOException {
            byte[] event = input.readAllBytes();
            context.getLogger().log(event, LogLevel.INFO);
            output.write(event);
        }
    }
}
