package io.github.cognitotriggers.local.function.runtime;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The JVM of one function: connects to who started it, makes the handler, and answers one event
 * after the other. It ends when the connection does, so it never outlives the pool.
 *
 * <p>Port, word of admission and the jar of Lambda's serializer come through the standard input:
 * arguments and environment of a process can be read by others, and the environment is the
 * function's.
 */
public final class FunctionMain {

    private FunctionMain() {}

    public static void main(String[] arguments) throws Exception {
        DataInputStream start = new DataInputStream(System.in);
        int port = start.readInt();
        byte[] admission = start.readNBytes(Frame.ADMISSION_BYTES);
        String serializer = start.readUTF();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            Frame.Writer out =
                    new Frame.Writer(
                            new DataOutputStream(
                                    new BufferedOutputStream(socket.getOutputStream())));
            out.admission(admission);
            System.setOut(lines(out));
            System.setErr(lines(out));
            run(in, out, serializer);
        } finally {
            // Not even threads of the function keep the process.
            Runtime.getRuntime().halt(0);
        }
    }

    private static PrintStream lines(Frame.Writer out) {
        return new PrintStream(new LineStream(out::log), true, StandardCharsets.UTF_8);
    }

    private static void run(DataInputStream in, Frame.Writer out, String serializer)
            throws Exception {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(in, events), "events");
        reader.setDaemon(true);
        reader.start();
        Handler handler;
        try {
            handler = loader(serializer).load(variable("_HANDLER"));
        } catch (Throwable e) {
            new CallLog(out::log).failed(e);
            out.failed(e);
            return;
        }
        out.ready();
        while (true) {
            answer(handler, events.take(), out);
        }
    }

    private static HandlerLoader loader(String serializer) {
        return new HandlerLoader(
                FunctionMain.class.getClassLoader(), serializer.isEmpty() ? null : serializer);
    }

    /** Also while the handler runs, so that it is seen at once that the other side is gone. */
    private static void read(DataInputStream in, BlockingQueue<Event> events) {
        try {
            while (in.read() == Frame.EVENT) {
                events.add(new Event(in));
            }
        } catch (IOException e) {
            // The end, as below.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(Handler handler, Event event, Frame.Writer out) throws IOException {
        CallLog log = new CallLog(out::log);
        LambdaContext context =
                new LambdaContext(
                        event.requestId,
                        variable("AWS_LAMBDA_FUNCTION_NAME"),
                        event.arn,
                        Integer.parseInt(variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")),
                        event.deadlineMillis,
                        log);
        byte[] answer;
        try {
            answer = handler.handle(event.json, context);
        } catch (Throwable e) {
            log.failed(e);
            out.failed(e);
            return;
        }
        log.answered();
        out.answer(answer);
    }

    private static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    /** An event with what is said of its call. */
    private static final class Event {

        private final String requestId;
        private final String arn;
        private final long deadlineMillis;
        private final byte[] json;

        Event(DataInputStream in) throws IOException {
            requestId = in.readUTF();
            arn = in.readUTF();
            deadlineMillis = in.readLong();
            json = Frame.bytes(in);
        }
    }
}
