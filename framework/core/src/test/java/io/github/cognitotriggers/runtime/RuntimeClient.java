package io.github.cognitotriggers.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.github.cognitotriggers.runtime.RuntimeApi.Call;
import io.github.cognitotriggers.runtime.RuntimeApi.Kind;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * One function in a JVM of its own under AWS's runtime interface client, as on Lambda.
 *
 * <pre>{@code
 * try (RuntimeClient client = RuntimeClient.start(classPath, MyFunction.class.getName(), Map.of())) {
 *     Answer answer = client.invoke(event);
 * }
 * }</pre>
 *
 * <p>The function sees Lambda's variables and those given, and no other. For Linux only: see {@link
 * OnRuntimeClient}. Not for several threads.
 */
public final class RuntimeClient implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final RuntimeApi api;
    private final Path directory;
    private final Path logFile;
    private final Process process;
    private int invocations;
    private String logBeforeSnapshot = "";

    private RuntimeClient(RuntimeApi api, Path directory, Path logFile, Process process) {
        this.api = api;
        this.directory = directory;
        this.logFile = logFile;
        this.process = process;
    }

    /**
     * Starts a function from a class path that also has the runtime client, as that of a test does.
     *
     * @param handler the handler's class name
     * @param environment variables beyond, or other than, those that Lambda always sets
     * @throws IllegalStateException if the function does not start; the message has its log
     */
    public static RuntimeClient start(
            String classPath, String handler, Map<String, String> environment) {
        return start(classPath, null, handler, environment);
    }

    /**
     * Starts a function from a directory with classes or {@code lib/*.jar}, as Lambda unpacks it.
     *
     * @param handler the handler's class name
     * @param environment variables beyond, or other than, those that Lambda always sets
     * @throws IllegalStateException if the function does not start; the message has its log
     */
    public static RuntimeClient startPackaged(
            Path function, String handler, Map<String, String> environment) {
        return start(runtimeClassPath(), function, handler, environment);
    }

    /** Sends an event and waits until the function asks for another. */
    public Answer invoke(String event) {
        String requestId = "request-" + ++invocations;
        int logged = log().length();
        api.send(requestId, event);
        Call outcome = await();
        if (outcome == null || (outcome.kind() != Kind.RESPONSE && outcome.kind() != Kind.ERROR)) {
            throw failure("The function did not answer");
        }
        await(); // The next question; or nothing, if the error was one that ends the process.
        return new Answer(
                requestId, outcome.kind() == Kind.ERROR, outcome.body(), log().substring(logged));
    }

    /** All that the function's process has written so far. */
    public String log() {
        try {
            return Files.readString(logFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What had been written when the client was ready for a snapshot; empty unless {@code
     * AWS_LAMBDA_INITIALIZATION_TYPE} is {@code snap-start}.
     */
    public String logBeforeSnapshot() {
        return logBeforeSnapshot;
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        api.close();
        // The log, and what a JVM that crashed has left beside it.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeClient start(
            String classPath,
            @Nullable Path taskRoot,
            String handler,
            Map<String, String> environment) {
        try {
            RuntimeApi api = new RuntimeApi();
            Path directory = Files.createTempDirectory("function");
            Path log = Files.createFile(directory.resolve("log"));
            // The client looks for the function in its working directory.
            Path root = taskRoot == null ? directory : taskRoot;
            ProcessBuilder java =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED", // No warning on 24 on.
                                    // Lambda's Java runtimes connect org.crac to SnapStart by this.
                                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                                    "-cp",
                                    classPath,
                                    AWSLambda.class.getName(),
                                    handler)
                            .directory(root.toFile())
                            .redirectErrorStream(true)
                            // A file: what was written before an answer is there when it comes.
                            .redirectOutput(log.toFile());
            java.environment().clear();
            java.environment().putAll(lambdaEnvironment(api, root, handler));
            java.environment().putAll(environment);
            RuntimeClient client = new RuntimeClient(api, directory, log, java.start());
            try {
                client.awaitReady();
            } catch (RuntimeException e) {
                client.close();
                throw e;
            }
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> lambdaEnvironment(
            RuntimeApi api, Path taskRoot, String handler) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("_HANDLER", handler),
                Map.entry("LAMBDA_TASK_ROOT", taskRoot.toString()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "function"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/function"),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "log-stream"),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "Text"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_REGION", "eu-west-1"),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }

    /** The jars that Lambda's Java runtime itself consists of. */
    private static String runtimeClassPath() {
        return String.join(
                File.pathSeparator,
                List.of(
                        jarOf(AWSLambda.class),
                        jarOf(RequestStreamHandler.class),
                        jarOf(PojoSerializer.class),
                        jarOf(SdkInternalThreadLocal.class)));
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        Call call = await();
        if (call != null && call.kind() == Kind.RESTORE_NEXT) {
            logBeforeSnapshot = log();
            api.restore();
            call = await();
        }
        if (call == null || call.kind() != Kind.NEXT) {
            throw failure("The function did not start" + (call == null ? "" : ": " + call.body()));
        }
    }

    /** The client's next call; null if its process ended instead. */
    private @Nullable Call await() {
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (until - System.nanoTime() > 0) {
                boolean ended = !process.isAlive(); // Asked first, so that no last call is missed.
                Call call = api.poll(ended ? 0 : 50);
                if (call != null || ended) {
                    return call;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw failure("The function took too long");
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(what + ". Its log:\n" + log());
    }
}
