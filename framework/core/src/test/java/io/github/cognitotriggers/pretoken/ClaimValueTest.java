package io.github.cognitotriggers.pretoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.pretoken.ClaimValue.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimValueTest {

    @Test
    void a_string_is_quoted() {
        ClaimValue value = ClaimValue.of("a \"quoted\" ä😀 text\n");

        assertThat(value.kind()).isEqualTo(Kind.STRING);
        assertThat(value.toJson()).isEqualTo("\"a \\\"quoted\\\" ä😀 text\\n\"");
    }

    @Test
    void a_string_that_looks_like_a_number_stays_a_string() {
        assertThat(ClaimValue.of("007").toJson()).isEqualTo("\"007\"");
        assertThat(ClaimValue.of("1")).isNotEqualTo(ClaimValue.of(1));
        assertThat(ClaimValue.of("true")).isNotEqualTo(ClaimValue.of(true));
        assertThat(ClaimValue.of("")).isEqualTo(ClaimValue.of(""));
    }

    @Test
    void a_boolean_is_a_boolean() {
        assertThat(ClaimValue.of(true).kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(ClaimValue.of(true).toJson()).isEqualTo("true");
        assertThat(ClaimValue.of(false).toJson()).isEqualTo("false");
    }

    @Test
    void a_number_is_kept_as_it_is_spelled() {
        assertThat(ClaimValue.of(42).kind()).isEqualTo(Kind.NUMBER);
        assertThat(ClaimValue.of(Long.MIN_VALUE).toJson()).isEqualTo("-9223372036854775808");
        assertThat(ClaimValue.of(1.5).toJson()).isEqualTo("1.5");
        assertThat(ClaimValue.of(-1e100).toJson()).isEqualTo("-1.0E100");
        assertThat(ClaimValue.of(new BigDecimal("1.50")).toJson()).isEqualTo("1.50");
        assertThat(ClaimValue.of(new BigDecimal("1E+400")).toJson()).isEqualTo("1E+400");
        assertThat(ClaimValue.of(1.0)).isNotEqualTo(ClaimValue.of(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_is_not_finite_is_refused(double number) {
        assertThatThrownBy(() -> ClaimValue.of(number))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("value is not a finite number, which JSON cannot say");
        assertThatThrownBy(() -> ClaimValue.of(List.<Object>of(1, (float) number)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("value[1] is not a finite number, which JSON cannot say");
    }

    @Test
    void a_list_may_mix_kinds() {
        ClaimValue value =
                ClaimValue.of(
                        List.<Object>of(
                                "a",
                                1,
                                2L,
                                (short) 3,
                                (byte) 4,
                                5.5f,
                                6.5,
                                BigInteger.TEN,
                                new BigDecimal("7.0"),
                                true,
                                List.of(),
                                Map.of("k", "v"),
                                ClaimValue.of("made")));

        assertThat(value.kind()).isEqualTo(Kind.LIST);
        assertThat(value.toJson())
                .isEqualTo("[\"a\",1,2,3,4,5.5,6.5,10,7.0,true,[],{\"k\":\"v\"},\"made\"]");
    }

    @Test
    void an_object_keeps_the_order_of_the_map() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("z", List.of(Map.of("deep", 1)));
        members.put("a", "b");

        assertThat(ClaimValue.of(members).kind()).isEqualTo(Kind.OBJECT);
        assertThat(ClaimValue.of(members).toJson()).isEqualTo("{\"z\":[{\"deep\":1}],\"a\":\"b\"}");
        assertThat(ClaimValue.of(Map.of()).toJson()).isEqualTo("{}");
    }

    @Test
    void a_list_or_map_that_changes_later_does_not_change_the_value() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Map<String, Object> members = new LinkedHashMap<>(Map.of("list", inner));
        ClaimValue value = ClaimValue.of(members);
        inner.add("b");
        members.put("more", 1);

        assertThat(value.toJson()).isEqualTo("{\"list\":[\"a\"]}");
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void null_is_refused_with_its_place() {
        assertThatThrownBy(() -> ClaimValue.of((String) null))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("value is null; leave it out, or suppress the claim");
        assertThatThrownBy(() -> ClaimValue.of((BigDecimal) null))
                .isInstanceOf(InvalidResponseException.class);
        assertThatThrownBy(() -> ClaimValue.of(Arrays.asList("a", null)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageStartingWith("value[1] is null");
        assertThatThrownBy(
                        () ->
                                ClaimValue.of(
                                        Map.of(
                                                "roles",
                                                List.of(
                                                        "a",
                                                        Collections.singletonMap("name", null)))))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageStartingWith("value.roles[1].name is null");
    }

    @Test
    void what_has_no_form_in_JSON_is_refused_by_class_not_by_content() {
        assertThatThrownBy(() -> ClaimValue.of(List.of(Set.of("canary"))))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageStartingWith("value[0] is a java.util.")
                .hasMessageEndingWith("a claim is made of String, Boolean, numbers, List and Map")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> ClaimValue.of(Map.of("o", Optional.of("canary"))))
                .hasMessageStartingWith("value.o is a java.util.Optional;")
                .hasMessageNotContaining("canary");
    }

    @Test
    @SuppressWarnings("NullAway") // Callers without a checker pass it.
    void a_member_name_that_is_not_a_string_is_refused() {
        assertThatThrownBy(() -> ClaimValue.of(List.of(Map.of(1, "a"))))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("value[0] has a member whose name is not a string");
        assertThatThrownBy(() -> ClaimValue.of(Collections.singletonMap(null, "a")))
                .isInstanceOf(InvalidResponseException.class);
    }

    @Test
    void thirty_two_levels_pass_and_more_do_not() {
        List<?> levels = List.of();
        for (int i = 1; i < 32; i++) {
            levels = List.of(levels);
        }
        List<?> deepest = levels;

        assertThat(ClaimValue.of(deepest).toJson()).isEqualTo("[".repeat(32) + "]".repeat(32));
        assertThatThrownBy(() -> ClaimValue.of(List.of(deepest)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageEndingWith(
                        " has more than 32 levels of lists and objects, or contains itself");
    }

    @Test
    void levels_count_in_a_value_that_was_made_before_too() {
        ClaimValue value = ClaimValue.of(Map.of());
        for (int i = 1; i < 32; i++) {
            value = ClaimValue.of(Map.of("in", value));
        }
        ClaimValue deepest = value;

        assertThatThrownBy(() -> ClaimValue.of(List.of(deepest)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("more than 32 levels");
        assertThatThrownBy(() -> ClaimValue.of(Map.of("a", List.of(deepest))))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("more than 32 levels");
    }

    @Test
    void a_list_that_contains_itself_is_refused() {
        List<Object> list = new ArrayList<>();
        list.add("a");
        list.add(list);
        list.add(list);

        assertThatThrownBy(() -> ClaimValue.of(list))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("or contains itself");
    }

    @Test
    void a_map_that_contains_itself_is_refused() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("self", List.of(map));

        assertThatThrownBy(() -> ClaimValue.of(map))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("or contains itself");
    }

    @Test
    void values_with_the_same_content_are_equal() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", List.<Object>of(1, true));
        one.put("b", "x");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", ClaimValue.of("x"));
        other.put("a", List.<Object>of(1L, true));

        assertThat(ClaimValue.of(one)).isEqualTo(ClaimValue.of(other));
        assertThat(ClaimValue.of(one)).hasSameHashCodeAs(ClaimValue.of(other));
        assertThat(ClaimValue.of(one)).isNotEqualTo(ClaimValue.of(Map.of("a", "x")));
        assertThat(ClaimValue.of(List.of("a"))).isNotEqualTo(ClaimValue.of(List.of("b")));
        assertThat(ClaimValue.of("a")).isNotEqualTo("a");
        assertThat(ClaimValue.of("a").equals(null)).isFalse();
    }

    @Test
    void toString_shows_the_kind_and_no_content() {
        assertThat(ClaimValue.of("canary")).hasToString("ClaimValue[STRING]");
        assertThat(ClaimValue.of(Map.of("canary", "canary"))).hasToString("ClaimValue[OBJECT]");
    }
}
