package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaRuntimesTest {

    @ParameterizedTest
    @ValueSource(strings = {"java8.al2", "java11", "java17", "nodejs22.x", "provided.al2023"})
    void older_ones_and_other_languages_are_no_problem(String runtime) {
        assertThat(JavaRuntimes.problem(runtime, 17)).isEmpty();
    }

    @Test
    void one_newer_than_the_java_here_is_told() {
        assertThat(JavaRuntimes.problem("java25", 25)).isEmpty();
        assertThat(JavaRuntimes.problem("java25", 17))
                .contains(
                        "functions run with Java 17 here, not 25: what is compiled for a newer one"
                                + " does not load");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java26", "java", "java17.al2", "javascript"})
    void one_that_lambda_does_not_have_is_told(String runtime) {
        assertThat(JavaRuntimes.problem(runtime, 30))
                .contains(
                        "unknown runtime "
                                + runtime
                                + "; known are java8.al2, java11, java17, java21, java25");
    }
}
