package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of parameters that cannot be given client data. */
class ParameterDiagnosticsTest {

    private static final String RECORD = "@MetadataRecord record Invitation(String code) {}";

    @TempDir Path classes;

    // CT026

    @Test
    void a_parameter_takes_client_metadata_or_validation_data() {
        assertSaid(
                "@FromClientMetadata @FromValidationData(\"x\") String code",
                "",
                "ERROR CT026",
                "The parameter code of m has @FromClientMetadata and @FromValidationData, and can"
                        + " take a value of one of them only. Leave one out, or take a second"
                        + " parameter.");
    }

    // CT019

    @Test
    void a_record_is_annotated() {
        assertSaid(
                "@FromClientMetadata Invitation invitation",
                "record Invitation(String code) {}",
                "ERROR CT019",
                "The parameter invitation of m is the record Invitation, which is not annotated"
                        + " @MetadataRecord. Annotate the record, or the parameter @JsonMetadata to"
                        + " read it as JSON.");
    }

    @Test
    void a_record_was_compiled_with_the_processor() {
        new Compiler().withoutProcessors().compile(BoundRecord.source(RECORD)).writeTo(classes);

        assertSaid(
                new Compiler().classPath(classes),
                "@FromValidationData Invitation invitation",
                "",
                "ERROR CT019",
                "The parameter invitation of m is the record Invitation, which was compiled without"
                        + " InvitationBinder, the class that reads it. Compile the record with the"
                        + " annotation processor cognito-triggers-processor.");
    }

    @Test
    void a_record_that_was_compiled_with_it_is_fine() {
        new Compiler().compile(BoundRecord.source(RECORD)).writeTo(classes);

        assertThat(
                        compile(
                                        new Compiler().classPath(classes),
                                        "@FromValidationData Invitation invitation",
                                        "")
                                .messages())
                .isEmpty();
    }

    @Test
    void a_record_of_another_package_is_public() {
        Compiler compiler = new Compiler();
        String method = "@FromClientMetadata other.Outer.Invitation invitation";
        String outer =
                """
                package other;
                public class Outer {
                    @io.github.cognitotriggers.input.MetadataRecord
                    %s record Invitation(String code) {}
                }
                """;

        assertThat(
                        compiler.processors(new ParameterProbe())
                                .compile(
                                        methods(method)
                                                .replace(
                                                        "class Methods",
                                                        "class Methods extends other.Outer"),
                                        outer.formatted("protected"))
                                .errors())
                .extracting(message -> message.text())
                .containsExactly(
                        "CT019: The parameter invitation of m is the record Invitation of another"
                                + " package, and it or a class around it is not public. Make them"
                                + " public. (docs/diagnostics/CT019.md)");
        assertThat(
                        compiler.processors(new ParameterProbe())
                                .compile(methods(method), outer.formatted("public"))
                                .messages())
                .isEmpty();
    }

    // CT014

    @Test
    void a_record_has_no_key_of_its_own() {
        assertSaid(
                "@FromClientMetadata(\"invitation\") Invitation invitation",
                RECORD,
                "ERROR CT014",
                "The parameter invitation of m is the record Invitation, whose components have"
                        + " keys, and has the key invitation itself. Leave it out.");
    }

    // CT015, CT016, CT017: as with components

    @Test
    void constraints_of_a_record_are_those_of_its_components() {
        assertSaid(
                "@FromClientMetadata @jakarta.validation.Valid Invitation invitation",
                RECORD,
                "ERROR CT015",
                "The parameter invitation of m is the record Invitation, whose components are"
                        + " always checked, and has @Valid itself. Leave it out.");
        assertSaid(
                "@FromClientMetadata @Size(max = 3) Invitation invitation",
                RECORD,
                "ERROR CT016",
                "The parameter invitation of m is the record Invitation, whose components are"
                        + " always checked, and has @Size itself. Leave it out.");
    }

