package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.cognitotriggers.local.function.runtime.FunctionMain;
import io.github.cognitotriggers.local.template.FunctionResource;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where classes are looked for. */
class FunctionClassesTest {

    @TempDir Path project;

    private static FunctionResource function(@Nullable String codeUri) {
        return new FunctionResource(
                "Fun", "Fun", "arn", "a.B", null, codeUri, 128, Duration.ofSeconds(3), Map.of());
    }

    @Test
    void sam_build_puts_classes_and_jars_into_a_directory() throws IOException {
        Path built = project.resolve(".aws-sam/build/Fun");
        Files.createDirectories(built.resolve("lib"));
        Files.createFile(built.resolve("lib/b.jar"));
        Files.createFile(built.resolve("lib/a.jar"));
        Files.createFile(built.resolve("lib/a.txt"));

        FunctionClasses expected =
                new FunctionClasses(
                        List.of(built, built.resolve("lib/a.jar"), built.resolve("lib/b.jar")),
                        built);
        assertThat(FunctionClasses.built(project.resolve("template.yaml"), function(".")))
                .isEqualTo(expected);
        assertThat(
                        FunctionClasses.built(
                                project.resolve(".aws-sam/build/template.yaml"), function("Fun")))
                .isEqualTo(expected);
    }

    @Test
    void a_directory_beside_the_template_is_not_of_sam_for_the_end_of_a_name() throws IOException {
        for (String parent : List.of("rebuild", "build")) {
            Path template = project.resolve(parent).resolve("template.yaml");
            Files.createDirectories(project.resolve(parent).resolve("Fun"));

            assertThat(FunctionClasses.built(template, function(null)).classPath()).isEmpty();
        }
    }

    @Test
    void a_jar_may_be_the_code_itself() throws IOException {
        Path jar = Files.createFile(project.resolve("fun.jar"));

        assertThat(
                        FunctionClasses.built(project.resolve("t.yaml"), function("fun.jar"))
                                .classPath())
                .containsExactly(jar);
    }

    @Test
    void a_directory_may_be_the_code_itself() throws IOException {
        Path jars = Files.createDirectories(project.resolve("jars"));
        Path jar = Files.createFile(Files.createDirectories(jars.resolve("lib")).resolve("a.jar"));
        Path classes = Files.createDirectories(project.resolve("classes"));
        Files.createFile(Files.createDirectories(classes.resolve("a")).resolve("B.class"));
        Path template = project.resolve("t.yaml");

        assertThat(FunctionClasses.built(template, function("jars")))
                .isEqualTo(new FunctionClasses(List.of(jars, jar), jars));
        assertThat(FunctionClasses.built(template, function("classes")))
                .isEqualTo(new FunctionClasses(List.of(classes), classes));
    }

    @Test
    void what_is_not_built_has_no_class_path() throws IOException {
        for (String code : new String[] {".", "missing.jar", "src"}) {
            assertThat(FunctionClasses.built(project.resolve("t.yaml"), function(code)).classPath())
                    .isEmpty();
        }
        assertThat(FunctionClasses.built(project.resolve("t.yaml"), function(null)).classPath())
                .isEmpty();
    }

    @Test
    void a_class_is_found_without_loading_it() {
        List<Path> classPath = List.of(FunctionFixture.testClasses());
        assertThat(FunctionClasses.has(classPath, Handlers.class.getName())).isTrue();
        assertThat(FunctionClasses.has(classPath, "a.Missing")).isFalse();
        assertThat(FunctionClasses.has(List.of(Path.of("missing.jar")), "a.B")).isFalse();
    }

    @Test
    void all_classes_of_the_functions_jvm_are_copied() throws IOException, URISyntaxException {
        Path classes =
                Path.of(
                        FunctionMain.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        String room = FunctionMain.class.getPackageName().replace('.', '/');
        try (RuntimeClasses copied = RuntimeClasses.copy()) {
            Path own = copied.around(List.of()).get(0);
            assertThat(names(own.resolve(room)))
                    .containsExactlyElementsOf(
                            names(classes.resolve(room)).stream()
                                    .filter(name -> !name.equals("package-info.class"))
                                    .toList());
        }
    }

    @Test
    void all_of_lambdas_interfaces_are_copied() throws IOException {
        List<String> ofLambda;
        try (ZipFile jar = new ZipFile(FunctionFixture.home(Context.class).toFile())) {
            ofLambda =
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith(".class"))
                            .sorted()
                            .toList();
        }
        try (RuntimeClasses copied = RuntimeClasses.copy()) {
            Path lambda = copied.around(List.of()).get(1);
            try (Stream<Path> files = Files.walk(lambda)) {
                assertThat(
                                files.filter(Files::isRegularFile)
                                        .map(file -> lambda.relativize(file).toString())
                                        .map(name -> name.replace(File.separatorChar, '/'))
                                        .sorted())
                        .containsExactlyElementsOf(ofLambda);
            }
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
