package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Format;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters of trigger methods that take client data. */
class ClientDataParametersTest {

    private static final String NONE = "{}";

    private final ParameterProbe probe = new ParameterProbe();

    @Test
    void single_values_are_given_by_their_keys() throws Throwable {
        Compilation compilation =
                compile(
                        """
                        static String text(@FromClientMetadata String tenant) { return tenant; }
                        static String named(@FromClientMetadata("the-key") int seats, @FromValidationData long size) {
                            return seats + " " + size;
                        }
                        static String optional(@FromClientMetadata Optional<Locale> locale, @FromValidationData("n") Optional<Integer> number) {
                            return locale + " " + number;
                        }
                        static String lists(@FromClientMetadata List<String> a, @FromClientMetadata Optional<List<Long>> b) {
                            return a + " " + b;
                        }
                        static String others(@FromClientMetadata boolean flag, @FromClientMetadata java.lang.annotation.RetentionPolicy policy) {
                            return flag + " " + policy;
                        }
                        """);

        assertThat(call(compilation, "text", "{'tenant':'acme'}", NONE)).isEqualTo("acme");
        assertThat(call(compilation, "named", "{'the-key':'3'}", "{'size':'4'}")).isEqualTo("3 4");
        assertThat(call(compilation, "optional", "{'locale':'fr'}", "{'n':'1'}"))
                .isEqualTo("Optional[fr] Optional[1]");
        assertThat(call(compilation, "optional", NONE, NONE))
                .isEqualTo("Optional.empty Optional.empty");
        assertThat(call(compilation, "lists", "{'a':'x,y','b':''}", NONE))
                .isEqualTo("[x, y] Optional[[]]");
        assertThat(call(compilation, "others", "{'flag':'true','policy':'CLASS'}", NONE))
                .isEqualTo("true CLASS");
        assertThat(probe.required())
                .containsExactly(true, true, true, false, false, true, false, true, true);
    }

    @Test
    void all_that_is_wrong_in_both_sources_is_one_rejection() {
        Compilation compilation =
                compile(
                        """
                        static String all(
                                @FromClientMetadata @Min(1) @Max(5) int seats,
                                @FromValidationData @Pattern(regexp = "[a-z]{3}") String code,
                                @FromValidationData Invitation invitation) {
                            return "";
                        }
                        """,
                        "@MetadataRecord record Invitation(@NotBlank String name, Optional<UUID>"
                                + " id) {}");

        assertThatThrownBy(() -> call(compilation, "all", "{'seats':'6'}", "{'code':'A','id':''}"))
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage(
                        "clientMetadata.seats must be a whole number from 1 to 5;"
                            + " validationData.code must match \"[a-z]{3}\"; validationData.name is"
                            + " required; validationData.id must be a UUID");
    }

    @Test
    void every_constraint_works_in_one_class_with_all_others() throws Throwable {
        List<ConstraintSample> samples = ConstraintSample.all().toList();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < samples.size(); i++) {
            ConstraintSample sample = samples.get(i);
            String type = type(sample);
            methods.append(
                    """
                    static String m%d(@FromClientMetadata %s %s v) { return "" + v; }
                    static String o%d(@FromValidationData Optional<%s %s> v) { return "" + v; }
                    static String l%d(@FromClientMetadata List<%s %s> v) { return "" + v; }
                    """
                            .formatted(
                                    i,
                                    sample.annotation(),
                                    type,
                                    i,
                                    sample.fits().contains("any") ? "" : sample.annotation(),
                                    type,
                                    i,
                                    sample.annotation(),
                                    type));
        }
        Compilation compilation = compile(methods.toString());

