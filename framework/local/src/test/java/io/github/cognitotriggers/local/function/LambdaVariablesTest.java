package io.github.cognitotriggers.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a function has in its environment. */
class LambdaVariablesTest {

    @Test
    void the_documentation_names_them_all() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("project.root")).resolve("docs/local-pool.md"));
        String functions = page.split("\n## Functions\n", 2)[1].split("\n## ", 2)[0];

        FunctionSettings settings = FunctionFixture.settings("a.B");
        TreeSet<String> names = new TreeSet<>(LambdaVariables.of(settings).keySet());
        names.removeIf(name -> settings.environment().containsKey(name));
        assertThat(names)
                .contains("PATH")
                .allSatisfy(name -> assertThat(functions).contains("`" + name + "`"));
    }
}
