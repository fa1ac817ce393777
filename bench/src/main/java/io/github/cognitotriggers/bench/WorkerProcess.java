package io.github.cognitotriggers.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@link Worker} in a JVM of its own. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    WorkerProcess() throws IOException {
        process = start(Worker.class);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** A class of this program in a JVM like this one. */
    static Process start(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Program.java(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    Round signatures(double seconds) throws IOException {
        return run("signatures " + seconds);
    }

    Round exponentiations(double seconds) throws IOException {
        return run("exponentiations " + seconds);
    }

    Round users(int port, Pool pool, int count) throws IOException {
        return run("users " + port + " " + pool.id() + " " + pool.clientId() + " " + count);
    }

    Round signIns(SignIn kind, int port, Pool pool, int users, double seconds) throws IOException {
        return run(
                kind.name()
                        + " "
                        + port
                        + " "
                        + pool.id()
                        + " "
                        + pool.clientId()
                        + " "
                        + users
                        + " "
                        + seconds);
    }

    private Round run(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null || answer.startsWith("failed")) {
            throw new IOException(command + ": " + answer);
        }
        return Round.read(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
