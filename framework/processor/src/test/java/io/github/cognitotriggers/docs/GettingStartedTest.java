package io.github.cognitotriggers.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a newcomer copies is what the integration test builds. */
class GettingStartedTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path PROJECT = ROOT.resolve("framework/processor/src/it/getting-started");

    @TestFactory
    Stream<DynamicTest> the_page_has_each_file_of_the_project() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/getting-started.md"));
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile).toList().stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            PROJECT.relativize(file).toString(),
                                            () -> assertThat(page).contains(block(file))));
        }
    }

    private static String block(Path file) throws IOException {
        String language = file.toString().endsWith(".xml") ? "xml" : "java";
        return "```" + language + "\n" + Files.readString(file) + "```\n";
    }
}
