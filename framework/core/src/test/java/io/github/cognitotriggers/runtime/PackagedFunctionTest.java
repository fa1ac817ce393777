package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.Trigger;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that lies as Lambda unpacks it, and has the runtime client from Lambda. */
@OnRuntimeClient
class PackagedFunctionTest {

    @TempDir Path function;

    @Test
    void the_jars_of_lib_are_all_that_a_function_needs() throws Exception {
        Path lib = Files.createDirectory(function.resolve("lib"));
        pack(classesOf(CognitoTriggerHandler.class), lib.resolve("core.jar"));
        pack(classesOf(SmallFunctions.class), lib.resolve("function.jar"));
        String event = MinimalEvents.of(Trigger.POST_CONFIRMATION);

        try (RuntimeClient client =
                RuntimeClient.startPackaged(
                        function, SmallFunctions.PostConfirmation.class.getName(), Map.of())) {
            assertThat(client.invoke(event).body()).isEqualTo(event);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    private static Path classesOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
