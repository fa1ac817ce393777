package io.github.cognitotriggers.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which classes a cold start pays for. */
class LoadedClassesTest {

    /** What a function does with an ordinary event. */
    static final class OneKey {
        public static void main(String[] args) {
            ClientMetadata input = Inputs.clientMetadata("{\"seats\":\"7\"}");
            System.out.println(
                    input.require(MetadataKey.ofInt("seats").between(1, 500))
                            + input.require("seats"));
        }
    }

    /** The same, with several keys at once. */
    static final class SeveralKeys {
        public static void main(String[] args) {
            ClientMetadata input = Inputs.clientMetadata("{\"seats\":\"7\",\"terms\":\"true\"}");
            input.check(MetadataKey.ofInt("seats"), MetadataKey.ofBoolean("terms"));
        }
    }

    @Test
    void one_key_loads_its_own_kind_and_no_other() throws Exception {
        assertThat(loadedBy(OneKey.class))
                .containsExactlyInAnyOrder(
                        "ClientInput", "ClientMetadata", "MetadataKey", "IntKey", "WholeNumber");
    }

    @Test
    void a_check_without_violations_loads_no_violation() throws Exception {
        assertThat(loadedBy(SeveralKeys.class))
                .containsExactlyInAnyOrder(
                        "ClientInput",
                        "ClientMetadata",
                        "MetadataKey",
                        "IntKey",
                        "WholeNumber",
                        "BooleanKey",
                        "Violations");
    }

    /** The classes of this package, without those of tests, that a fresh JVM loads. */
    private static List<String> loadedBy(Class<?> main) throws IOException, InterruptedException {
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:stdout:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String log;
        try (InputStream out = jvm.getInputStream()) {
            log = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(jvm.waitFor()).isZero();
        String inputPackage = LoadedClassesTest.class.getPackageName() + ".";
        return log.lines()
                .filter(line -> line.startsWith(inputPackage))
                .map(line -> line.substring(inputPackage.length()).split(" ", 2)[0])
                .filter(name -> !name.startsWith("Inputs") && !name.contains("$"))
                .toList();
    }
}
