package io.github.cognitotriggers.processor.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.input.Violations;
import org.junit.jupiter.api.Test;

/** What a record's own constructor refuses. */
class OwnConstructorTest {

    @Test
    void its_own_illegal_argument_is_a_violation_of_the_whole_in_its_words() {
        assertThat(
                        record("throw new IllegalArgumentException(\"from must be before to\");")
                                .wrong("a", "1", "b", "x"))
                .containsExactly(": from must be before to");
    }

    @Test
    void what_others_throw_in_it_may_have_a_value_in_it_and_is_not_repeated() {
        assertThat(record("Integer.parseInt(b);").wrong("a", "1", "b", "hidden"))
                .containsExactly(": the values of a and b are not accepted");
        assertThat(record("throw new NumberFormatException(b);").wrong("a", "1", "b", "hidden"))
                .containsExactly(": the values of a and b are not accepted");
        assertThat(record("throw new IllegalArgumentException();").wrong("a", "1", "b", "x"))
                .containsExactly(": the values of a and b are not accepted");
        assertThat(record("Helper.check(b);").wrong("a", "1", "b", "hidden"))
                .containsExactly(": the values of a and b are not accepted");
        assertThat(record("String s = null; s.length();").wrong("a", "1", "b", "x"))
                .containsExactly(": the values of a and b are not accepted");
    }

    @Test
    void of_a_record_with_something_sensitive_nothing_is_repeated() {
        BoundRecord record =
                BoundRecord.of(
                        BoundRecord.compile(
                                        """
                                        @MetadataRecord
                                        record R(@Key("the-a") @Sensitive String a) {
                                            R { if (true) throw new IllegalArgumentException(a); }
                                            @Override public String toString() { return ""; }
                                        }
                                        """)
                                .classLoader(),
                        "R");

        assertThat(record.wrong("the-a", "hidden"))
                .containsExactly(": the value of the-a is not accepted");
    }

    @Test
    void an_error_goes_through() {
        BoundRecord record = record("throw new AssertionError(\"broken\");");

        assertThatThrownBy(
                        () ->
                                record.bind(
                                        BoundRecord.metadata("a", "1", "b", "x"), new Violations()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken");
    }

    @Test
    void it_runs_only_if_all_components_are_right() {
        BoundRecord record = record("throw new IllegalArgumentException(\"called\");");

        assertThat(record.wrong("a", "x", "b", "x"))
                .containsExactly("a must be a whole number from -2147483648 to 2147483647");
    }

    @Test
    void what_it_makes_of_values_counts() {
        assertThat(record("b = b.trim();").values("a", "1", "b", " x ")).isEqualTo("R[a=1, b=x]");
    }

    @Test
    void a_record_without_one_is_made_without_a_net() {
        assertThat(
                        BoundRecord.compile(
                                        """
                                        @MetadataRecord record R(int a) {
                                            R(String other) { this(other.length()); }
                                            R(int a, int b) { this(a); }
                                        }
                                        """)
                                .generated("example.RBinder"))
                .doesNotContain("catch");
        assertThat(
                        BoundRecord.compile(
                                        """
                                        @MetadataRecord record R(int a) {
                                            R(int a) { this.a = a; }
                                        }
                                        """)
                                .generated("example.RBinder"))
                .contains("catch (RuntimeException e)");
    }

    @Test
    void the_canonical_constructor_is_called_whatever_others_there_are() {
        BoundRecord record =
                BoundRecord.of(
                        BoundRecord.compile(
                                        """
                                        @MetadataRecord record R(int a, Optional<Integer> b, boolean c, String d) {
                                            R(Integer a, Optional<Integer> b, Boolean c, String d) {
                                                this(a.intValue() + 1000, b, !c.booleanValue(), d);
                                            }
                                            R(long a, Object b, boolean c, String d) { this(7, Optional.of(7), c, d); }
                                            R(Object a, Object b, Object c, Object d) { this(8, Optional.of(8), false, ""); }
                                        }
                                        """)
                                .classLoader(),
                        "R");

        assertThat(record.values("a", "3", "b", "4", "c", "true", "d", "x"))
                .isEqualTo("R[a=3, b=Optional[4], c=true, d=x]");
    }

    private static BoundRecord record(String body) {
        return BoundRecord.of(
                BoundRecord.STRICT
                        .compile(
                                BoundRecord.source(
                                        """
                                        @SuppressWarnings("all")
                                        @MetadataRecord
                                        record R(int a, String b) {
                                            R { if (a > 0) { %s } }
                                            static final class Helper {
                                                static void check(String b) { throw new IllegalArgumentException(b); }
                                            }
                                        }
                                        """
                                                .formatted(body)))
                        .classLoader(),
                "R");
    }
}
