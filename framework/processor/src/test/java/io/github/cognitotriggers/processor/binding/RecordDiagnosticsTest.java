package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of metadata records that are wrong: number, text and place. */
class RecordDiagnosticsTest {

    private static final int FIRST_LINE = 7;

    // CT014

    @Test
    void what_is_annotated_must_be_a_record() {
        assertSaid(
                "@MetadataRecord class Invitation {}",
                "ERROR CT014 Invitation.java:1",
                "Invitation is not a record. Make it one, or leave @MetadataRecord out.");
        assertSaid(
                "@MetadataRecord interface Invitation {}",
                "ERROR CT014 Invitation.java:1",
                "Invitation is not a record. Make it one, or leave @MetadataRecord out.");
    }

    @Test
    void a_record_has_no_type_parameters() {
        assertSaid(
                "@MetadataRecord\nrecord Invitation<T>(T code) {}",
                "ERROR CT014 Invitation.java:1",
                "The record Invitation has type parameters, for which nothing is known. Write the"
                        + " types out.");
    }

    @Test
    void generated_code_can_reach_a_record() {
        assertSaid(
                "class Outer {\n@MetadataRecord\nprivate record Inner(String code) {}\n}",
                "ERROR CT014 Outer.java:2",
                "The record Inner is private or in something that is. Make it package-private, so"
                        + " that generated code can make one.");
        assertSaid(
                "class Outer {\nprivate static class Middle {\n@MetadataRecord record Inner(String"
                        + " code) {}\n}\n}",
                "ERROR CT014 Outer.java:3",
                "The record Inner is private or in something that is. Make it package-private, so"
                        + " that generated code can make one.");
    }

    @Test
    void a_record_has_components() {
        assertSaid(
                "@MetadataRecord record Invitation() {}",
                "ERROR CT014 Invitation.java:1",
                "The record Invitation has no components, so that nothing is read. Give it some, or"
                        + " leave @MetadataRecord out.");
    }

    @Test
    void a_key_is_not_empty() {
        assertSaid(
                "@MetadataRecord record Invitation(\n@Key(\"\") String code) {}",
                "ERROR CT014 Invitation.java:2",
                "The component code of Invitation has an empty key. Name one, or leave @Key out.");
    }

    @Test
    void the_binders_name_must_be_free() {
        assertSaid(
                "@MetadataRecord record Invitation(String code) {}\nclass InvitationBinder {}",
                "ERROR CT014 Invitation.java:1",
                "There is another example.InvitationBinder, as the class would be called that reads"
                        + " Invitation. Rename one of the two.");
    }

