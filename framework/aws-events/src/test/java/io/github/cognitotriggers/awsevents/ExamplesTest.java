package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.docs.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The handlers that the page about moving shows, before and after, compile. */
class ExamplesTest {

    @TempDir Path classes;

    @TestFactory
    Stream<DynamicTest> the_page_about_moving() throws IOException {
        List<DynamicTest> tests =
                Examples.of(classes, "docs/moving-from-aws-lambda-java-events.md"::equals).toList();

        assertThat(tests).hasSize(4);
        return tests.stream();
    }
}
