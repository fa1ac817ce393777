package io.github.cognitotriggers.local.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.matrix.Operation;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings, and the event files that are cut out of them. */
class InvocationFileTest {

    @TempDir Path directory;

    private final List<String> warnings = new ArrayList<>();

    private Path file() {
        return directory.resolve("record.jsonl");
    }

    private static TriggerInvocation invocation(
            TriggerSource source, String event, @Nullable String response, @Nullable String error) {
        return new TriggerInvocation(
                Instant.parse("2026-11-21T10:00:00Z"),
                Operation.SIGN_UP,
                source,
                1,
                event,
                response,
                error,
                Duration.ofMillis(42),
                Map.of("lost", "value"),
                Map.of(),
                List.of("a line"));
    }

    private static String event(TriggerSource source, String request) {
        return "{\"version\":\"1\",\"triggerSource\":\""
                + source.value()
                + "\",\"request\":"
                + request
                + "}";
    }

    private void record(TriggerInvocation... invocations) throws IOException {
        try (InvocationFile recording = InvocationFile.open(file(), warnings::add)) {
            for (TriggerInvocation invocation : invocations) {
                recording.record(invocation);
            }
        }
    }

    @Test
    void a_call_is_a_line_with_all_there_is_to_know() throws Exception {
        record(
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        event(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{\"n\":1.50}"),
                        "{\n \"a\" : 1.0 }",
                        null));

        assertThat(Files.readString(file()))
                .isEqualTo(
                        "{\"time\":\"2026-11-21T10:00:00Z\",\"operation\":\"SignUp\","
                                + "\"triggerSource\":\"PreSignUp_SignUp\",\"attempt\":1,"
                                + "\"event\":{\"version\":\"1\",\"triggerSource\":"
                                + "\"PreSignUp_SignUp\",\"request\":{\"n\":1.50}},"
                                + "\"response\":{\"a\":1.0},\"error\":null,\"durationMillis\":42,"
                                + "\"clientMetadataNotPassedOn\":{\"lost\":\"value\"},"
                                + "\"validationDataNotPassedOn\":{},\"log\":[\"a line\"]}\n");
    }

    @Test
    void what_is_no_json_is_a_text() throws Exception {
        TriggerSource source = TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP;
        record(
                invocation(source, event(source, "{}"), "no\nJSON", "InvalidLambdaResponse"),
                invocation(source, event(source, "{}"), "", null),
                invocation(source, event(source, "{}"), null, "failed"));

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(3);
        JsonNode first = Json.read(lines.get(0));
        assertThat(first.get("response").textValue()).isEqualTo("no\nJSON");
        assertThat(first.get("error").textValue()).isEqualTo("InvalidLambdaResponse");
        assertThat(Json.read(lines.get(1)).get("response").textValue()).isEmpty();
        assertThat(Json.read(lines.get(2)).get("response").isNull()).isTrue();
    }

    @Test
    void what_is_added_to_a_file_without_a_last_line_end_is_a_line_of_its_own() throws Exception {
        TriggerSource source = TriggerSource.PRE_SIGN_UP_SIGN_UP;
        Files.writeString(file(), "{\"time\":\"2026-11");

        record(invocation(source, event(source, "{}"), null, null));
        record(invocation(source, event(source, "{}"), null, null));

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("{\"time\":\"2026-11");
        assertThat(Json.read(lines.get(1))).isEqualTo(Json.read(lines.get(2)));
    }

    @Test
    void a_file_is_added_to_and_only_its_owners() throws Exception {
        TriggerInvocation any =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        event(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{}"),
                        null,
                        null);
        record(any);
        record(any, any);

        assertThat(Files.readAllLines(file())).hasSize(3);
        if (Files.getFileStore(file()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_full_disk_is_told_once_and_the_pool_goes_on() throws Exception {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full));
        TriggerInvocation any =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        event(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{}"),
                        null,
                        null);
        try (InvocationFile recording = InvocationFile.open(full, warnings::add)) {
            recording.record(any);
            recording.record(any);
        }
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).startsWith("cannot write the recording");
    }

