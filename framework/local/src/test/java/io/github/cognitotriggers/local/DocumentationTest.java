package io.github.cognitotriggers.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/local-pool.md} says is so. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path THIS =
            ROOT.resolve("framework/local/src/test/java")
                    .resolve(DocumentationTest.class.getName().replace('.', '/') + ".java");

    @Test
    void the_example_runs() {
        RequestStreamHandler handler = (in, out, context) -> in.transferTo(out);
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(Trigger.PRE_SIGN_UP, TriggerFunction.of(handler))
                                        .build())
                        .build();

        pool.signUp(
                "mary",
                "Passw0rd!",
                Map.of("email", "mary@example.com"),
                Map.of("invitation", "ACME2026"));
        pool.confirmSignUp("mary", pool.messages().get(0).code(), Map.of());
        SignInStep step = pool.signIn("mary", "Passw0rd!");

        assertThat(step.isSignedIn()).isTrue();
        assertThat(pool.timeline()).hasSize(1);
        assertThat(pool.timeline().get(0).source()).isEqualTo(TriggerSource.PRE_SIGN_UP_SIGN_UP);
    }

    @Test
    void the_example_is_the_one_that_runs() throws IOException {
        Matcher example = Pattern.compile("(?s)```java\n(.*?)```").matcher(page());
        assertThat(example.find()).isTrue();
        assertThat(withoutBlanks(Files.readString(THIS))).contains(withoutBlanks(example.group(1)));
    }

    @Test
    void the_operations_are_those_of_the_table() throws IOException {
        String table = page().split("## Operations", 2)[1].split("Any other operation", 2)[0];
        TreeSet<String> named = new TreeSet<>();
        Matcher names = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z]+[a-z]+)+\\b").matcher(table);
        while (names.find()) {
            named.add(names.group());
        }
        Environment environment =
                new Environment(
                        InstantSource.system(),
                        new SecureRandom(),
                        TriggerLimits.DEFAULT,
                        TimelineRecorder.NONE);
        assertThat(named)
                .isEqualTo(
                        new TreeSet<>(
                                new UserPools(environment, FunctionCatalog.NONE).operations()));
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/local-pool.md"));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
