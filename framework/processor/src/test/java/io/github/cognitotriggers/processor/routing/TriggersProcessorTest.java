package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compilation.Message;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.TriggersProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor among others, and with sources that are not right. */
class TriggersProcessorTest {

    private static final String METHOD =
            "@PreSignUp\nPreSignUpResponse check() { return PreSignUpResponse.unchanged(); }\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@PostConfirmation void made(@FromClientMetadata Plan plan) {}",
                "@PostConfirmation void made(@FromClientMetadata Optional<Plan> plan) {}",
                "@PreAuthentication(clientId = Plan.NAME) void made() {}",
                "@PreAuthentication(clientId = {\"a\", Plan.NAME}) void made() {}",
                "@PostConfirmation(when = @When(clientMetadata = Plan.NAME)) void made() {}"
            })
    void a_class_waits_for_what_other_processors_write(String method) {
        Compilation compilation =
                new Compiler()
                        .processors(
                                new TypeMaker(
                                        "example.Plan",
                                        "package example;\n"
                                                + "enum Plan { FREE; static final String NAME ="
                                                + " \"name\"; }\n"))
                        .compile(Sources.function(METHOD + method));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated("example.TriggersRoutes")).contains("MADE");
    }

    @Test
    void a_class_waits_for_its_superclass() {
        Compilation compilation =
                new Compiler()
                        .processors(
                                new TypeMaker("example.Base", "package example;\nclass Base {}\n"))
                        .compile(
                                Sources.file(
                                        "@CognitoTriggers class Triggers extends Base {\n"
                                                + METHOD
                                                + "}"));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated()).containsKey("example.TriggersRoutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@PostConfirmation void bad(Missing missing) {}",
                "@PostConfirmation void bad(List<? extends Missing[]> missing) {}",
                "@PostConfirmation void bad(@FromClientMetadata Missing missing) {}",
                "@PostConfirmation Missing bad() { return null; }",
                "@PostConfirmation @Missing void bad() {}",
                "@PostConfirmation(source = MISSING) void bad() {}",
                "@PostConfirmation(source = {}, clientId = 5) void bad() {}",
                "@PostConfirmation(clientId = {\"a\", MISSING}) void bad() {}",
                "@PostConfirmation(clientId = null) void bad() {}",
                "@PostConfirmation(when = \"a\") void bad() {}",
                "@PostConfirmation(when = @When(is = {1})) void bad() {}",
                "@PostConfirmation(when = @When(clientMetadata = \"a\", is = MISSING)) void b() {}",
                "@PostConfirmation(when = {@Missing}) void bad() {}",
                "@PostConfirmation(missing = 1) void bad() {}",
                "@PostConfirmation(onError = MISSING) void bad() {}",
                "@PreSignUp(onError = OnError.FAIL) PreSignUpResponse bad() { return null; }",
                "@PostConfirmation(\"a\") void bad() {}",
                "@PostConfirmation @PostConfirmation void bad() {}",
                "@PostConfirmation int bad;",
                "@PostConfirmation Triggers(int i) {}",
                "@PostConfirmation class Bad {}",
                "@PostConfirmation void bad(PostConfirmationEvent e, PostConfirmationEvent e) {}",
                "@PostConfirmation void bad(",
                "@PostConfirmation void bad() { return 5; }",
                "@CognitoTriggers void bad() {}"
            })
    void javac_says_what_is_wrong_with_java(String member) {
        Compilation compilation = Compilation.of(Sources.function(METHOD + member));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.errors())
                .extracting(Message::code)
                .as("%s", compilation)
                .contains("")
                .doesNotContain("CT099");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unmatched = 5",
                "unmatched = MISSING",
                "missing = 1",
                "unmatched = Unmatched.PASS, unmatched = Unmatched.PASS"
            })
    void javac_says_what_is_wrong_with_the_annotation_of_the_class(String member) {
        Compilation compilation = Compilation.of(Sources.function(member, METHOD));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.errors()).extracting(Message::code).containsOnly("");
    }

    static Stream<Arguments> failures() {
        return Stream.<Supplier<Throwable>>of(
                        () -> new IllegalStateException("boom"),
                        () -> new IOException("boom"),
                        () -> new NoClassDefFoundError("boom"),
                        () -> new StackOverflowError("boom"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_crash_is_an_error_at_the_class_that_asks_for_a_report(Supplier<Throwable> failure) {
        String source = Sources.function(METHOD);
        Compilation compilation =
                new Compiler()
                        .withoutProcessors()
                        .processors(new Crashing(failure))
                        .compile(source);

        new Refused(source, compilation.messages())
                .says(
                        "CT099",
                        "final class",
                        "The annotation processor failed at example.Triggers: "
                                + failure.get()
                                + ". Please report it, with this message and the source.");
    }

    @Test
    void a_framework_that_is_newer_than_the_processor_is_no_crash() throws IOException {
        String newer =
                Files.readString(
                                Path.of(
                                        System.getProperty("project.root"),
                                        "framework/core/src/main/java/io/github/cognitotriggers",
                                        "TriggerSource.java"))
                        .replace("    UNKNOWN(", "    NEWER(\"New\", null), UNKNOWN(");
        String source =
                Sources.function(
                        """
                        @PreSignUp(source = NEWER)
                        PreSignUpResponse check() { return null; }
                        """);

        new Refused(source, Compilation.of(source, newer).messages())
                .says(
                        "CT006",
                        "NEWER",
                        "NEWER is no source that this version of the processor knows. Name one of"
                                + " PRE_SIGN_UP_SIGN_UP, PRE_SIGN_UP_ADMIN_CREATE_USER,"
                                + " PRE_SIGN_UP_EXTERNAL_PROVIDER, or none for any.");
    }

    @Test
    void what_is_made_is_the_same_every_time_and_whatever_else_is_compiled() {
        String source = Sources.function(METHOD);
        String other =
                source.replace(" Triggers", " Others").replace("TriggersRoutes", "OthersRoutes");

        assertThat(Compilation.of(other, source).generated("example.TriggersRoutes"))
                .isEqualTo(Compilation.of(source).generated("example.TriggersRoutes"));
    }

    @Test
    void a_class_of_an_earlier_build_is_in_nobodys_way(@TempDir Path output) {
        String source = Sources.function(METHOD);
        Path earlier = Compilation.of(source).writeTo(output);
        Compilation again = new Compiler().classPath(earlier).compile(source);

        assertThat(again.succeeded()).as("%s", again).isTrue();
        assertThat(again.generated()).containsKey("example.TriggersRoutes");
    }

    @Test
    void a_superclass_has_routes_of_its_own() {
        Compilation compilation =
                Compilation.of(
                        Sources.file(
                                """
                                @CognitoTriggers
                                class Base {
                                    @PostConfirmation void welcome() {}
                                }
                                @CognitoTriggers
                                class Triggers extends Base {
                                    @Override void welcome() {}
                                    @PreAuthentication void check() {}
                                }
                                """));

        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        assertThat(compilation.generated("example.BaseRoutes")).contains("WELCOME");
        assertThat(compilation.generated("example.TriggersRoutes")).doesNotContain("WELCOME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/javax.annotation.processing.Processor|",
                "META-INF/gradle/incremental.annotation.processors|,isolating"
            })
    void build_tools_find_it(String file) throws IOException {
        String[] parts = file.split("\\|", -1);
        try (InputStream in = TriggersProcessor.class.getResourceAsStream("/" + parts[0])) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(TriggersProcessor.class.getName() + parts[1]);
        }
    }
}
