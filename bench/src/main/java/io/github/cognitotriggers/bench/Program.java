package io.github.cognitotriggers.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The local user pool as users start it, in a JVM of its own. */
final class Program implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int POLL_MILLIS = 2;

    private final Process process;
    private final int port;
    private final double secondsToReady;
    private final double cpuSecondsToReady;

    private Program(Process process, int port, long began) throws Exception {
        this.process = process;
        this.port = port;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                process.destroyForcibly();
                throw new IOException("The local user pool does not start");
            }
            Thread.sleep(POLL_MILLIS);
        }
        this.secondsToReady = (System.nanoTime() - began) / 1e9;
        this.cpuSecondsToReady = cpuNanos() / 1e9;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param command the jar or the launcher, and options but for the port
     */
    static Program start(List<String> command, Map<String, String> environment) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> all = new ArrayList<>(command);
        all.add("--port");
        all.add(Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        return new Program(builder.start(), port, began);
    }

    /** The Java that runs this, which is also measured. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The port alone says little: it is taken before the pools are made. */
    private boolean answers() {
        URI health = URI.create("http://127.0.0.1:" + port + "/local/health");
        try (InputStream answer = health.toURL().openStream()) {
            return answer.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    double cpuSecondsToReady() {
        return cpuSecondsToReady;
    }

    /** So far. */
    long cpuNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Resident memory in MiB. */
    double residentMiB() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("/proc has no VmRSS");
    }

    /** What its objects take that are in use, in MiB; it collects its garbage for that. */
    double liveMiB() throws IOException {
        Process histogram =
                new ProcessBuilder(
                                Path.of(java()).resolveSibling("jcmd").toString(),
                                Long.toString(process.pid()),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String[] lines =
                new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .split("\n", -1);
        for (String line : lines) {
            if (line.startsWith("Total")) {
                return Long.parseLong(line.trim().split("\\s+", -1)[2]) / 1024.0 / 1024.0;
            }
        }
        return Double.NaN; // A Java without jcmd.
    }

    /** The pools by name, each with its app client. */
    Map<String, Pool> pools() throws IOException {
        Map<String, Pool> pools = new HashMap<>();
        try (Connection server = new Connection(port)) {
            String list = server.call("ListUserPools", "{\"MaxResults\":60}");
            for (String pool : list.split("\"Id\":\"", -1)) {
                int name = pool.indexOf("\"Name\":\"");
                if (name >= 0) {
                    String id = pool.substring(0, pool.indexOf('"'));
                    String named = pool.substring(name + 8, pool.indexOf('"', name + 8));
                    String clients =
                            server.call("ListUserPoolClients", "{\"UserPoolId\":\"" + id + "\"}");
                    int client = clients.indexOf("\"ClientId\":\"") + 12;
                    pools.put(
                            named,
                            new Pool(id, clients.substring(client, clients.indexOf('"', client))));
                }
            }
        }
        return pools;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
