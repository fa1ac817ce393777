package io.github.cognitotriggers.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.docs.Examples;
import io.github.cognitotriggers.testkit.CallResultAssert;
import io.github.cognitotriggers.testkit.Events;
import io.github.cognitotriggers.testkit.InvocationAssert;
import io.github.cognitotriggers.testkit.SignInResult;
import io.github.cognitotriggers.testkit.TestPool;
import io.github.cognitotriggers.testkit.TestUser;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/test-kit.md} shows compiles and runs, and it leaves nothing out. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @TempDir Path classes;

    /** The one that needs a server; the others run. */
    @TestFactory
    Stream<DynamicTest> the_example_with_a_server_compiles() throws IOException {
        List<DynamicTest> tests =
                Examples.of(classes, "docs/test-kit.md"::equals)
                        .filter(test -> test.getDisplayName().endsWith("RunningPoolTest"))
                        .toList();

        assertThat(tests).hasSize(1);
        return tests.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvitationTest", "CodeSignInTest", "OneEventTest"})
    void the_examples_are_those_that_run(String name) throws IOException {
        String source =
                Files.readString(
                        ROOT.resolve("framework/testkit/src/test/java")
                                .resolve(getClass().getPackageName().replace('.', '/'))
                                .resolve(name + ".java"));
        String example = example(name);
        String afterPackage = source.substring(source.indexOf(';') + 1);

        assertThat(withoutBlanks(example)).isEqualTo(withoutBlanks(afterPackage));
    }

    @Test
    void every_flow_assertion_and_event_is_named() throws IOException {
        for (Class<?> type :
                List.of(
                        TestPool.class,
                        TestUser.class,
                        SignInResult.class,
                        CallResultAssert.class,
                        InvocationAssert.class,
                        Events.class)) {
            for (String method : methodsOf(type)) {
                assertThat(page()).as(type.getSimpleName()).contains("`" + method + "(");
            }
        }
    }

    /** It does not run, so that its imports are not those of a test: the check adds none. */
    @Test
    void the_example_with_a_server_has_its_imports() throws IOException {
        assertThat(example("RunningPoolTest"))
                .contains(
                        "import io.github.cognitotriggers.testkit.CognitoExtension;",
                        "import io.github.cognitotriggers.testkit.TestPool;",
                        "import java.net.URI;",
                        "import org.junit.jupiter.api.Test;",
                        "import org.junit.jupiter.api.extension.RegisterExtension;");
    }

    private static String example(String name) throws IOException {
        return Arrays.stream(page().split("```java\n", -1))
                .map(block -> block.split("```", 2)[0])
                .filter(block -> block.contains("class " + name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.equals("toString"))
                .collect(Collectors.toSet());
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/test-kit.md"));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
