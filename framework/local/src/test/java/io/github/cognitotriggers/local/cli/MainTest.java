package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.TriggerSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Options, and what is said of wrong ones. */
class MainTest {

    @TempDir Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void help_and_version_end_well() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--template",
                        "--port",
                        "9229",
                        "--host",
                        "127.0.0.1",
                        "--lambda-endpoint",
                        "--classpath",
                        "--parameter",
                        "--record",
                        "--env-vars",
                        "--in-process",
                        "--allow-remote",
                        "--origin",
                        "--end-with-parent",
                        "for each message that a pool",
                        "events",
                        "event ");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("cognito-triggers-local ");
        assertThat(run("events", "--help")).isZero();
        assertThat(run("event", "--help")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense | Unknown option: '--nonsense'",
                "--port x | Invalid value for option '--port': 'x' is not an int; --port is 0 to"
                        + " 65535",
                "--prot 1 | did you mean --port?; --help lists the options",
                "--port 65536 | --port is 0 to 65535",
                "--port | Missing required parameter for option '--port'",
                "--parameter | Missing required parameter for option '--parameter'",
                "--parameter X | should be in KEY=VALUE format but was X",
                "--lambda-endpoint http://x --in-process | it goes with none of",
                "--in-process --env-vars x | it does not go with --env-vars",
                "--origin app.test | --origin is what a browser sends of a page: scheme, host and",
                "--origin https://app.test/ | --origin is what a browser sends of a page",
                "--origin https://App.test | --origin is what a browser sends of a page",
                "serve | Unmatched argument",
                "events --from x | Missing required option: '--to=DIR'",
                "event | Missing required parameter: 'TRIGGER_SOURCE'",
                "event PreSignUp | did you mean PreSignUp_SignUp, PreSignUp_AdminCreateUser,"
                        + " PreSignUp_ExternalProvider?",
                "event PreSingUp_SignUp | source; did you mean PreSignUp_SignUp?",
                "event Nothing_There | There is no such trigger source; there are PreSignUp_SignUp",
                "event PreSignUp_SignUp --version-of-event 2 | have version 1 only",
                "event TokenGeneration_Authentication --version-of-event 4 | version 1 to 3 only",
                "event TokenGeneration_ClientCredentials --version-of-event 2 | version 3 only",
            })
    void wrong_options_are_a_usage_error(String arguments, String message) {
        assertThat(run(arguments.strip().split(" ", -1))).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains(message.strip()).doesNotContain("\tat ");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void what_the_user_can_mend_is_one_line() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "Resources:\n  A: [x\n");
        Path fine =
                Files.writeString(
                        directory.resolve("fine.yaml"),
                        "Resources: {Pool: {Type: AWS::Cognito::UserPool}}");
        Path json = Files.writeString(directory.resolve("vars.json"), "{\n \"F\": [1]}");
        String template = fine.toString();

        failsWith("Cannot read missing.yaml: there is no such file", "--template", "missing.yaml");
        failsWith(broken + ":", "--template", broken.toString());
        failsWith("There is no parameter X", "--template", template, "--parameter", "X=1");
        failsWith(
                "--classpath: there is no nowhere, relative to ",
                "--template",
                template,
                "--classpath",
                "nowhere");
        failsWith("--lambda-endpoint", "--template", template, "--lambda-endpoint", "ftp://x");
        failsWith("F has to be an object", "--template", template, "--env-vars", json.toString());
        failsWith("there is no such file", "--template", template, "--env-vars", "missing.json");
        failsWith("Cannot write", "--template", template, "--record", "/no/such/dir/x.jsonl");
        failsWith("--allow-remote if that is meant", "--template", template, "--host", "0.0.0.0");
        failsWith("there is no such file", "events", "--from", "missing", "--to", "x");
        failsWith(
                "has no call of a trigger",
                "events",
                "--from",
                fine.toString(),
                "--to",
                directory.toString());
    }

    private void failsWith(String message, String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void there_is_an_event_of_every_source(TriggerSource source) throws IOException {
        assertThat(run("event", source.value())).isZero();
        JsonNode event = new JsonMapper().readTree(out.toString());
        assertThat(event.get("triggerSource").textValue()).isEqualTo(source.value());
        assertThat(event.get("request").isObject()).isTrue();
    }

    @Test
    void an_event_has_the_version_asked_for() throws IOException {
        for (int version = 1; version <= 3; version++) {
            run("event", "TokenGeneration_Authentication", "--version-of-event", "" + version);
            JsonNode event = new JsonMapper().readTree(out.toString());
            assertThat(event.get("version").textValue()).isEqualTo("" + version);
            assertThat(event.get("response").fieldNames().next())
                    .isEqualTo(
                            version == 1
                                    ? "claimsOverrideDetails"
                                    : "claimsAndScopeOverrideDetails");
        }
    }

    @Test
    void environment_files_are_those_of_sam() throws Exception {
        Path file =
                Files.writeString(
                        directory.resolve("vars.json"),
                        """
                        {"Parameters": {"A": "all", "B": 1}, "F": {"B": true}, "G": {}, "X": {}}
                        """);
        EnvironmentFile environment = EnvironmentFile.read(file);

        assertThat(environment.applied("F", java.util.Map.of("A", "template", "C", "template")))
                .containsOnly(
                        java.util.Map.entry("A", "all"),
                        java.util.Map.entry("B", "true"),
                        java.util.Map.entry("C", "template"));
        assertThat(environment.unknown(java.util.List.of("F", "G"))).containsExactly("X");
    }
}
