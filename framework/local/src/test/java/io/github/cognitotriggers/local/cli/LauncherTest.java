package io.github.cognitotriggers.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that prints what it is called with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir Path directory;

    @BeforeEach
    void install() throws IOException {
        directory = directory.toRealPath();
        Path launcher =
                Path.of(System.getProperty("project.root"))
                        .resolve("framework/local/src/main/dist/cognito-local");
        script("bin/cognito-local", Files.readString(launcher));
        script("java/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$*\"\n");
        Files.createFile(directory.resolve("bin/cognito-triggers-local.jar"));
    }

    private void script(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "bin/cognito-local", "--port", "0")
                        .directory(directory.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", directory.resolve("java").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    @Test
    void a_search_path_of_cd_does_not_matter() throws Exception {
        String expected =
                " -jar " + directory.resolve("bin/cognito-triggers-local.jar") + " --port 0\n";
        assertThat(run(Map.of())).endsWith(expected);
        assertThat(run(Map.of("CDPATH", directory.toString()))).endsWith(expected);
    }
}
