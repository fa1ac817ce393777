package io.github.cognitotriggers.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.RecordingContext;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.MetadataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/metadata.md} says what the code does. */
class MetadataDocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path EXAMPLE =
            ROOT.resolve(
                    "framework/processor/src/test/java/io/github/cognitotriggers/matrix/MetadataExample.java");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(ROOT.resolve("docs/metadata.md"));
    }

    @Test
    void the_table_is_that_of_the_code() {
        List<List<String>> expected = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            List<String> row = new ArrayList<>(List.of(operation.label()));
            for (Trigger trigger : Trigger.values()) {
                row.add(MetadataMatrix.entry(operation, trigger).toString());
            }
            expected.add(row);
        }

        assertThat(table("| Operation |")).isEqualTo(expected);
    }

    @Test
    void the_table_by_source_is_that_of_the_code() {
        assertThat(page.lines().filter(line -> line.matches("\\| `\\w+_\\w+` .*")))
                .containsExactlyElementsOf(
                        SourceMatrixTest.sources().map(SourceMatrixTest::row).toList());
    }

    @Test
    void the_notes_are_those_of_the_code() {
        List<String> expected = new ArrayList<>();
        for (MetadataMatrix.Note note : MetadataMatrix.notes()) {
            String evidence = note.evidence().name();
            expected.add(
                    note.number()
                            + ". *"
                            + evidence.charAt(0)
                            + evidence.substring(1).toLowerCase(Locale.ROOT)
                            + ".* "
                            + note.text());
        }

        assertThat(page.lines().filter(line -> line.matches("\\d+\\. .*")))
                .zipSatisfy(expected, (line, note) -> assertThat(line).startsWith(note));
    }

    @Test
    void the_rules_in_the_table_of_kinds_are_what_the_keys_say() {
        List<List<String>> kinds = table("| Key |");

        assertThat(kinds)
                .extracting(row -> row.get(row.size() - 1))
                .containsExactly(
                        quoted(MetadataKey.ofString("code").length(1, 64)),
                        quoted(MetadataKey.ofInt("seats").between(1, 500)),
                        quoted(MetadataKey.ofLong("bytes").atLeast(0)),
                        quoted(MetadataKey.ofBoolean("terms")),
                        quoted(MetadataKey.ofEnum("plan", Plan.class)),
                        quoted(MetadataKey.ofUuid("device")),
                        quoted(MetadataKey.ofInstant("since")),
                        quoted(MetadataKey.ofLocale("locale")),
                        quoted(MetadataKey.ofUri("returnTo").schemes("https")),
                        quoted(MetadataExample.TEAMS));
    }

    private enum Plan {
        MONTHLY,
        YEARLY
    }

    @Test
    void every_java_example_is_code_that_compiles() throws IOException {
        String source = squeeze(Files.readString(EXAMPLE));
        Matcher examples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page);

        assertThat(examples.results().map(example -> squeeze(example.group(1))))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(source).contains(example));
    }

    @Test
    void the_refusal_of_the_example_is_the_one_that_is_shown() {
        String event =
                """
                {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1",
                 "userPoolId":"eu-west-1_EXAMPLE","userName":"mary","callerContext":{},
                 "request":{"userAttributes":{},"validationData":null,
                   "clientMetadata":{"invitation":"ACME2026","seats":"a few","locale":"fr_FR"}},
                 "response":{}}
                """;

        Throwable refusal =
                catchThrowable(
                        () ->
                                FunctionCall.call(
                                        new MetadataExample.Invited(),
                                        event,
                                        new RecordingContext()));

        assertThat(refusal).isInstanceOf(InvalidMetadataException.class);
        assertThat(page).contains("\nPreSignUp failed with error " + refusal.getMessage() + ".\n");
    }

    @Test
    void the_example_lets_good_input_in() {
        String event =
                """
                {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1",
                 "userPoolId":"eu-west-1_EXAMPLE","userName":"mary","callerContext":{},
                 "request":{"userAttributes":{},"validationData":{"captcha":"human-1"},
                   "clientMetadata":{"invitation":"ACME2026","seats":"5"}},
                 "response":{}}
                """;

        assertThat(FunctionCall.of(new MetadataExample.Invited(), event).answer()).isEqualTo(event);
    }

    /** The rows below a header that begins like this, without the header and the line after it. */
    private static List<List<String>> table(String header) {
        return page.lines()
                .dropWhile(line -> !line.startsWith(header))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(MetadataDocumentationTest::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
        return cells.subList(1, cells.size() - 1);
    }

    private static String quoted(MetadataKey<?> key) {
        return "`" + key.name() + " " + key.rule() + "`";
    }

    /** Code without its indentation and line breaks. */
    private static String squeeze(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
