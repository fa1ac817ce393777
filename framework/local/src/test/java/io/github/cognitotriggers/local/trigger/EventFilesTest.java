package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pool's events against those of the repository and, where there are any, captured ones. */
class EventFilesTest {

    /** What Cognito may send one day. */
    private static final String FUTURE = "PreSignUp_SignUp.unknown-members.json";

    /** Responses that were not captured as they came, or are AWS's sketches, or have aged. */
    private static final Set<String> OTHER_RESPONSE =
            Set.of(
                    "aws-docs-custom-message-sign-up.json",
                    "aws-docs-pre-token-generation-v2-authentication.json",
                    "define-auth-challenge-after-wrong-answer-amplify-js-5834.json",
                    "user-migration-forgot-password.json",
                    "verify-auth-challenge-with-client-metadata-passwordless.json");

    /** A role that is an array, and a source that was never sent. */
    private static final Set<String> WRONG_REQUEST =
            Set.of(
                    "aws-docs-pre-token-generation-v2-authentication.json",
                    "pre-token-generation-v1-null-claims-calavera-105.json");

    static List<Path> files() throws IOException {
        return list(Path.of(System.getProperty("project.root"), "events")).stream()
                .filter(file -> !file.endsWith(FUTURE))
                .toList();
    }

    static List<Path> captured() throws IOException {
        String directory = System.getProperty("observed.events", "");
        return directory.isEmpty() ? List.of(Path.of("")) : list(Path.of(directory));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_pool_makes_the_event_of_the_file(Path file) throws Exception {
        JsonNode event = Json.read(Files.readAllBytes(file));

        assertThat(new EventReplay(event).again()).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource(value = TriggerSource.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void no_trigger_source_is_left_out(TriggerSource source) throws IOException {
        assertThat(files())
                .anyMatch(file -> file.getFileName().toString().startsWith(source.value()));
    }

    @ParameterizedTest
    @MethodSource("captured")
    void the_pool_makes_the_captured_event(Path file) throws Exception {
        Assumptions.assumeFalse(file.toString().isEmpty(), "No captured events: -Dobserved.events");
        String name = file.getFileName().toString();
        Assumptions.assumeFalse(WRONG_REQUEST.contains(name), "No event of Cognito's");
        ObjectNode event = (ObjectNode) Json.read(Files.readAllBytes(file));

        ObjectNode again = (ObjectNode) new EventReplay(event).again();

        if (name.startsWith("aws-docs-inbound")) {
            // It says "string" for what it does not want to show.
            event.remove("version");
            again.remove("version");
        }
        if (name.startsWith("aws-docs-custom-message")) {
            // AWS writes "None" for null.
            ((ObjectNode) event.get("request")).putNull("usernameParameter");
        }
        if (OTHER_RESPONSE.contains(name)) {
            event.remove("response");
            again.remove("response");
        }
        assertThat(again).isEqualTo(event);
    }
}
