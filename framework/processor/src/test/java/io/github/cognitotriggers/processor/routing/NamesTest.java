package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that users may choose, whatever generated code calls its own things. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passes",
                "refused",
                "PASSES",
                "call",
                "find",
                "read",
                "method",
                "condition",
                "name",
                "variable",
                "unknown",
                "triggers",
                "findPreSignUp",
                "findPreSignUpOther",
                "continuesOnError",
                "yield",
                "record",
                "var",
                "sealed",
                "permits",
                "$",
                "_x",
                "größe"
            })
    void a_method_may_have_any_name(String name) {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp(when = @When(clientMetadata = "flow"))
                        PreSignUpResponse %1$s(PreSignUpEvent e, @FromClientMetadata String flow) {
                            return PreSignUpResponse.unchanged();
                        }
                        @PreSignUp(source = PRE_SIGN_UP_ADMIN_CREATE_USER, when = @When(clientMetadata = "flow"))
                        PreSignUpResponse %1$s(PreSignUpEvent e) {
                            return PreSignUpResponse.unchanged();
                        }
                        @PostConfirmation
                        void %1$s(PostConfirmationEvent e) {}
                        """
                                .formatted(name));

        assertThat(function.call(SampleEvent.of("PreSignUp_SignUp").clientMetadata("flow", "a")))
                .isEqualTo("Triggers." + name + " [clientMetadata.flow present] ok");
        assertThat(
                        function.call(
                                SampleEvent.of("PreSignUp_AdminCreateUser")
                                        .clientMetadata("flow", "a")))
                .isEqualTo(
                        "Triggers."
                                + name
                                + " [source = ADMIN_CREATE_USER, clientMetadata.flow present] ok");
        assertThat(function.call(SampleEvent.of("PostConfirmation_ConfirmSignUp")))
                .isEqualTo("Triggers." + name + " ok");
    }

    @Test
    void parameters_may_have_any_names() {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp
                        PreSignUpResponse check(
                                PreSignUpEvent context,
                                TriggerContext event,
                                @FromClientMetadata("a") String violations,
                                @FromClientMetadata("b") String triggers,
                                @FromClientMetadata("c") String clientMetadata,
                                @FromValidationData("d") String code,
                                @FromClientMetadata("e") int Optional,
                                @FromClientMetadata("e") Optional<Integer> MetadataKey,
                                @FromClientMetadata("e") int PreSignUpEvent) {
                            throw new TriggerRejectedException(
                                    violations + triggers + clientMetadata + code + Optional);
                        }
                        """);

        assertThat(
                        function.rejection(
                                SampleEvent.of("PreSignUp_SignUp")
                                        .clientMetadata("a", "1")
                                        .clientMetadata("b", "2")
                                        .clientMetadata("c", "3")
                                        .clientMetadata("e", "5")
                                        .validationData("d", "4")))
                .isEqualTo("12345");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PreSignUpEvent e, @FromClientMetadata int n | PreSignUpEvent e, Integer n
                    @FromClientMetadata long n | Object n
                    @FromClientMetadata("n") int x, @FromClientMetadata("n") int y | Integer x, int y
                    @FromClientMetadata boolean b, @FromClientMetadata int n | Object b, Object n
                    """)
    void the_annotated_method_is_called_whatever_others_have_its_name(
            String parameters, String others) {
        String method =
                """
                @PreSignUp
                public PreSignUpResponse check(%s) { throw new TriggerRejectedException("annotated"); }
                """
                        .formatted(parameters);
        String other =
                "%sPreSignUpResponse check(%s) { throw new TriggerRejectedException(\"other\");"
                        + " }\n";
        SampleEvent event =
                SampleEvent.of("PreSignUp_SignUp")
                        .clientMetadata("n", "3")
                        .clientMetadata("b", "true");

        assertThat(RoutedFunction.of(method + other.formatted("", others)).rejection(event))
                .isEqualTo("annotated");
        String inheriting =
                Sources.function(method)
                        .replace(
                                "extends CognitoTriggerHandler",
                                "extends CognitoTriggerHandler implements Inherited");
        String inherited = "interface Inherited {\n" + other.formatted("default ", others) + "}\n";
        assertThat(
                        RoutedFunction.of(
                                        RoutedFunction.STRICT.compile(
                                                inheriting, Sources.file(inherited)))
                                .rejection(event))
                .isEqualTo("annotated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "1st",
                "a b",
                "custom:flow",
                "größe",
                "event",
                "null",
                "_",
                "-",
                "🙂"
            })
    void keys_may_have_any_names(String key) {
        RoutedFunction function =
                RoutedFunction.of(
                        """
                        @PreSignUp(when = {@When(clientMetadata = "%1$s", is = "%1$s"),
                            @When(validationData = "%1$s")})
                        PreSignUpResponse check() { return PreSignUpResponse.unchanged(); }
                        """
                                .formatted(key));
        SampleEvent event = SampleEvent.of("PreSignUp_SignUp").validationData(key, "");

        assertThat(function.call(event.clientMetadata(key, key))).startsWith("Triggers.check ");
        assertThat(function.call(event.clientMetadata(key, "other"))).isEqualTo("unmatched");
    }

    @ParameterizedTest
    @CsvSource({
        "Trigger",
        "TriggerRoutes",
        "TriggerEnvelope",
        "PreSignUpEvent",
        "Generated",
        "Violations"
    })
    void a_class_may_have_the_name_of_one_of_the_frameworks(String name) {
        String source =
                """
                package example;
                @io.github.cognitotriggers.CognitoTriggers
                final class %s {
                    @io.github.cognitotriggers.presignup.PreSignUp
                    io.github.cognitotriggers.presignup.PreSignUpResponse check(
                            @io.github.cognitotriggers.input.FromClientMetadata String a,
                            io.github.cognitotriggers.presignup.PreSignUpEvent e) {
                        return io.github.cognitotriggers.presignup.PreSignUpResponse.unchanged();
                    }
                }
                """
                        .formatted(name);

        assertCompiles(RoutedFunction.STRICT.compile(source), "example." + name + "Routes");
    }

    @Test
    void a_class_may_be_in_others_and_in_no_package() {
        String source =
                Sources.file(
                                """
                                interface Outer {
                                    record Middle(int i) {
                                        @CognitoTriggers
                                        record Inner(String greeting) {
                                            @PostConfirmation void welcome() {}
                                        }
                                    }
                                }
                                """)
                        .replace("package example;\n", "");
        Compilation compilation = RoutedFunction.STRICT.compile(source);

        assertCompiles(compilation, "Outer_Middle_InnerRoutes");
        assertThat(compilation.generated("Outer_Middle_InnerRoutes"))
                .contains("final class Outer_Middle_InnerRoutes extends TriggerRoutes {")
                .contains("super(\"Inner\", Trigger.POST_CONFIRMATION);");
    }

    @ParameterizedTest
    @CsvSource({
        "public, public, true",
        "public, '', false",
        "'', public, false",
        "public, protected, false"
    })
    void what_is_made_is_as_visible_as_the_class(String outer, String inner, boolean isPublic) {
        Compilation compilation =
                RoutedFunction.STRICT.compile(
                        Sources.file(
                                """
                                %s class Outer {
                                    @CognitoTriggers
                                    %s static class Inner {
                                        @PostConfirmation void welcome() {}
                                    }
                                }
                                """
                                        .formatted(outer, inner)
                                        .strip()));

        assertCompiles(compilation, "example.Outer_InnerRoutes");
        assertThat(
                        compilation
                                .generated("example.Outer_InnerRoutes")
                                .contains("public final class"))
                .isEqualTo(isPublic);
    }

    @Test
    void long_names_are_broken_as_the_formatter_does() {
        String name = "AClassWithANameThatIsAsLongAsSomebodyMayFindItNecessaryForAllOfTheTriggers";
        String method = "aMethodWithANameThatIsAsLongAsSomebodyMayFindItNecessary";
        String key = "a-key-with-a-name-as-long-as-somebody-may-like";
        Compilation compilation =
                RoutedFunction.STRICT.compile(
                        Sources.file(
                                """
                                @CognitoTriggers
                                class %1$s {
                                    @PreSignUp(
                                            source = {
                                                PRE_SIGN_UP_SIGN_UP,
                                                PRE_SIGN_UP_ADMIN_CREATE_USER,
                                                PRE_SIGN_UP_EXTERNAL_PROVIDER
                                            },
                                            clientId = {"${A_VARIABLE_WITH_A_NAME_THAT_IS_AS_LONG_AS_SOMEBODY_MAY_LIKE}", "one", "two"},
                                            when = {
                                                @When(clientMetadata = "%3$s", is = {"one-value", "another-value"}),
                                                @When(clientMetadata = "flow", is = {"one-value", "another-value", "a-third-value", "a-fourth-value"})
                                            })
                                    PreSignUpResponse %2$s(PreSignUpEvent e, @FromClientMetadata("%3$s") String parameterOfSomeLength)
                                            throws Exception {
                                        return PreSignUpResponse.unchanged();
                                    }
                                    @PostConfirmation
                                    void %2$s(PostConfirmationEvent e, TriggerContext context) {}
                                    @CustomMessage
                                    CustomMessageResponse %2$s(CustomMessageEvent e, TriggerContext context, UserAttributes user, CallerContext caller) throws java.io.IOException { return null; }
                                    @CustomSmsSender(source = {CUSTOM_SMS_SENDER_SIGN_UP, CUSTOM_SMS_SENDER_RESEND_CODE})
                                    void %2$s(CustomSmsSenderEvent e, TriggerContext context) {}
                                    @PreTokenGeneration
                                    PreTokenGenerationResponse %2$s(TriggerContext context, PreTokenGenerationEvent e) { return null; }
                                }
                                """
                                        .formatted(name, method, key)));

        assertCompiles(compilation, "example." + name + "Routes");
    }

    private static void assertCompiles(Compilation compilation, String generated) {
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        String source = compilation.generated(generated);
        assertThat(source).isEqualTo(Format.of(source));
    }
}
