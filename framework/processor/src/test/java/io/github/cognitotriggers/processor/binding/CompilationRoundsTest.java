package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Metadata records among what other processors, modules and old code bring along. */
class CompilationRoundsTest {

    /** Writes the enum {@code example.Later} in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class LateEnum extends AbstractProcessor {

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("example.Later") == null) {
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("example.Later").openWriter()) {
                    file.write("package example;\nenum Later { A, B }\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void a_type_that_another_processor_writes_is_waited_for() {
        Compilation compilation =
                new Compiler()
                        .processors(new LateEnum())
                        .compile(
                                BoundRecord.source(
                                        "@MetadataRecord record R(List<Later> a, Optional<Later> b)"
                                                + " {}"));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(BoundRecord.of(compilation.classLoader(), "R").values("a", "A,B"))
                .isEqualTo("R[a=[A, B], b=Optional.empty]");
    }

    @Test
    void a_record_may_wait_for_a_type_together_with_the_method_that_takes_it() {
        Compilation compilation =
                new Compiler()
                        .processors(new LateEnum())
                        .compile(
                                BoundRecord.source(
                                        """
                                        import io.github.cognitotriggers.*;
                                        import io.github.cognitotriggers.presignup.*;
                                        @CognitoTriggers
                                        class Accounts {
                                            @PreSignUp
                                            PreSignUpResponse signUp(@FromClientMetadata R r, @FromClientMetadata Later later) {
                                                return PreSignUpResponse.unchanged();
                                            }
                                        }
                                        """),
                                BoundRecord.source("@MetadataRecord record R(Later a) {}"));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated())
                .containsKeys("example.RBinder", "example.AccountsRoutes");
    }

    @Test
    void a_type_that_never_comes_is_the_compilers_error_alone() {
        Compilation compilation =
                new Compiler()
                        .compile(
                                BoundRecord.source(
                                        "@MetadataRecord record R(List<Never> a, int b) {}"));

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(
                        error -> {
                            assertThat(error.code()).isEmpty();
                            assertThat(error.text()).contains("class Never");
                        });
    }

    @Test
    void a_constant_that_is_missing_is_the_compilers_error_alone() {
        for (String constraint :
                new String[] {
                    "@Size(max = MISSING) String",
                    "@Min(MISSING) int",
                    "@DecimalMin(value = \"1\", inclusive = MISSING) int",
                    "@Pattern(regexp = \"a\", flags = MISSING) String",
                    "@Pattern(regexp = \"a\", flags = {Pattern.Flag.MISSING}) String",
                    "@Missing String",
                    "@Size(groups = Missing.class) String"
                }) {
            assertThat(
                            new Compiler()
                                    .compile(
                                            BoundRecord.source(
                                                    "@MetadataRecord record R("
                                                            + constraint
                                                            + " v) {}"))
                                    .errors())
                    .as(constraint)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.code()).isNotEqualTo("CT099"));
        }
    }

    @Test
    void a_module_without_the_annotations_of_generated_code_gets_none() {
        Compilation compilation =
                new Compiler()
                        .options("--add-reads", "demo=ALL-UNNAMED")
                        .compile(
                                "module demo {}",
                                BoundRecord.source("@MetadataRecord record R(int a) {}"));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated().values())
                .singleElement()
                .asString()
                .doesNotContain("@Generated");
    }

    @Test
    void what_is_deprecated_makes_no_warning_in_generated_code() {
        assertThat(
                        BoundRecord.compile(
                                        """
                                        final class Old {
                                            private Old() {}
                                            @Deprecated enum Kind { A }
                                            @Deprecated(forRemoval = true) enum Gone { A }
                                            @Deprecated @MetadataRecord record R(int a) {}
                                            @SuppressWarnings({"deprecation", "removal"})
                                            @MetadataRecord record S(Kind kind, List<Gone> gone) {}
                                            @MetadataRecord record T(int a) {
                                                @Override @Deprecated public int a() { return a; }
                                            }
                                        }
                                        """)
                                .generated("example.Old_RBinder"))
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
    }
}
