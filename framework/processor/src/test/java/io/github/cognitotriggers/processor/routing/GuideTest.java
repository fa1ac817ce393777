package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Unmatched;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/routing.md} shows of messages and generated code is what comes of its examples.
 */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\n((?s:.*?))^```$");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of(System.getProperty("project.root"), "docs", "routing.md"));
    }

    @Test
    void the_excerpt_is_of_the_class_that_is_made_of_the_first_example() {
        Compilation compilation = RoutedFunction.STRICT.compile(blocks("java").get(0));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated("com.example.SignUpTriggersRoutes"))
                .contains(block("findPreSignUpSignUp").split("\n\n", -1));
    }

    @Test
    void the_line_of_the_log_is_that_of_the_first_example() {
        RoutedFunction function =
                RoutedFunction.of(
                        "com.example.SignUpTriggers",
                        RoutedFunction.STRICT.compile(blocks("java").get(0)));
        String line = block("level=INFO");
        SampleEvent event =
                SampleEvent.of("PreSignUp_SignUp")
                        .clientId("1example23456789")
                        .clientMetadata("flow", "invite")
                        .clientMetadata("code", "ACME1");

        assertThat(masked(line).strip().split(" (?=\\w+=)", -1))
                .containsExactlyInAnyOrder(
                        masked(function.log(event)).strip().split(" (?=\\w+=)", -1));
    }

    /** Without what is different every time, and the names in an order of their own. */
    private static String masked(String line) {
        return line.replaceAll("requestId=\\S+", "requestId=")
                .replaceAll("ms=\\d+", "ms=")
                .replace("[code,flow]", "[flow,code]");
    }

    @Test
    void the_message_is_what_the_example_gets_without_its_third_method() {
        String example =
                blocks("java").stream()
                        .filter(block -> block.contains("StaffTriggers"))
                        .findFirst()
                        .orElseThrow();
        int third = example.lastIndexOf("    @PreSignUp");
        Compilation compilation =
                new Compiler().compile(Sources.file(example.substring(0, third) + "}\n"));

        assertThat(compilation.messages())
                .singleElement()
                .satisfies(message -> assertThat(block("CT007").strip()).isEqualTo(message.text()));
    }

    @Test
    void the_table_of_annotations_is_that_of_the_code() {
        assertThat(page.lines().filter(line -> line.matches("\\| `@\\w+` \\| `\\w+` \\|.*")))
                .containsExactlyElementsOf(
                        Stream.of(TriggerTypes.values()).map(GuideTest::row).toList());
    }

    private static String row(TriggerTypes types) {
        String pack = types.packageName();
        List<String> members =
                Stream.of(
                                "source",
                                "challengeName",
                                "version",
                                "providerName",
                                "providerType",
                                "onError")
                        .filter(member -> hasMember(types, member))
                        .map(member -> "`" + member + "`")
                        .toList();
        return ("| `@"
                        + types.simpleName()
                        + "` | `"
                        + pack.substring(pack.lastIndexOf('.') + 1)
                        + "` | "
                        + String.join(", ", members)
                        + " | `"
                        + (Sources.hasResponse(types) ? types.responseName() : "void")
                        + "` |")
                .replaceAll(" +", " ");
    }

    private static boolean hasMember(TriggerTypes types, String member) {
        try {
            return Stream.of(Class.forName(types.annotationName()).getMethods())
                    .anyMatch(method -> method.getName().equals(member));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_policies_are_those_of_the_code() {
        assertThat(page.lines().filter(line -> line.startsWith("| `Unmatched.")))
                .extracting(line -> line.replaceAll("\\| `Unmatched\\.(\\w+)`.*", "$1"))
                .containsExactlyElementsOf(Stream.of(Unmatched.values()).map(Enum::name).toList());
    }

    /** The one without a language that has this text. */
    private static String block(String text) {
        return blocks("").stream().filter(block -> block.contains(text)).findFirst().orElseThrow();
    }

    private static List<String> blocks(String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
