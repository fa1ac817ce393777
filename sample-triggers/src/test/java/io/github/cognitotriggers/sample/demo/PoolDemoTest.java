package io.github.cognitotriggers.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk through the pool, as the demo shows it. In a JVM of its own, since the file that the
 * functions share is named by an environment variable.
 */
class PoolDemoTest {

    @TempDir Path directory;

    private record Run(int exitCode, String output) {}

    private static Run demo(String localStore, String... options)
            throws IOException, InterruptedException {
        String[] command = new String[options.length + 5];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-Dproject.root=" + Project.find().root();
        command[2] = "-cp";
        command[3] = System.getProperty("java.class.path");
        command[4] = PoolDemo.class.getName();
        System.arraycopy(options, 0, command, 5, options.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LOCAL_STORE", localStore);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    @Test
    void all_calls_of_the_walk_are_as_they_must_be() throws IOException, InterruptedException {
        Run run = demo(directory.resolve("store").toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("✔ 9 calls fired 18 triggers, all as expected")
                .contains("✔ SignUp: mia@example.com, without an invitation: must be refused")
                .contains("not passed on  ClientMetadata {device=laptop}")
                .contains(" of 5000 ms")
                .doesNotContain("✘")
                .doesNotContain("\u001b");
    }

    @Test
    void a_call_that_is_not_shows_what_was_expected_and_found_and_the_demo_fails()
            throws IOException, InterruptedException {
        // Without a store that they share, post confirmation knows of no invitation.
        Run run = demo("");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("✘ ConfirmSignUp")
                .contains("the client: expected an answer, found refused")
                .contains("tenant of the ID token: expected acme, found \n")
                .containsPattern("✘ \\d+ calls fired \\d+ triggers, [1-9]\\d* not as expected");
    }

    @Test
    void an_option_that_is_none_is_named() throws IOException, InterruptedException {
        Run run = demo("", "--fast");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).startsWith("Unknown option --fast");
    }
}