    @Test
    void constraints_of_values_are_read_as_those_of_components() {
        assertSaid(
                "@FromClientMetadata @AssertTrue boolean terms",
                "",
                "ERROR CT015",
                "@AssertTrue on the parameter terms of m is not supported. Check it in the record's"
                        + " constructor, or in the method.");
        assertSaid(
                "@FromClientMetadata @Min(3) String code",
                "",
                "ERROR CT016",
                "@Min on the parameter code of m does not fit String. It fits int and long.");
        assertSaid(
                "@FromClientMetadata List<@Pattern(regexp = \"[\") String> codes",
                "",
                "ERROR CT017",
                "@Pattern on the parameter codes of m has a regexp that is none (Unclosed character"
                        + " class near index 0). Correct it, or leave it out.");
    }

    // CT020

    @Test
    void what_is_named_like_a_secret_should_not_be_sent() {
        assertSaid(
                "@FromClientMetadata String cardNumber",
                "",
                "WARNING CT020",
                "The parameter cardNumber of m is named like a secret (card), and Cognito does not"
                        + " encrypt client data. Send no secret this way, or annotate it"
                        + " @Sensitive.");
        assertSaid(
                "@FromClientMetadata(\"api_token\") String value",
                "",
                "WARNING CT020",
                "The parameter value of m is named like a secret (token), and Cognito does not"
                        + " encrypt client data. Send no secret this way, or annotate it"
                        + " @Sensitive.");
        for (String quiet : new String[] {"@Sensitive", "@SuppressWarnings(\"CT020\")"}) {
            assertThat(
                            compile(
                                            new Compiler(),
                                            quiet + " @FromClientMetadata String cardNumber",
                                            "")
                                    .messages())
                    .isEmpty();
        }
    }

    // CT022

    @Test
    void other_types_are_refused() {
        assertSaid(
                "@FromClientMetadata double price",
                "",
                "ERROR CT022",
                "The parameter price of m has the type double, which client data is not read as."
                    + " Write String, int, long, boolean, an enum, UUID, Instant, Locale, URI, a"
                    + " List of these or an Optional of any of these, or annotate it @JsonMetadata"
                    + " (of cognito-triggers-jackson) to read JSON.");
        assertSaid(
                "@FromClientMetadata Optional<Invitation> invitation",
                RECORD,
                "ERROR CT022",
                "The parameter invitation of m has the type Optional<Invitation>, which client data"
                        + " is not read as. Take the record itself, with components that are"
                        + " Optional, or annotate it @JsonMetadata (of cognito-triggers-jackson) to"
                        + " read JSON.");
    }

    @Test
    void a_type_that_does_not_exist_is_left_to_the_compiler() {
        assertThat(compile(new Compiler(), "@FromClientMetadata List<Missing> v", "").errors())
                .extracting(Compilation.Message::code)
                .containsOnly("");
    }

    private static String methods(String parameter) {
        return BoundRecord.source(
                "class Methods {\n    static String m(\n            "
                        + parameter
                        + ") { return \"\"; }\n}");
    }

    private static Compilation compile(Compiler compiler, String parameter, String record) {
        Compiler probing = compiler.processors(new ParameterProbe());
        return record.isEmpty()
                ? probing.compile(methods(parameter))
                : probing.compile(methods(parameter), BoundRecord.source(record));
    }

    private static void assertSaid(String parameter, String record, String what, String text) {
        assertSaid(new Compiler(), parameter, record, what, text);
    }

    private static void assertSaid(
            Compiler compiler, String parameter, String record, String what, String text) {
        String code = what.split(" ", -1)[1];
        assertThat(compile(compiler, parameter, record).messages())
                .extracting(message -> message.place() + " " + message.text())
                .containsExactly(
                        what
                                + " Methods.java:9 "
                                + code
                                + ": "
                                + text
                                + " (docs/diagnostics/"
                                + code
                                + ".md)");
    }
}
