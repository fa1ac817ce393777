package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a metadata record is made of, and what is said of values that it is not made of. */
class BoundValuesTest {

    private static final String UUID = "0188b3a0-0000-4000-8000-000000000000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String                | '  a b'        | '  a b'",
                "int                   | -7             | -7",
                "Integer               | 2147483647     | 2147483647",
                "long                  | 9223372036854775807 | 9223372036854775807",
                "Long                  | 0              | 0",
                "boolean               | true           | true",
                "Boolean               | false          | false",
                "RetentionPolicy       | SOURCE         | SOURCE",
                "UUID                  | 0188b3a0-0000-4000-8000-000000000000"
                        + " | 0188b3a0-0000-4000-8000-000000000000",
                "Instant               | 2026-11-21T07:15:30+01:00 | 2026-11-21T06:15:30Z",
                "Locale                | fr-FR          | fr_FR",
                "URI                   | https://a.b/c  | https://a.b/c",
                "List<String>          | a,,b           | [a, , b]",
                "List<Integer>         | 1,2            | [1, 2]",
                "List<Long>            | 3              | [3]",
                "List<Boolean>         | true,false     | [true, false]",
                "List<RetentionPolicy> | CLASS,SOURCE   | [CLASS, SOURCE]",
                "List<Locale>          | de             | [de]",
                "List<URI>             | a:b,c:d        | [a:b, c:d]",
                "List<Instant>         | 2026-11-21T07:15:30Z | [2026-11-21T07:15:30Z]",
            })
    void a_value_is_read_as_its_type_alone_and_in_an_optional(
            String type, String text, String value) {
        String boxed = type.equals("int") ? "Integer" : type.equals("long") ? "Long" : type;
        String inOptional = boxed.equals("boolean") ? "Boolean" : boxed;
        BoundRecord record =
                BoundRecord.of(
                        type.replace("RetentionPolicy", "java.lang.annotation.RetentionPolicy")
                                + " a, Optional<"
                                + inOptional.replace(
                                        "RetentionPolicy", "java.lang.annotation.RetentionPolicy")
                                + "> b");

        assertThat(record.values("a", text, "b", text))
                .isEqualTo("R[a=" + value + ", b=Optional[" + value + "]]");
        assertThat(record.values("a", text)).isEqualTo("R[a=" + value + ", b=Optional.empty]");
        assertThat(record.wrong("b", text)).containsExactly("a is required");
    }

    @Test
    void each_type_says_what_it_wants_in_the_words_of_its_key() {
        BoundRecord record =
                BoundRecord.of(
                        """
                        int number, boolean flag, UUID id, Optional<Instant> since,
                        List<Integer> numbers, java.lang.annotation.RetentionPolicy policy
                        """);

        assertThat(
                        record.wrong(
                                "number",
                                "1.0",
                                "flag",
                                "TRUE",
                                "id",
                                "1-1-1-1-1",
                                "since",
                                "today",
                                "numbers",
                                "1, 2"))
                .containsExactly(
                        "number must be a whole number from -2147483648 to 2147483647",
                        "flag must be true or false",
                        "id must be a UUID",
                        "since must be an ISO 8601 instant such as 2026-11-21T07:15:30Z",
                        "numbers must be at most 100 values separated by commas, each of which must"
                                + " be a whole number from -2147483648 to 2147483647",
                        "policy is required");
    }

    @Test
    void a_key_may_have_another_name_than_its_component() {
        BoundRecord record =
                BoundRecord.of("@Key(\"return-to\") String returnTo, @Key(\"€\\\"\") int price");

        assertThat(record.values("return-to", "x", "€\"", "3")).isEqualTo("R[returnTo=x, price=3]");
        assertThat(record.wrong("returnTo", "x", "€\"", "x"))
                .containsExactly(
                        "return-to is required",
                        "€\" must be a whole number from -2147483648 to 2147483647");
    }

    @Test
    void the_binder_shows_values_but_no_sensitive_ones() throws Exception {
        BoundRecord record =
                BoundRecord.of(
                        BoundRecord.compile(
                                        """
                                        @MetadataRecord
                                        record R(String a, @Sensitive Optional<String> b, int c, @Sensitive String d) {
                                            @Override public String toString() { return RBinder.toString(this); }
                                        }
                                        """)
                                .classLoader(),
                        "R");

        assertThat(record.shown("a", "x", "b", "hidden", "c", "1", "d", "hidden"))
                .isEqualTo("R[a=x, b=(sensitive), c=1, d=(sensitive)]");
        assertThat(record.values("a", "x", "c", "1", "d", "hidden"))
                .isEqualTo("R[a=x, b=(sensitive), c=1, d=(sensitive)]");
    }

    @Test
    void names_of_components_may_be_those_of_what_the_binder_uses() {
        BoundRecord record =
                BoundRecord.of(
                        """
                        Optional<String> Optional, @Size(min = 1) String input,
                        @Pattern(regexp = "a|b") String violations, int noted, int inputs,
                        int aB, int a_b, int AB, @Email String e, @Pattern(regexp = "[a]") String record,
                        @Pattern(regexp = "[b]") String Record
                        """);

        assertThat(
                        record.values(
                                "input",
                                "1",
                                "violations",
                                "a",
                                "noted",
                                "3",
                                "inputs",
                                "4",
                                "aB",
                                "5",
                                "a_b",
                                "6",
                                "AB",
                                "7",
                                "e",
                                "a@b",
                                "record",
                                "a",
                                "Record",
                                "b"))
                .isEqualTo(
                        "R[Optional=Optional.empty, input=1, violations=a, noted=3, inputs=4, aB=5,"
                                + " a_b=6, AB=7, e=a@b, record=a, Record=b]");
    }

    @Test
    void types_may_be_called_like_those_that_the_binder_uses() {
        ClassLoader classes =
                BoundRecord.compile(
                                """
                                final class Violations {
                                    private Violations() {}
                                    enum List { A, B }
                                    @MetadataRecord record MetadataKey(
                                            List list, java.util.List<List> lists, Optional<List> optional, Pattern p) {}
                                    enum Pattern { X }
                                }
                                """)
                        .classLoader();

        assertThat(
                        BoundRecord.of(classes, "Violations.MetadataKey")
                                .values("list", "A", "lists", "A,B", "p", "X"))
                .isEqualTo("MetadataKey[list=A, lists=[A, B], optional=Optional.empty, p=X]");
    }

    @Test
    void a_nested_public_record_has_a_public_binder_and_a_hidden_one_none_that_is_more_visible() {
        var generated =
                BoundRecord.compile(
                                """
                                public final class Outer {
                                    private Outer() {}
                                    @MetadataRecord public record Open(int a) {}
                                    @MetadataRecord record Closed(int a) {}
                                    @MetadataRecord protected record Inherited(int a) {}
                                }
                                """)
                        .generated();

        assertThat(generated.get("example.Outer_OpenBinder"))
                .contains("public final class Outer_OpenBinder {")
                .contains("public static Outer.@Nullable Open bind(");
        assertThat(generated.get("example.Outer_ClosedBinder"))
                .contains("\nfinal class Outer_ClosedBinder {")
                .contains("    static Outer.@Nullable Closed bind(");
        assertThat(generated.get("example.Outer_InheritedBinder"))
                .contains("\nfinal class Outer_InheritedBinder {");
    }

    @Test
    void what_is_wrong_is_noted_for_all_components_and_after_what_others_noted() {
        BoundRecord record = BoundRecord.of("@NotBlank String a, @Max(3) int b, Optional<UUID> c");
        var violations = new io.github.cognitotriggers.input.Violations();
        violations.add(BoundRecord.metadata(), "before", "is wrong");

        assertThat(
                        record.bind(
                                BoundRecord.metadata("a", "", "b", "4", "c", UUID + "0"),
                                violations))
                .isNull();
        assertThat(BoundRecord.texts(violations))
                .containsExactly(
                        "before is wrong",
                        "a must not be blank",
                        "b must be a whole number from -2147483648 to 3",
                        "c must be a UUID");
        assertThat(record.bind(BoundRecord.metadata("a", "x", "b", "1"), violations)).isNotNull();
    }
}
