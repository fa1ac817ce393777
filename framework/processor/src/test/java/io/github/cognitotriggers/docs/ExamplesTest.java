package io.github.cognitotriggers.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every class that the documentation shows compiles, also those with annotated methods. */
class ExamplesTest {

    /** Compiled by the modules that they are about, or built as a whole project. */
    private static final Set<String> COMPILED_ELSEWHERE =
            Set.of(
                    "docs/jackson.md",
                    "docs/moving-from-aws-lambda-java-events.md",
                    "docs/getting-started.md",
                    "docs/test-kit.md");

    @TempDir Path classes;

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return Examples.of(
                classes,
                page ->
                        !COMPILED_ELSEWHERE.contains(page)
                                // Shows what does not compile.
                                && !page.startsWith("docs/diagnostics/"));
    }
}
