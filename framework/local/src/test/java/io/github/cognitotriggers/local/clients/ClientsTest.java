package io.github.cognitotriggers.local.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cognitotriggers.local.server.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Walk-throughs by the clients that people have: scripts under {@code src/test/clients} drive a
 * local server and look at what fired with what. Python's and Node's clients come from their
 * registries; where that is not possible the test is skipped and says why, unless {@code
 * -Dclients=required}.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClientsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root"), "framework", "local");
    private static final Path SCRIPTS = ROOT.resolve(Path.of("src", "test", "clients"));
    private static final Path INSTALLED = ROOT.resolve(Path.of("target", "clients"));

    @Test
    void boto3_the_aws_command_line_and_pycognito() throws Exception {
        Path home = INSTALLED.resolve("python");
        Path python = home.resolve(Path.of("bin", "python"));
        Path requirements = SCRIPTS.resolve(Path.of("python", "requirements.txt"));
        installed(home, List.of("python3", "-m", "venv", home.toString()));
        installed(
                home,
                List.of(
                        python.toString(),
                        "-m",
                        "pip",
                        "install",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--requirement",
                        requirements.toString()));
        walkThrough(python.toString(), SCRIPTS.resolve(Path.of("python", "walkthrough.py")));
    }

    @Test
    void amplify_cognito_identity_js_and_the_aws_sdk_for_javascript() throws Exception {
        Path home = Files.createDirectories(INSTALLED.resolve("node"));
        for (String file : List.of("package.json", "package-lock.json", "walkthrough.mjs")) {
            Files.write(
                    home.resolve(file), Files.readAllBytes(SCRIPTS.resolve(Path.of("node", file))));
        }
        installed(home, List.of("npm", "ci", "--silent", "--no-audit", "--no-fund"));
        walkThrough("node", home.resolve("walkthrough.mjs"));
    }

    /** Installs, or skips the test with what the installer said. */
    private static void installed(Path directory, List<String> command) throws Exception {
        Files.createDirectories(directory);
        String said;
        try {
            Run run = run(directory, command, Map.of());
            if (run.exitCode() == 0) {
                return;
            }
            said = run.output();
        } catch (IOException e) {
            said = e.getMessage();
        }
        String why =
                String.join(" ", command) + " did not work, so its clients did not run: " + said;
        assertThat(System.getProperty("clients", "")).as(why).isNotEqualTo("required");
        assumeThat(said).as(why).isNull();
    }

    private static void walkThrough(String interpreter, Path script) throws Exception {
        try (LocalServer server = WalkThroughFunctions.serve()) {
            Run run =
                    run(
                            INSTALLED,
                            List.of(interpreter, script.toString()),
                            Map.of(
                                    "LOCAL_POOL",
                                    server.endpoint().toString(),
                                    "AWS_CONFIG_FILE",
                                    "none",
                                    "AWS_SHARED_CREDENTIALS_FILE",
                                    "none",
                                    "AWS_EC2_METADATA_DISABLED",
                                    "true",
                                    "PYTHONDONTWRITEBYTECODE",
                                    "1"));
            System.out.println(run.output());
            assertThat(run.exitCode()).as("exit code; what went wrong is above").isZero();
        }
    }

    private record Run(int exitCode, String output) {}

    private static Run run(Path directory, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
