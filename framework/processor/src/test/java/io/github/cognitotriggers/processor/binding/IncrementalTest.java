package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An incremental build: the record was compiled before, the handler is compiled alone. Class files
 * on JDK 17 do not tell all constraints any more, so that the binder must come from the record's
 * source.
 */
class IncrementalTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final String RECORD =
            """
            package example;
            import io.github.cognitotriggers.input.MetadataRecord;
            import jakarta.validation.constraints.*;
            import java.util.*;
            @MetadataRecord
            record Invitation(List<@Min(3) Integer> seats, @Size(max = 2) String code, Optional<@NotBlank String> note) {}
            """;

    private static final String HANDLER =
            """
            package example;
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.input.*;
            import io.github.cognitotriggers.presignup.*;
            @CognitoTriggers
            public final class Triggers extends CognitoTriggerHandler {
                @Override protected TriggerRoutes routes() { return new TriggersRoutes(this); }
                @PreSignUp PreSignUpResponse invited(PreSignUpEvent event, @FromClientMetadata Invitation invitation) {
                    return PreSignUpResponse.builder().autoConfirmUser(true).build();
                }
            }
            """;

    private static final String MAIN =
            """
            package example;
            import io.github.cognitotriggers.RecordingContext;
            import java.io.ByteArrayInputStream;
            public final class Main {
                public static void main(String[] args) throws Exception {
                    try {
                        new Triggers().handleRequest(new ByteArrayInputStream(args[0].getBytes("UTF-8")), System.out, new RecordingContext());
                    } catch (RuntimeException e) {
                        System.out.print(e.getMessage());
                    }
                }
            }
            """;

    @TempDir Path directory;

    /** The one that runs the tests, and those beside it. */
    static Set<Path> jdks() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        Set<Path> jdks = new TreeSet<>(Set.of(home));
        try (Stream<Path> others = Files.list(home.resolveSibling("."))) {
            for (Path other : others.toList()) {
                Path release = other.resolve("release");
                if (Files.exists(release)
                        && Files.exists(other.resolve("bin/javac"))
                        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(17|25).*")) {
                    jdks.add(other.toRealPath());
                }
            }
        }
        return jdks;
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_constraint_of_a_list_element_still_holds(Path jdk) throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(jdk, classes, "Invitation", RECORD);
        compile(jdk, classes, "Triggers", HANDLER);
        compile(jdk, classes, "Main", MAIN);

        assertThat(call(jdk, classes, "3,4", "ab")).contains("\"autoConfirmUser\":true");
        assertThat(call(jdk, classes, "3,2", "abc"))
                .contains(
                        "clientMetadata.seats must be at most 100 values separated by commas, each"
                                + " of which must be a whole number from 3 to 2147483647;"
                                + " clientMetadata.code must be at most 2 characters long");
    }

    private void compile(Path jdk, Path classes, String name, String source)
            throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        assertThat(
                        run(
                                jdk.resolve("bin/javac").toString(),
                                "--release",
                                "17",
                                "-Xlint:all,-processing,-classfile,-options,-path",
                                "-Werror",
                                "-d",
                                classes.toString(),
                                "-cp",
                                classes + File.pathSeparator + CLASS_PATH,
                                "-processorpath",
                                CLASS_PATH,
                                "-processor",
                                "io.github.cognitotriggers.processor.MetadataRecordProcessor,"
                                        + "io.github.cognitotriggers.processor.TriggersProcessor",
                                file.toString()))
                .as("%s", name)
                .isEmpty();
    }

    private String call(Path jdk, Path classes, String seats, String code)
            throws IOException, InterruptedException {
        return run(
                jdk.resolve("bin/java").toString(),
                "-cp",
                classes + File.pathSeparator + CLASS_PATH,
                "example.Main",
                """
                {"version":"1","triggerSource":"PreSignUp_SignUp","userName":"mary",
                "callerContext":{"clientId":"c"},"response":{},"request":{"userAttributes":{},
                "clientMetadata":{"seats":"%s","code":"%s"}}}
                """
                        .formatted(seats, code));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        // Otherwise java says that it picked them up.
        process.environment().remove("JAVA_TOOL_OPTIONS");
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }
}