    // CT015

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@AssertTrue boolean v",
                "@Null String v",
                "@AssertFalse Boolean v",
                "List<@AssertTrue Boolean> v",
                "Optional<@Null String> v",
                "@AssertTrue.List(@AssertTrue) boolean v",
                "@Size.List({}) String v",
                "@org.hibernate.validator.constraints.Length String v",
                "@org.hibernate.validator.constraints.UUID String v"
            })
    void constraints_that_are_not_supported_are_refused(String component) {
        assertThat(messages("@MetadataRecord record R(\n" + component + ") {}"))
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.place()).isEqualTo("ERROR CT015 R.java:8");
                            assertThat(message.text())
                                    .contains(
                                            " on the component v of R is not supported. Check it in"
                                                + " the record's constructor, or in the method.");
                        });
    }

    @Test
    void constraints_of_ones_own_are_refused_with_their_names() {
        assertSaid(
                """
                @MetadataRecord
                record R(
                        String a,
                        @Even
                        int b) {
                    @jakarta.validation.Constraint(validatedBy = {})
                    @interface Even {}
                }
                """,
                "ERROR CT015 R.java:4",
                "@R.Even on the component b of R is not supported. Check it in the record's"
                        + " constructor, or in the method.");
    }

    @Test
    void valid_is_refused() {
        assertSaid(
                "@MetadataRecord record R(\n@jakarta.validation.Valid String v) {}",
                "ERROR CT015 R.java:2",
                "@Valid on the component v of R is not supported. Leave it out: the constraints of"
                        + " a metadata record are always checked, those in JSON never.");
    }

    @Test
    void groups_and_payload_are_refused() {
        assertSaid(
                "@MetadataRecord record R(\n@NotBlank(groups = Object.class) String v) {}",
                "ERROR CT015 R.java:2",
                "@NotBlank on the component v of R has groups, which mean nothing here. Leave them"
                        + " out.");
        assertSaid(
                "@MetadataRecord record R(\n"
                    + "@NotBlank(groups = {}, payload ="
                    + " jakarta.validation.valueextraction.Unwrapping.Unwrap.class) String v) {}",
                "ERROR CT015 R.java:2",
                "@NotBlank on the component v of R has payload, which mean nothing here. Leave them"
                        + " out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{my.message}", "at most ${max}", " ", "a \\\\{ b", "no } more"})
    void messages_with_placeholders_are_refused(String message) {
        assertSaid(
                "@MetadataRecord record R(\n@NotBlank(message = \"" + message + "\") String v) {}",
                "ERROR CT015 R.java:2",
                "@NotBlank on the component v of R has a message that is blank or has a"
                    + " placeholder. Write out what comes after the key: \"must have 8 digits\".");
    }

    @Test
    void a_message_of_not_null_is_refused() {
        assertSaid(
                "@MetadataRecord record R(\n@NotNull(message = \"must be there\") String v) {}",
                "ERROR CT015 R.java:2",
                "@NotNull on the component v of R has a message, and what is absent is always said"
                        + " to be required. Leave it out.");
    }

    @Test
    void constraints_that_are_not_on_a_component_are_refused() {
        String cure =
                " is not on a component of R, and does nothing here. Move it to a component, or"
                        + " check it in the record's constructor.";
        assertSaid(
                """
                @MetadataRecord
                record R(@Size(max = 3) String v) {
                    @Size(max = 4)
                    public String v() { return v; }
                }
                """,
                "ERROR CT015 R.java:3",
                "@Size" + cure);
        assertSaid(
                """
                @MetadataRecord
                record R(String v) {
                    @AssertTrue
                    boolean isFine() { return true; }
                }
                """,
                "ERROR CT015 R.java:3",
                "@AssertTrue" + cure);
        assertSaid(
                """
                @MetadataRecord
                record R(String v) {
                    R(
                            @Size(max = 3)
                            String v) {
                        this.v = v;
                    }
                }
                """,
                "ERROR CT015 R.java:4",
                "@Size" + cure);
        assertSaid(
                """
                @R.Whole
                @MetadataRecord
                record R(String v) {
                    @jakarta.validation.Constraint(validatedBy = {})
                    @interface Whole {}
                }
                """,
                "ERROR CT015 R.java:1",
                "@R.Whole" + cure);
    }

    @Test
    void what_the_compiler_copies_to_accessors_and_constructors_is_no_mistake() {
        assertThat(
                        messages(
                                """
                                @MetadataRecord
                                record R(@Size(max = 3) @NotBlank String v, @Min(1) int n) {
                                    R { }
                                    @Override @NotBlank public String v() { return v; }
                                }
                                """))
                .isEmpty();
    }

    // CT016; all types and places are in ConstrainedTypesTest

    @Test
    void a_constraint_that_does_not_fit_names_what_it_fits() {
        assertSaid(
                "@MetadataRecord record R(\nString a,\n@Size(max = 3)\nint v) {}",
                "ERROR CT016 R.java:3",
                "@Size on the component v of R does not fit int. It fits String and List.");
        assertSaid(
                "@MetadataRecord record R(\nList<@Past String> v) {}",
                "ERROR CT016 R.java:2",
                "@Past on the component v of R does not fit an element of List<String>. It fits"
                        + " Instant.");
        assertSaid(
                "@MetadataRecord record R(\n@NotBlank List<String> v) {}",
                "ERROR CT016 R.java:2",
                "@NotBlank on the component v of R does not fit List<String>. It fits String.");
        assertSaid(
                "@MetadataRecord record R(\n@Digits(integer = 1, fraction = 0) String v) {}",
                "ERROR CT016 R.java:2",
                "@Digits on the component v of R does not fit String. It fits int and long.");
        assertSaid(
                "@MetadataRecord record R(\n@NotBlank\nOptional<String> v) {}",
                "ERROR CT016 R.java:2",
                "@NotBlank on the component v of R does not fit an Optional. Write it in the angle"
                        + " brackets, before the type: what is there is checked then.");
        assertSaid(
                "@MetadataRecord record R(\nOptional<@NotNull String> v) {}",
                "ERROR CT016 R.java:2",
                "@NotNull on the component v of R does not fit what is in an Optional, which may be"
                        + " absent. Leave it out, or the Optional.");
    }

    // CT017

    @Test
    void constraints_that_leave_no_value_or_mean_nothing_are_refused() {
        assertMalformed(
                "@Size(min = 3, max = 2) String v", "@Size", "has a min greater than its max");
        assertMalformed("@Size(min = -1) String v", "@Size", "has a negative number");
        assertMalformed("@Size(max = 2) @Size(min = 3) String v", "@Size", "leaves no length");
        assertMalformed("@Size(max = 0) @NotEmpty String v", "@NotEmpty", "leaves no length");
        assertMalformed(
                "@Size(max = 0) @NotEmpty List<String> v",
                "@NotEmpty",
                "leaves no number of elements");
        assertMalformed(
                "@Size(min = 101) List<String> v",
                "@Size",
                "wants more than 100 elements, which no list has without a max");
        assertMalformed("@Min(3) @Max(2) int v", "@Max", "leaves no int");
        assertMalformed("@Positive @Negative long v", "@Negative", "leaves no long");
        assertMalformed(
                "@Min(3) @Max(value = 2, message = \"must be two\") int v",
                "@Max",
                "leaves no int");
        assertMalformed("@Min(2147483648L) int v", "@Min", "leaves no int");
        assertMalformed(
                "@DecimalMin(\"9223372036854775807.1\") long v", "@DecimalMin", "leaves no long");
        assertMalformed(
                "@DecimalMax(\"1,5\") int v",
                "@DecimalMax",
                "has a value that is no decimal number");
        assertMalformed(
                "@DecimalMin(\"1e9999999999\") int v",
                "@DecimalMin",
                "has a value that is no decimal number");
        assertMalformed(
                "@Digits(integer = -1, fraction = 0) int v",
                "@Digits",
                "has a negative number of digits");
        assertMalformed(
                "@Digits(integer = 1, fraction = -1) int v",
                "@Digits",
                "has a negative number of digits");
        assertMalformed(
                "@Digits(integer = 0, fraction = 3) int v", "@Digits", "leaves no whole number");
        assertMalformed(
                "List<@Size(min = 3, max = 2) String> v",
                "@Size",
                "has a min greater than its max");
        assertMalformed("Optional<@Min(3) @Max(2) Long> v", "@Max", "leaves no long");
    }

    @Test
    void a_pattern_that_is_none_is_refused() {
        assertMalformed(
                "@Pattern(regexp = \"[a-z\") String v",
                "@Pattern",
                "has a regexp that is none (Unclosed character class near index 3)");
        assertMalformed(
                "@Email(regexp = \"(\") String v",
                "@Email",
                "has a regexp that is none (Unclosed group near index 1)");
        assertMalformed(
                "List<@Pattern(regexp = \"*\") String> v",
                "@Pattern",
                "has a regexp that is none (Dangling meta character '*' near index 0)");
    }

    private static void assertMalformed(String component, String constraint, String problem) {
        assertSaid(
                "@MetadataRecord record R(\n" + component + ") {}",
                "ERROR CT017 R.java:2",
                constraint
                        + " on the component v of R "
                        + problem
                        + ". Correct it, or leave it out.");
    }

    @Test
    void constraints_that_leave_no_point_in_time_are_refused() {
        assertMalformed(
                "@Past @FutureOrPresent Instant v", "@FutureOrPresent", "leaves no point in time");
        assertMalformed("@Future @Past Instant v", "@Past", "leaves no point in time");
        assertMalformed("@PastOrPresent @Future Instant v", "@Future", "leaves no point in time");
    }

    // CT018

    @Test
    void two_components_have_two_keys() {
        assertSaid(
                "@MetadataRecord record R(\nString code,\n@Key(\"code\")\nString other) {}",
                "ERROR CT018 R.java:4",
                "The component other of R has the key code, which is read as code already. Give"
                        + " each component a key of its own.");
        assertSaid(
                "@MetadataRecord record R(\n@Key(\"x\") String a, \n@Key(\"x\") int b) {}",
                "ERROR CT018 R.java:3",
                "The component b of R has the key x, which is read as a already. Give each"
                        + " component a key of its own.");
    }

    // CT020

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String password",
                "String apiToken",
                "Optional<String> pin",
                "int cardNumber",
                "List<String> tokens",
                "String client_secret",
                "@Key(\"user-password\") String p",
                "String PIN",
                "String myPINCode",
                "@Key(\"card.number\") String c",
                "String pin2",
                "boolean hasSecret"
            })
    void what_is_named_like_a_secret_should_not_be_sent(String component) {
        assertThat(messages("@MetadataRecord record R(\n" + component + ") {}"))
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.place()).isEqualTo("WARNING CT020 R.java:8");
                            assertThat(message.text())
                                    .contains(
                                            ", and Cognito does not encrypt client data. Send no"
                                                + " secret this way, or annotate it @Sensitive.");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String discard", "String pinned", "String spinner", "String cardinality",
                "String tokenizer", "String secretary", "String code", "String passwordless"
            })
    void other_names_are_fine(String component) {
        assertThat(messages("@MetadataRecord record R(\n" + component + ") {}")).isEmpty();
    }

    @Test
    void the_warning_names_the_word() {
        assertSaid(
                "@MetadataRecord record R(\nString a,\nString apiToken) {}",
                "WARNING CT020 R.java:3",
                "The component apiToken of R is named like a secret (token), and Cognito does not"
                        + " encrypt client data. Send no secret this way, or annotate it"
                        + " @Sensitive.");
    }

    @Test
    void one_who_knows_switches_the_warning_off() {
        assertThat(
                        messages(
                                """
                                @MetadataRecord
                                record R(
                                        @SuppressWarnings("CT020") String password,
                                        @Sensitive String token) {
                                    @Override public String toString() { return ""; }
                                }
                                """))
                .isEmpty();
        assertThat(
                        messages(
                                "@SuppressWarnings({\"x\", \"CT020\"}) @MetadataRecord record"
                                        + " R(String pin) {}"))
                .isEmpty();
        assertThat(
                        messages(
                                "@SuppressWarnings(\"CT020\") class Outer { @MetadataRecord record"
                                        + " R(String pin) {} }"))
                .isEmpty();
    }

    @Test
    void warnings_are_errors_for_those_who_want_it() {
        Compiler werror = new Compiler().options("-Werror");
        String source = BoundRecord.source("@MetadataRecord record R(%s String pin) {}");

        assertThat(werror.compile(source.formatted("")).succeeded()).isFalse();
        assertThat(werror.compile(source.formatted("@SuppressWarnings(\"CT020\")")).succeeded())
                .isTrue();
    }

    // CT021

    @Test
    void a_record_with_something_sensitive_does_not_show_it() {
        assertSaid(
                """
                @MetadataRecord
                record Invitation(String a, @Sensitive String b, @Sensitive int c) {}
                """,
                "WARNING CT021 Invitation.java:2",
                "The toString() of Invitation shows what is @Sensitive: b, c. Override it with:"
                        + " return InvitationBinder.toString(this);");
        assertThat(
                        messages(
                                """
                                @SuppressWarnings("CT021")
                                @MetadataRecord
                                record Invitation(@Sensitive String b) {}
                                """))
                .isEmpty();
    }

    // CT022

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double",
                "float",
                "char",
                "Double",
                "Object",
                "int[]",
                "String[]",
                "Set<String>",
                "Map<String, String>",
                "Date",
                "CharSequence",
                "Collection<String>",
                "java.math.BigDecimal",
                "java.time.LocalDate",
                "Enum<?>",
                "List<?>",
                "List<? extends String>",
                "Optional<?>",
                "ArrayList<String>",
                "Void",
                "Thread"
            })
    void types_that_client_data_is_not_read_as_are_refused(String type) {
        assertThat(messages("@MetadataRecord record R(\n" + type + " v) {}"))
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.place()).isEqualTo("ERROR CT022 R.java:8");
                            assertThat(message.text())
                                    .contains("The component v of R has the type ")
                                    .endsWith(
                                            ", which client data is not read as. Write String, int,"
                                                + " long, boolean, an enum, UUID, Instant, Locale,"
                                                + " URI, a List of these or an Optional of any of"
                                                + " these, or annotate it @JsonMetadata (of"
                                                + " cognito-triggers-jackson) to read JSON."
                                                + " (docs/diagnostics/CT022.md)");
                        });
    }

    @Test
    void the_type_is_named_as_it_is_written() {
        assertSaid(
                "@MetadataRecord record R(\nOptional<List<OptionalInt>> v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R has the type Optional<List<OptionalInt>>, which client data"
                        + " is not read as. Write Optional<Integer>.");
        assertSaid(
                "@MetadataRecord record R(\n@Min(3) short v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R has the type short, which client data is not read as. Write"
                        + " int.");
        assertSaid(
                "@MetadataRecord record R(\nList<List<String>> v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R has the type List<List<String>>, which client data is not"
                        + " read as. Let the elements of the list be single values.");
        assertSaid(
                "@MetadataRecord record R(\nList<Optional<String>> v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R has the type List<Optional<String>>, which client data is not"
                        + " read as. Let the elements of the list be single values.");
        assertSaid(
                "@MetadataRecord record R(\nOptional<Optional<String>> v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R has the type Optional<Optional<String>>, which client data is"
                        + " not read as. Write one Optional, around the List if there is one.");
        assertSaid(
                "@SuppressWarnings(\"rawtypes\") @MetadataRecord record R(\nList v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R is a List without a type. Say what is in it.");
        assertSaid(
                "@SuppressWarnings(\"rawtypes\") @MetadataRecord record R(\nOptional v) {}",
                "ERROR CT022 R.java:2",
                "The component v of R is an Optional without a type. Say what is in it.");
        assertSaid(
                "@MetadataRecord record R(\nInner v) { record Inner(String a) {} }",
                "ERROR CT022 R.java:2",
                "The component v of R has the type Inner, which client data is not read as. Move"
                        + " its components to the record around it, or annotate it @JsonMetadata"
                        + " (of cognito-triggers-jackson) to read JSON.");
    }

    @Test
    void an_enum_can_be_reached_and_has_constants() {
        assertSaid(
                "@MetadataRecord record R(\nKind v) { private enum Kind { A } }",
                "ERROR CT022 R.java:2",
                "The component v of R needs the type Kind, which generated code cannot name. Make"
                        + " it package-private, or public if it is of another package.");
        assertSaid(
                "@MetadataRecord record R(\nList<Kind> v) { enum Kind { ; } }",
                "ERROR CT022 R.java:2",
                "The component v of R has the type Kind, an enum without constants. Give the enum"
                        + " constants.");
    }

    @Test
    void an_enum_of_another_package_is_public() {
        assertThat(
                        new Compiler()
                                .compile(
                                        """
                                        package other;
                                        public class Outer {
                                            protected enum Kind { A }
                                        }
                                        """,
                                        BoundRecord.source(
                                                """
                                                class Sub extends other.Outer {
                                                    @MetadataRecord record R(Kind kind) {}
                                                }
                                                """))
                                .errors())
                .extracting(Compilation.Message::place)
                .containsExactly("ERROR CT022 Sub.java:8");
    }

    // CT023

    @Test
    void what_belongs_in_a_metadata_record_is_in_none_other() {
        assertSaid(
                "record R(@Key(\"x\") String a) {}",
                "ERROR CT023 R.java:1",
                "The component a of R has @Key, which means nothing in a record that is not"
                        + " annotated @MetadataRecord. Annotate the record, or leave it out.");
        assertSaid(
                "class Outer {\nrecord R(@Sensitive String a) {} }",
                "ERROR CT023 Outer.java:2",
                "The component a of R has @Sensitive, which means nothing in a record that is not"
                        + " annotated @MetadataRecord. Annotate the record, or leave it out.");
    }

    // More than one

    @Test
    void all_that_is_wrong_is_said_at_once_each_in_its_place() {
        assertThat(
                        messages(
                                """
                                @MetadataRecord
                                record R(
                                        @Size(max = 3) int a,
                                        double b,
                                        @Key("b") String c,
                                        List<@Pattern(regexp = "[") String> d,
                                        @Null String token) {}
                                """))
                .extracting(Compilation.Message::place)
                .containsExactly(
                        "ERROR CT016 R.java:9",
                        "ERROR CT022 R.java:10",
                        "ERROR CT018 R.java:11",
                        "ERROR CT017 R.java:12",
                        "WARNING CT020 R.java:13",
                        "ERROR CT015 R.java:13");
    }

    private static List<Compilation.Message> messages(String types) {
        return new Compiler()
                .options("-Xlint:all,-processing")
                .compile(BoundRecord.source(types))
                .messages();
    }

    /** That nothing else is said; lines are those of the types, without the imports. */
    private static void assertSaid(String types, String place, String text) {
        int colon = place.lastIndexOf(':') + 1;
        int line = Integer.parseInt(place.substring(colon)) + FIRST_LINE - 1;
        String code = place.split(" ", -1)[1];
        assertThat(messages(types))
                .extracting(message -> message.place() + " " + message.text())
                .containsExactly(
                        place.substring(0, colon)
                                + line
                                + " "
                                + code
                                + ": "
                                + text
                                + " (docs/diagnostics/"
                                + code
                                + ".md)");
    }
}
