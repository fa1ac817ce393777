package io.github.cognitotriggers.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aliases and merge keys, as {@code sam} resolves them. */
class MergeKeysTest {

    @TempDir Path directory;

    private Template read(String template) throws IOException, TemplateException {
        Path file = directory.resolve("app.yaml");
        Files.writeString(file, template);
        return Template.read(file, TemplateSettings.defaults());
    }

    @Test
    void what_is_merged_is_as_if_it_stood_there() throws Exception {
        Template template =
                read(
                        """
                        Metadata:
                          Java: &java {Runtime: java17, Timeout: 9}
                          Variables: &variables {STAGE: dev, TABLE: users}
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              <<: *java
                              Handler: a.B
                              Environment:
                                Variables:
                                  STAGE: test
                                  <<: *variables
                        """);

        assertThat(template.warnings()).isEmpty();
        FunctionResource function = template.functions().get(0);
        assertThat(function.runtime()).isEqualTo("java17");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(function.environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of("STAGE", "test", "TABLE", "users"));
    }

    @Test
    void the_first_of_a_list_wins_and_what_is_merged_may_merge_itself() throws Exception {
        Template template =
                read(
                        """
                        Metadata:
                          - &base {A: base, B: base, C: base}
                          - &more {<<: *base, B: more}
                          - &last {A: last, D: last}
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B
                              Environment: {Variables: {<<: [*more, *last], C: own}}
                        """);

        assertThat(template.functions().get(0).environment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("A", "base", "B", "more", "C", "own", "D", "last"));
    }

    @Test
    void in_quotes_it_is_a_name() throws Exception {
        assertThat(
                        read("""
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties: {Handler: a.B, Environment: {Variables: {'<<': x}}}
                        """)
                                .functions()
                                .get(0)
                                .environment())
                .containsExactly(Map.entry("<<", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{<<: abc} | 1:21: << takes a mapping, or a list of mappings",
                "{<<: [{A: b}, c]} | 1:30: << takes a mapping, or a list of mappings",
                "&self {<<: *self} | 1:23: << merges a mapping into itself",
                "{<<: {A: b}, <<: {C: d}} | 1:29: << is there twice",
            })
    void what_cannot_be_merged_is_refused_with_its_place(String resource, String message) {
        assertThatThrownBy(() -> read("Resources: {X: " + resource + "}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("app.yaml:" + message.strip());
    }
}