        for (int i = 0; i < samples.size(); i++) {
            ConstraintSample sample = samples.get(i);
            String good = "{'v':'" + sample.good().replace("\n", "\\n") + "'}";
            String bad = "{'v':'" + sample.bad() + "'}";
            String method = "m" + i;
            String optional = "o" + i;
            String list = "l" + i;
            assertThat(call(compilation, method, good, NONE)).isNotNull();
            assertThat(call(compilation, optional, NONE, good)).isNotEqualTo("Optional.empty");
            assertThat(call(compilation, list, good, NONE)).startsWith("[");
            if (sample.canBreak()) {
                assertThatThrownBy(() -> call(compilation, method, bad, NONE))
                        .as("%s", sample)
                        .hasMessageStartingWith("clientMetadata.v must ");
                assertThatThrownBy(() -> call(compilation, optional, NONE, bad))
                        .as("%s", sample)
                        .hasMessageStartingWith("validationData.v must ");
            }
        }
    }

    private static String type(ConstraintSample sample) {
        return switch (sample.fits().get(0)) {
            case "number" -> "Integer";
            case "time" -> "Instant";
            default -> "String";
        };
    }

    @Test
    void a_regular_expression_is_compiled_when_its_parameter_is_read_first() {
        Compilation compilation =
                compile(
                        """
                        static String a(@FromClientMetadata @Pattern(regexp = "a|b") String code) { return code; }
                        static String b(@FromClientMetadata @Pattern(regexp = "c|d") @Pattern(regexp = ".") String code) { return code; }
                        """);

        assertThat(compilation.generated("example.MethodsCalls"))
                .contains("!CodePattern.PATTERN.matcher(code).matches()")
                .contains("!CodePattern2.PATTERN.matcher(code).matches()")
                .contains("!CodePattern3.PATTERN.matcher(code).matches()")
                .contains(
                        """
                            private static final class CodePattern {

                                static final Pattern PATTERN = Pattern.compile("a|b");
                            }
                        """);
    }

    @Test
    void the_class_with_a_pattern_hides_no_type_of_a_parameter() throws Throwable {
        Compilation compilation =
                compile(
                        """
                        static String m(@FromClientMetadata @Pattern(regexp = "a+b") String code, @FromClientMetadata CodePattern kind) {
                            return code + " " + kind;
                        }
                        static String n(@FromClientMetadata @Pattern(regexp = "a+c") String pre, @FromClientMetadata PrePattern other) {
                            return pre + " " + other;
                        }
                        """,
                        "enum CodePattern { X }",
                        "@MetadataRecord record PrePattern(int a) {}");

        assertThat(call(compilation, "m", "{'code':'aab','kind':'X'}", NONE)).isEqualTo("aab X");
        assertThat(call(compilation, "n", "{'pre':'ac','a':'1'}", NONE))
                .isEqualTo("ac PrePattern[a=1]");
    }

    @Test
    void a_record_needs_a_key_if_one_of_its_components_does() {
        compile(
                """
                static String m(@FromClientMetadata A a, @FromClientMetadata B b, @FromClientMetadata @NotNull C c) { return ""; }
                """,
                "@MetadataRecord record A(Optional<String> a, int b) {}",
                "@MetadataRecord record B(Optional<String> a, Optional<List<Long>> b) {}",
                "@MetadataRecord record C(List<String> a) {}");

        assertThat(probe.required()).containsExactly(true, false, true);
    }

    private Compilation compile(String methods, String... records) {
        String[] sources = new String[records.length + 1];
        sources[0] =
                BoundRecord.source(
                        "final class Methods {\n private Methods() {}\n" + methods + "}");
        for (int i = 0; i < records.length; i++) {
            sources[i + 1] = BoundRecord.source(records[i]);
        }
        Compilation compilation = BoundRecord.STRICT.processors(probe).compile(sources);
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        for (String source : compilation.generated().values()) {
            assertThat(source).isEqualTo(Format.of(source));
        }
        return compilation;
    }

    private static String call(
            Compilation compilation, String method, String clientMetadata, String validationData)
            throws Throwable {
        Method call =
                compilation
                        .classLoader()
                        .loadClass("example.MethodsCalls")
                        .getDeclaredMethod(
                                method,
                                ClientMetadata.class,
                                ValidationData.class,
                                Violations.class);
        call.setAccessible(true);
        String request =
                "{'clientMetadata':" + clientMetadata + ",'validationData':" + validationData + "}";
        var json =
                JsonDocument.parseObject(
                        request.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            return String.valueOf(
                    call.invoke(
                            null,
                            ClientMetadata.of(json),
                            ValidationData.of(json),
                            new Violations()));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
