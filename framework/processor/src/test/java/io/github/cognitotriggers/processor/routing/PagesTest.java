package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on diagnostics: there is one for each, and what they show is as they say. */
class PagesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("project.root"), "docs", "diagnostics");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void index_pages_and_code_have_the_same_diagnostics() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> files = new ArrayList<>(List.of("README.md"));
        for (Diagnostic diagnostic : Diagnostic.values()) {
            String code = diagnostic.code();
            List<String> page = Files.readAllLines(PAGES.resolve(code + ".md"));
            String severity = diagnostic.severity() == Kind.ERROR ? "Error" : "Warning";
            String title = page.get(0).replaceFirst("# " + code + ": ", "");
            assertThat(page.get(0)).isEqualTo("# " + code + ": " + title);
            assertThat(page.get(2)).startsWith(severity + ". ");
            rows.add("| %s | %s | [%s](%s.md) |".formatted(code, severity, title, code));
            files.add(code + ".md");
        }

        assertThat(Files.readAllLines(PAGES.resolve("README.md")))
                .filteredOn(line -> line.startsWith("| CT"))
                .containsExactlyElementsOf(rows);
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT001", "CT002", "CT003", "CT004", "CT005", "CT006", "CT007", "CT008", "CT009",
                "CT010", "CT011", "CT012", "CT013", "CT023", "CT024", "CT025", "CT026", "CT027"
            })
    void a_page_shows_what_is_wrong_and_what_is_right(String code) throws IOException {
        String page = Files.readString(PAGES.resolve(code + ".md"));
        int wrong = page.indexOf("## Wrong\n");
        int right = page.indexOf("## Right\n");

        assertThat(blocks(page.substring(wrong, right)))
                .isNotEmpty()
                .allSatisfy(
                        block ->
                                assertThat(compile(block, AwsStubs.EVENT).messages())
                                        .extracting(Compilation.Message::code)
                                        .as(block)
                                        .containsOnly(code));
        assertThat(blocks(page.substring(right)))
                .isNotEmpty()
                .allSatisfy(
                        block ->
                                assertThat(
                                                compile(block, AwsStubs.EVENT, AwsStubs.CONVERTER)
                                                        .messages())
                                        .as(block)
                                        .isEmpty());
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(page).results().map(result -> result.group(1)).toList();
    }

    private static Compilation compile(String block, String... others) {
        List<String> sources = new ArrayList<>(Arrays.asList(others));
        sources.add(
                Sources.file("import com.amazonaws.services.lambda.runtime.events.*;\n" + block));
        return new Compiler()
                .options("-Xlint:all,-processing")
                .compile(sources.toArray(new String[0]));
    }
}
