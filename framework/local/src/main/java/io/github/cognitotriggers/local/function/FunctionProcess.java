package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.function.runtime.Frame;
import io.github.cognitotriggers.local.function.runtime.FunctionMain;
import io.github.cognitotriggers.local.function.runtime.LineStream;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JVM of a function, which takes one event at a time. */
final class FunctionProcess {

    /** How long a JVM may take until its handler is there, before it is given up. */
    private static final Duration START = Duration.ofSeconds(60);

    /** What Lambda's Java runtimes leave to the heap. Assumption: the share. */
    private static final double HEAP_SHARE = 0.8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FunctionSettings function;
    private final FunctionLog log;
    private final Process process;
    private final CompletableFuture<Frame.Writer> ready = new CompletableFuture<>();
    private volatile @Nullable FunctionCall call;
    private volatile boolean ended;

    private FunctionProcess(FunctionSettings function, FunctionLog log, Process process) {
        this.function = function;
        this.log = log;
        this.process = process;
    }

    /** Starts the JVM and does not wait for it. */
    static FunctionProcess start(FunctionSettings function, RuntimeClasses classes, FunctionLog log)
            throws IOException {
        return start(function, classes, log, START);
    }

    /** The same with as long as its handler may take. */
    static FunctionProcess start(
            FunctionSettings function, RuntimeClasses classes, FunctionLog log, Duration atMost)
            throws IOException {
        ServerSocket listening = new ServerSocket();
        Process process = null;
        boolean serves = false;
        try {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            int port = listening.getLocalPort();
            byte[] admission = new byte[Frame.ADMISSION_BYTES];
            RANDOM.nextBytes(admission);
            process = builder(function, classes).start();
            FunctionProcess started = new FunctionProcess(function, log, process);
            daemon(function.name() + "-out", started::pump);
            daemon(function.name() + "-calls", () -> started.serve(listening, admission));
            serves = true;
            CompletableFuture.delayedExecutor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> started.notReady(atMost));
            started.tell(port, admission, classes.serializer());
            return started;
        } finally {
            if (!serves) {
                listening.close();
                if (process != null) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private void tell(int port, byte[] admission, @Nullable String serializer) {
        try (DataOutputStream in = new DataOutputStream(process.getOutputStream())) {
            in.writeInt(port);
            in.write(admission);
            in.writeUTF(serializer == null ? "" : serializer);
        } catch (IOException e) {
            process.destroyForcibly(); // It has ended already; who waits is told so.
        }
    }

    private static ProcessBuilder builder(FunctionSettings function, RuntimeClasses classes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As Lambda's Java runtimes are started.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx" + Math.max(16, Math.round(function.memoryMb() * HEAP_SHARE)) + "m");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-cp");
        command.add(
                classes.around(function.classPath()).stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(FunctionMain.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(function.directory().toFile())
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(LambdaVariables.of(function));
        return builder;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Sends an event as soon as the handler is there. Lambda's time begins then.
     *
     * @return the answer; fails with a {@link FunctionErrorException}
     */
    CompletableFuture<byte[]> invoke(byte[] event, InvocationContext context) {
        FunctionCall made = new FunctionCall(context);
        call = made;
        var unused =
                ready.whenComplete(
                        (writer, failure) -> {
                            if (failure != null) {
                                made.failed(cause(failure));
                            } else {
                                send(writer, event, made);
                            }
                        });
        return made.answer();
    }

    private void send(Frame.Writer writer, byte[] event, FunctionCall made) {
        CompletableFuture.delayedExecutor(function.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> timeOut(made));
        try {
            writer.event(
                    made.context().requestId(),
                    function.arn(),
                    System.currentTimeMillis() + function.timeout().toMillis(),
                    event);
        } catch (IOException e) {
            end(); // Who reads its answers notices, and says how it ended.
        }
    }

    /** Whoever waits for the handler would wait for ever, and so would who waits for a free JVM. */
    private void notReady(Duration after) {
        boolean late =
                ready.completeExceptionally(
                        new FunctionErrorException(
                                "Sandbox.Timedout",
                                "Error: The handler was not there after "
                                        + after.toMillis()
                                        + " ms"));
        if (late) {
            end();
        }
    }

    private void timeOut(FunctionCall made) {
        boolean late =
                made.failed(
                        FunctionErrorException.timedOut(
                                made.context().requestId(), function.timeout()),
                        // First, so that nobody gets this JVM once the call is answered.
                        () -> ended = true);
        if (late) {
            end();
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    boolean isAlive() {
        return !ended && process.isAlive() && !ready.isCompletedExceptionally();
    }

    void end() {
        ended = true;
        // Lambda ends what the function has started with it.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // By its handle: Process closes the streams, and what was printed last would be lost.
        process.toHandle().destroyForcibly();
    }

    /** What the JVM itself prints, and a function past {@code System.out}. */
    private void pump() {
        try (InputStream printed = process.getInputStream();
                LineStream lines = new LineStream(this::log)) {
            printed.transferTo(lines);
        } catch (IOException e) {
            // It was ended.
        }
    }

    private void log(String line) {
        log.line(function.name(), line);
        FunctionCall now = call;
        if (now != null) {
            now.context().log().accept(line);
        }
    }

    private void serve(ServerSocket listening, byte[] admission) {
        try (listening;
                Socket socket = accept(listening)) {
            socket.setTcpNoDelay(true);
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            byte[] shown = in.readNBytes(Frame.ADMISSION_BYTES);
            if (MessageDigest.isEqual(shown, admission)) {
                read(
                        in,
                        new Frame.Writer(
                                new DataOutputStream(
                                        new BufferedOutputStream(socket.getOutputStream()))));
            }
        } catch (IOException | RuntimeException e) {
            // The same for whoever waits: it is gone, or has sent what is no frame.
        }
        end();
        gone();
    }

    private Socket accept(ServerSocket listening) throws IOException {
        listening.setSoTimeout(100);
        while (process.isAlive()) {
            try {
                return listening.accept();
            } catch (SocketTimeoutException e) {
                // Who is not there in time is ended.
            }
        }
        throw new EOFException();
    }

    private void read(DataInputStream in, Frame.Writer writer) throws IOException {
        for (int type = in.read(); type >= 0; type = in.read()) {
            switch (type) {
                case Frame.READY -> ready.complete(writer);
                case Frame.LOG -> log(new String(Frame.bytes(in), StandardCharsets.UTF_8));
                case Frame.ANSWER -> {
                    byte[] answer = Frame.bytes(in);
                    FunctionCall done = done();
                    if (done != null) {
                        done.answered(answer);
                    }
                }
                case Frame.FAILED ->
                        failed(new FunctionErrorException(Frame.text(in), Frame.text(in)));
                default -> throw new IOException("A frame of an unknown type");
            }
        }
    }

    private @Nullable FunctionCall done() {
        FunctionCall done = call;
        call = null;
        return done;
    }

    private void failed(FunctionErrorException failure) {
        if (!ready.isDone()) {
            ready.completeExceptionally(failure);
            return;
        }
        FunctionCall done = done();
        if (done != null) {
            done.failed(failure);
        }
    }

    private void gone() {
        String status;
        try {
            int code = process.waitFor();
            status =
                    code == 0
                            ? "Runtime exited without providing a reason"
                            : "Runtime exited with error: exit status " + code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = "Runtime exited without providing a reason";
        }
        FunctionCall last = call;
        String id = last == null ? "" : "RequestId: " + last.context().requestId() + " ";
        failed(new FunctionErrorException("Runtime.ExitError", id + "Error: " + status));
    }
}
