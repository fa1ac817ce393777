package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.docs.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The handlers that the page about moving shows, before and after, compile. */
class ExamplesTest {

    /** In place of what the annotation processor makes. */
    private static final String ROUTES =
            """
            package PACKAGE;
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.internal.json.TriggerEnvelope;
            final class SignUpRoutes extends TriggerRoutes {
                SignUpRoutes(Object triggers) {
                    super("SignUp", Trigger.PRE_SIGN_UP);
                }
                @Override protected Object read(Trigger trigger, TriggerEnvelope envelope) {
                    throw unknown(trigger);
                }
                @Override protected int find(Trigger trigger, Object event) { return REFUSED; }
                @Override protected Object call(int route, Object event, TriggerContext context) {
                    throw unknown(route);
                }
                @Override protected String method(int route) { return ""; }
                @Override protected String condition(int route) { return ""; }
            }
            """;

    @TempDir Path classes;
    @TempDir Path sources;

    @TestFactory
    Stream<DynamicTest> the_page_about_moving() throws IOException {
        if (!ServiceLoader.load(Processor.class).iterator().hasNext()) {
            standIn("com.example");
            standIn("example");
        }
        List<DynamicTest> tests =
                Examples.of(classes, "docs/moving-from-aws-lambda-java-events.md"::equals).toList();

        assertThat(tests).hasSize(4);
        return tests.stream();
    }

    private void standIn(String rooms) throws IOException {
        Path directory = Files.createDirectories(sources.resolve(rooms));
        Path source =
                Files.writeString(
                        directory.resolve("SignUpRoutes.java"), ROUTES.replace("PACKAGE", rooms));
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString());
        assertThat(status).isZero();
    }
}
