package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages on metadata records show is as they say. */
class MetadataRecordPagesTest {

    private static final Path DOCS = Path.of(System.getProperty("project.root"), "docs");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`@[^|]*) \\|");
    private static final Pattern CONSTRAINT = Pattern.compile("`@(\\w+)");

    private static final String IMPORTS =
            """
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.presignup.*;
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT014", "CT015", "CT016", "CT017", "CT018", "CT019", "CT020", "CT021", "CT022"
            })
    void a_page_shows_what_is_wrong_and_what_is_right(String code) throws IOException {
        String page = Files.readString(DOCS.resolve("diagnostics/" + code + ".md"));
        int wrong = page.indexOf("## Wrong\n");
        int right = page.indexOf("## Right\n");

        assertThat(page).startsWith("# " + code + ": ");
        assertThat(blocks(page.substring(wrong, right)))
                .isNotEmpty()
                .allSatisfy(
                        block ->
                                assertThat(compile(block).messages())
                                        .extracting(Compilation.Message::code)
                                        .containsOnly(code));
        assertThat(blocks(page.substring(right)))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(compile(block).messages()).isEmpty());
    }

    @Test
    void the_records_of_the_guide_compile() throws IOException {
        assertThat(blocks(guide()))
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(compile(block).messages()).isEmpty());
    }

    @Test
    void the_guide_has_every_constraint_that_is_supported() throws IOException {
        Set<String> shown = new TreeSet<>();
        Matcher rows = ROW.matcher(guide());
        while (rows.find()) {
            Matcher constraints = CONSTRAINT.matcher(rows.group(1));
            while (constraints.find()) {
                shown.add(constraints.group(1));
            }
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Constraint.Kind.values())
                                .map(Constraint.Kind::simpleName)
                                .toList());
    }

    @Test
    void the_guides_errors_are_those_that_an_app_gets() throws IOException {
        String guide = guide();
        ClassLoader classes =
                BoundRecord.compile(
                                blocks(guide).get(0), record(guide, "Stay"), record(guide, "Note"))
                        .classLoader();
        List<String> shown = new ArrayList<>();
        shown.addAll(
                BoundRecord.of(classes, "Invitation")
                        .wrong("code", "abc", "seats", "0", "locale", "fr_FR"));
        shown.addAll(
                BoundRecord.of(classes, "Stay")
                        .wrong("from", "2026-11-21T07:15:30Z", "to", "2026-11-20T07:15:30Z"));

        assertThat(shown)
                .hasSize(4)
                .allSatisfy(
                        text ->
                                assertThat(guide)
                                        .contains(
                                                text.startsWith(":")
                                                        ? "clientMetadata" + text
                                                        : "clientMetadata." + text));
        assertThat(BoundRecord.of(classes, "Note").values("subject", "hello", "text", "x"))
                .isEqualTo("Note[subject=hello, text=(sensitive)]");
        assertThat(guide).contains("Note[subject=hello, text=(sensitive)]");
    }

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("metadata-records.md"));
    }

    private static String record(String page, String name) {
        return blocks(page).stream()
                .filter(block -> block.contains("record " + name + "("))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** Each top-level type in a file of its own, as the compiler wants them. */
    private static Compilation compile(String block) {
        List<String> sources = new ArrayList<>();
        for (String types : block.split("\n\n(?=[@\\w])", -1)) {
            sources.add(BoundRecord.source(IMPORTS + types));
        }
        return new Compiler()
                .options("-Xlint:all,-processing")
                .compile(sources.toArray(new String[0]));
    }
}
