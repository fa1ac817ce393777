package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code java -jar cognito-triggers-local.jar} in a process, with what it prints. */
final class Program implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String LISTENS = "Local user pools at ";

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "program");
        reader.setDaemon(true);
        reader.start();
    }

    static Program start(Path directory, String... arguments) throws IOException {
        return start(List.of(), directory, arguments);
    }

    /** With options of Java. */
    static Program start(List<String> options, Path directory, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(System.getProperty("program.jar"));
        command.addAll(List.of(arguments));
        return run(directory, command);
    }

    /** As the child of a shell, which signals go to and which waits for it. */
    static Program inShell(Path directory, String... arguments) throws IOException {
        String line =
                "'%s' -jar '%s' %s; wait"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("program.jar"),
                                String.join(" ", arguments));
        return run(directory, List.of("sh", "-c", line));
    }

    private static Program run(Path directory, List<String> command) throws IOException {
        return new Program(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process has ended.
        }
    }

    /** The first line like this, now or later. */
    String awaitLine(Predicate<String> like) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (lines) {
            while (true) {
                for (String line : lines) {
                    if (like.test(line)) {
                        return line;
                    }
                }
                if (System.nanoTime() > end) {
                    throw new AssertionError("It printed only " + lines);
                }
                lines.wait(100);
            }
        }
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    String endpoint() throws InterruptedException {
        String line = awaitLine(text -> text.startsWith(LISTENS));
        return line.substring(LISTENS.length(), line.indexOf(' ', LISTENS.length()));
    }

    /** The id that stands behind a logical id. */
    String id(String logicalId) throws InterruptedException {
        String line = awaitLine(text -> text.contains(" " + logicalId + "  "));
        return line.substring(line.indexOf(logicalId + "  ") + logicalId.length() + 2).strip();
    }

    JsonNode call(String operation, String request) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(endpoint()))
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                        .POST(HttpRequest.BodyPublishers.ofString(request))
                        .build());
    }

    /** Calls a function by the Invoke API, which waits for as long as the function may take. */
    JsonNode invoke(String function) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(
                                URI.create(
                                        endpoint()
                                                + "/2015-03-31/functions/"
                                                + function
                                                + "/invocations"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(endpoint() + path)).build());
    }

    /** The status of what a page of this origin asks for. */
    int statusFor(String origin) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint() + "/local/health"))
                        .header("Origin", origin)
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new JsonMapper().readTree(response.body());
    }

    /** The process that it started first. */
    ProcessHandle child() {
        return process.children().findFirst().orElseThrow();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("It does not end; it printed " + lines());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