    /** Jackson reads a thousand levels and writes no more; the line has one around them. */
    @Test
    void an_answer_nested_too_deep_to_write_is_told_and_the_pool_goes_on() throws Exception {
        String deep = "[".repeat(1000) + "]".repeat(1000);
        record(
                invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{}", deep, null),
                invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{}", "{}", null));

        assertThat(Files.readAllLines(file())).hasSize(1);
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).startsWith("cannot write the recording");
        assertThat(warnings.get(1)).isEqualTo("recording again");
    }

    @Test
    void calls_after_the_end_are_not_written() throws Exception {
        InvocationFile recording = InvocationFile.open(file(), warnings::add);
        recording.close();
        recording.record(invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, "{}", null, null));

        assertThat(file()).isEmptyFile();
        assertThat(warnings).isEmpty();
    }

    @Test
    void events_are_named_after_their_source_and_numbered() throws Exception {
        TriggerSource source = TriggerSource.PRE_SIGN_UP_SIGN_UP;
        TriggerSource other = TriggerSource.USER_MIGRATION_AUTHENTICATION;
        record(
                invocation(source, event(source, "{\"n\":1.50,\"e\":{},\"l\":[]}"), null, null),
                invocation(other, event(other, "{\"password\":\"secret\"}"), null, null),
                invocation(source, event(source, "{\"n\":1.50,\"e\":{},\"l\":[]}"), null, "again"),
                invocation(source, event(source, "{\"n\":2}"), null, null));

        Path to = directory.resolve("events");
        EventFiles.Result result = new EventFiles(to, false, false).cut(file());

        assertThat(result.files())
                .containsExactly(
                        to.resolve("PreSignUp_SignUp.json"),
                        to.resolve("UserMigration_Authentication.json"),
                        to.resolve("PreSignUp_SignUp.2.json"));
        assertThat(result.skippedLines()).isEmpty();
        assertThat(Files.readString(result.files().get(0)))
                .isEqualTo(
                        """
                        {
                          "version": "1",
                          "triggerSource": "PreSignUp_SignUp",
                          "request": {
                            "n": 1.50,
                            "e": {},
                            "l": []
                          }
                        }
                        """);
        assertThat(Files.readString(result.files().get(1)))
                .contains("\"password\": \"REPLACED\"")
                .doesNotContain("secret");
        new EventFiles(to, true, true).cut(file());
        assertThat(Files.readString(result.files().get(1))).contains("\"password\": \"secret\"");
    }

    @Test
    void files_that_are_there_stay_and_none_is_written() throws Exception {
        TriggerSource source = TriggerSource.PRE_SIGN_UP_SIGN_UP;
        record(
                invocation(source, event(source, "{\"n\":1}"), null, null),
                invocation(source, event(source, "{\"n\":2}"), null, null));
        Path second = Files.writeString(directory.resolve("PreSignUp_SignUp.2.json"), "mine");

        assertThatThrownBy(() -> new EventFiles(directory, false, false).cut(file()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(second).hasContent("mine");
        assertThat(directory.resolve("PreSignUp_SignUp.json")).doesNotExist();
    }

    @Test
    void lines_of_another_kind_are_named_by_number() throws Exception {
        Files.writeString(
                file(),
                """
                {"event":{"triggerSource":"PreSignUp_SignUp"}}

                {"event":{"triggerSource":"../../etc/x"}}
                {"no":"event"}
                {"event":{"triggerSource":"PreSignUp_Sig\
                """);

        EventFiles.Result result = new EventFiles(directory, false, false).cut(file());

        assertThat(result.files()).containsExactly(directory.resolve("PreSignUp_SignUp.json"));
        assertThat(result.skippedLines()).containsExactly(3, 4, 5);
    }
}
