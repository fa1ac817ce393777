package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The self-contained jar as somebody would use it. */
class ProgramIT {

    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  LambdaConfig: {PreSignUp: !GetAtt Confirm.Arn}
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
              Confirm:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: io.github.cognitotriggers.local.function.Handlers$Confirming
                  Timeout: 5
                  MemorySize: 256
                  Environment: {Variables: {GREETING: template}}
              Slow:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: io.github.cognitotriggers.local.function.Handlers$Slow
                  Timeout: 30
              Missing:
                Type: AWS::Serverless::Function
                Properties: {Handler: a.Missing, Timeout: 5}
            """;

    private static final String CLASSES =
            Path.of("target", "test-classes").toAbsolutePath().toString();

    @TempDir Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
    }

    private static String signUp(Program program, String username) throws Exception {
        return """
        {"ClientId":"%s","Username":"%s","Password":"Passw0rd!","ClientMetadata":{"k":"v"}}\
        """
                .formatted(program.id("client Client"), username);
    }

    @Test
    void a_sign_up_fires_functions_in_jvms_of_their_own() throws Exception {
        Path recording = directory.resolve("record.jsonl");
        Path variables =
                Files.writeString(
                        directory.resolve("vars.json"), "{\"Confirm\":{\"GREETING\":\"file\"}}");
        try (Program program =
                Program.start(
                        directory,
                        "--port",
                        "0",
                        "--classpath",
                        CLASSES,
                        "--env-vars",
                        variables.toString(),
                        "--record",
                        recording.toString())) {
            program.awaitLine(
                    line ->
                            line.startsWith(
                                    "warning: Missing: its classes have no a.Missing, its calls"
                                            + " will fail; searched: "));
            // First past Cognito, which would not wait for a JVM on a busy machine.
            program.invoke("Confirm");
            JsonNode answer = program.call("SignUp", signUp(program, "mary"));

            assertThat(answer.path("UserConfirmed").asBoolean()).as(answer.toString()).isTrue();
            assertThat(program.invoke("Missing").get("errorMessage").textValue())
                    .isEqualTo("Class not found: a.Missing");
            program.awaitLine(line -> line.matches("\\[Confirm] pid [0-9]+ file"));
            assertThat(program.get("/local/timeline")).hasSize(1);
            List<String> lines = Files.readAllLines(recording);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).contains("\"clientMetadata\":{\"k\":\"v\"}");
        }
        try (Program events =
                Program.start(
                        directory, "events", "--from", recording.toString(), "--to", "events")) {
            assertThat(events.awaitEnd()).isZero();
        }
        assertThat(directory.resolve("events/PreSignUp_SignUp.json")).exists();
    }

    /** With Lambda's serializer, of which this jar has not all. */
    @Test
    void handlers_of_aws_event_classes_and_of_ones_own_run_as_they_are() throws Exception {
        String handlers = "io.github.cognitotriggers.local.function.ObjectHandlers";
        Files.writeString(
                directory.resolve("template.yaml"),
                TEMPLATE.replace(
                                "io.github.cognitotriggers.local.function.Handlers$Confirming",
                                handlers + "$Confirming")
                        .replace("a.Missing", handlers + "$Methods::greet"));
        String events =
                Path.of(
                                CognitoUserPoolPreSignUpEvent.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                        .toString();
        for (boolean inProcess : new boolean[] {false, true}) {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "--port",
                                    "0",
                                    "--classpath",
                                    CLASSES + File.pathSeparator + events));
            if (inProcess) {
                arguments.add("--in-process");
            }
            try (Program program = Program.start(directory, arguments.toArray(String[]::new))) {
                // First past Cognito, which would not wait for a JVM on a busy machine.
                assertThat(program.invoke("Confirm").get("errorType").textValue())
                        .isEqualTo("java.lang.NullPointerException");
                JsonNode answer = program.call("SignUp", signUp(program, "mary"));

                assertThat(answer.path("UserConfirmed").asBoolean()).as(answer.toString()).isTrue();
                assertThat(program.invoke("Missing")).hasToString("{\"name\":\"Hello null\"}");
            }
        }
    }

    @Test
    void functions_run_in_process_when_asked() throws Exception {
        try (Program program =
                Program.start(directory, "--port", "0", "--in-process", "--classpath", CLASSES)) {
            program.call("SignUp", signUp(program, "mary"));
            program.awaitLine(line -> line.matches("\\[Confirm] pid [0-9]+ null"));
            assertThat(program.lines()).noneMatch(line -> line.contains("nvironment"));
        }
    }

    @Test
    void what_is_not_built_is_told_at_the_start_and_at_the_call() throws Exception {
        try (Program program = Program.start(directory, "--port", "0")) {
            JsonNode answer = program.call("SignUp", signUp(program, "mary"));

            assertThat(program.lines())
                    .contains(
                            "warning: no classes found for Confirm, Slow, Missing, so that their"
                                + " triggers will fail: neither .aws-sam/build/NAME nor CodeUri has"
                                + " any; run `mvn package` or `sam build`, or name them:"
                                + " --classpath 'target/function/lib/*'");
            assertThat(answer.toString())
                    .contains("PreSignUp failed with error function Confirm is not built");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_signal_ends_it_and_its_functions() throws Exception {
        // To the JVM the same as Ctrl-C, which a build in the background ignores for its children.
        endsWithItsFunctions("TERM");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void not_even_a_kill_leaves_functions_behind() throws Exception {
        endsWithItsFunctions("KILL");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void it_ends_with_its_parent_when_asked() throws Exception {
        try (Program shell =
                Program.inShell(directory, "--port", "0", "--end-with-parent", "--in-process")) {
            shell.endpoint();
            ProcessHandle java = shell.child();

            try {
                shell.signal("TERM");

                assertThat(shell.awaitEnd()).isPositive();
                java.onExit().get(30, TimeUnit.SECONDS);
            } finally {
                java.destroyForcibly();
            }
        }
    }

    private void endsWithItsFunctions(String signal) throws Exception {
        try (Program program = Program.start(directory, "--port", "0", "--classpath", CLASSES)) {
            program.invoke("Confirm");
            String line = program.awaitLine(text -> text.startsWith("[Confirm] pid "));
            ProcessHandle function =
                    ProcessHandle.of(Long.parseLong(line.split(" ", -1)[2])).orElseThrow();
            assertThat(function.isAlive()).isTrue();

            program.signal(signal);

            assertThat(program.awaitEnd()).isPositive();
            function.onExit().get(30, TimeUnit.SECONDS);
            assertThat(program.lines()).noneMatch(text -> text.contains("Exception in thread"));
        }
    }

    @Test
    void a_request_that_does_not_arrive_is_cut_and_a_slow_function_is_not() throws Exception {
        List<String> oneSecond = List.of("-Dsun.net.httpserver.maxReqTime=1");
        try (Program program =
                Program.start(oneSecond, directory, "--port", "0", "--classpath", CLASSES)) {
            URI endpoint = URI.create(program.endpoint());
            try (Socket slow = new Socket(endpoint.getHost(), endpoint.getPort())) {
                slow.setSoTimeout(60_000);
                slow.getOutputStream()
                        .write(
                                ("POST / HTTP/1.1\r\nHost: localhost\r\n"
                                                + "Content-Length: 100\r\n\r\n{")
                                        .getBytes(StandardCharsets.UTF_8));
                assertThat(program.invoke("Slow").asText()).isEqualTo("slept");
                assertThat(slow.getInputStream().read()).isNegative();
            }
        }
    }

    @Test
    void pages_of_named_origins_may_call() throws Exception {
        try (Program program =
                Program.start(
                        directory,
                        "--port",
                        "0",
                        "--origin",
                        "https://a.test",
                        "--origin",
                        "https://b.test:3000")) {
            assertThat(program.statusFor("https://a.test")).isEqualTo(200);
            assertThat(program.statusFor("https://b.test:3000")).isEqualTo(200);
            assertThat(program.statusFor("https://c.test")).isEqualTo(403);
        }
    }

    @Test
    void a_port_in_use_is_told_in_a_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program =
                        Program.start(
                                directory, "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(program.awaitEnd()).isEqualTo(Main.FAILED);
            assertThat(program.lines())
                    .anyMatch(
                            line ->
                                    line.contains("127.0.0.1:" + taken.getLocalPort())
                                            && line.endsWith("; --port takes another one"));
            assertThat(program.lines()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    @Test
    void a_runtime_is_warned_of_unless_functions_run_in_this_process() throws Exception {
        Files.writeString(
                directory.resolve("template.yaml"),
                TEMPLATE.replace("Timeout: 30", "Timeout: 30\n      Runtime: java9"));
        try (Program program = Program.start(directory, "--port", "0", "--classpath", CLASSES)) {
            program.awaitLine(line -> line.contains(" Slow.Runtime left out: unknown runtime"));
        }
        try (Program program =
                Program.start(directory, "--port", "0", "--in-process", "--classpath", CLASSES)) {
            program.get("/local/health");
            assertThat(program.lines()).noneMatch(line -> line.contains("Runtime"));
        }
    }

    @Test
    void an_answer_that_the_pool_refuses_is_told_in_a_line() throws Exception {
        Files.writeString(
                directory.resolve("template.yaml"), TEMPLATE.replace("$Confirming", "$Obedient"));
        try (Program program =
                Program.start(directory, "--port", "0", "--in-process", "--classpath", CLASSES)) {
            program.call("SignUp", signUp(program, "mary"));

            program.awaitLine(line -> line.startsWith("[Confirm] refused by the pool: "));
        }
    }

    @Test
    void wrong_options_end_it_with_2() throws Exception {
        try (Program program = Program.start(directory, "--nonsense")) {
            assertThat(program.awaitEnd()).isEqualTo(Main.USAGE);
        }
        try (Program program = Program.start(directory, "--version")) {
            assertThat(program.awaitEnd()).isZero();
            assertThat(program.lines().get(0)).matches("cognito-triggers-local [0-9].*");
        }
    }

    @Test
    void without_a_template_there_is_a_pool() throws Exception {
        Files.delete(directory.resolve("template.yaml"));
        try (Program program = Program.start(directory, "--port", "0")) {
            JsonNode answer =
                    program.call(
                            "SignUp",
                            """
                            {"ClientId":"%s","Username":"mary","Password":"Passw0rd!",
                             "UserAttributes":[{"Name":"email","Value":"mary@example.com"}]}\
                            """
                                    .formatted(program.id("client AppClient")));
            assertThat(answer.path("UserConfirmed").isBoolean()).isTrue();
            JsonNode messages = program.get("/local/messages");
            assertThat(messages).hasSize(1);
            program.awaitLine(
                    line ->
                            line.equals(
                                    "Sent EMAIL to mary@example.com  CustomMessage_SignUp  code "
                                            + messages.at("/0/code").asText()));
        }
    }
}
