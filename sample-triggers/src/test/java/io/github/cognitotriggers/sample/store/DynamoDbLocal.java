package io.github.cognitotriggers.sample.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local in a JVM of its own, in memory and on loopback. It brings an old AWS SDK and much
 * else, so it must not share a class path with the tests.
 */
final class DynamoDbLocal implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the class path in a file, and waits until it listens. */
    static DynamoDbLocal start(Path classPathFile) throws IOException, InterruptedException {
        String classPath = Files.readString(classPathFile).strip();
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dsqlite4java.library.path=" + nativeLibraries(classPath),
                        "-cp",
                        classPath,
                        "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                        "-inMemory",
                        "-disableTelemetry",
                        "-port",
                        Integer.toString(port));
        builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
        builder.redirectErrorStream(true);
        builder.redirectOutput(classPathFile.resolveSibling("dynamodb-local.log").toFile());
        DynamoDbLocal local = new DynamoDbLocal(builder.start(), port);
        // Whatever ends the tests ends it too.
        Runtime.getRuntime().addShutdownHook(new Thread(local::close));
        local.awaitStart();
        return local;
    }

    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitStart() throws InterruptedException {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException(
                        "DynamoDB Local did not start; see target/dynamodb-local.log");
            }
            Thread.sleep(100);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directories of the class path's native libraries, one for each system. */
    private static String nativeLibraries(String classPath) {
        StringBuilder directories = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File file = new File(entry);
            if (file.getName().contains("sqlite4java") && !entry.endsWith(".jar")) {
                directories
                        .append(directories.isEmpty() ? "" : File.pathSeparator)
                        .append(file.getParent());
            }
        }
        return directories.toString();
    }
}
