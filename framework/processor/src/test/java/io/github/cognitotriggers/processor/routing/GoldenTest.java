package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole files, to be read. One that is to change is replaced by what the failed test leaves in
 * {@code target/golden}.
 */
class GoldenTest {

    private static final Path MODULE =
            Path.of(System.getProperty("project.root"), "framework", "processor");
    private static final Path GOLDEN = MODULE.resolve("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        "SignUpTriggers, example.signup.SignUpTriggersRoutes",
        "Challenges, example.Challenges_ByCodeRoutes",
        "Messages, MessagesRoutes"
    })
    void generated_code_reads_as_if_written_by_hand(String source, String generated)
            throws IOException {
        Compilation compilation =
                RoutedFunction.STRICT.compile(Files.readString(GOLDEN.resolve(source + ".java")));
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        String made = compilation.generated(generated);
        String file = generated.substring(generated.lastIndexOf('.') + 1) + ".java";
        Path left = Files.createDirectories(MODULE.resolve("target/golden")).resolve(file);
        Files.writeString(left, made);

        assertThat(GOLDEN.resolve(file)).hasSameTextualContentAs(left);
        assertThat(made).isEqualTo(Format.of(made));
    }
}
