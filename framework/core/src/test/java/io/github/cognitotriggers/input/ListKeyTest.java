package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.assertReads;
import static io.github.cognitotriggers.input.Inputs.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListKeyTest {

    private static final MetadataKey<Integer> DAY = MetadataKey.ofInt("days").between(1, 7);
    private static final ListKey<Integer> DAYS = MetadataKey.ofList(DAY);

    @Test
    void values_are_separated_by_commas() {
        assertReads(DAYS, "1", List.of(1));
        assertReads(DAYS, "3,1,3", List.of(3, 1, 3));
    }

    @Test
    void an_empty_text_is_the_empty_list() {
        assertReads(DAYS, "", List.of());
    }

    @Test
    void each_value_keeps_the_rule_of_the_element() {
        assertRefuses(
                DAYS,
                "must be at most 100 values separated by commas, each of which must be a whole"
                        + " number from 1 to 7",
                "0",
                "1,8",
                "1,",
                ",1",
                ",",
                "1,,2",
                "1, 2",
                "1;2",
                "[1,2]");
    }

    @Test
    void values_may_be_empty_if_the_element_lets_them() {
        assertReads(MetadataKey.ofList(MetadataKey.ofString("x")), ",a,", List.of("", "a", ""));
    }

    @Test
    void a_size_has_both_its_bounds() {
        ListKey<Integer> key = DAYS.size(2, 3);

        assertReads(key, "1,2", List.of(1, 2));
        assertReads(key, "1,2,3", List.of(1, 2, 3));
        assertRefuses(
                key,
                "must be 2 to 3 values separated by commas, each of which must be a whole number"
                        + " from 1 to 7",
                "",
                "1",
                "1,2,3,4");
        assertReads(DAYS.size(0, 0), "", List.of());
        assertRefuses(
                DAYS.size(1, 1),
                "must be 1 value separated by commas, each of which must be a whole number from 1"
                        + " to 7",
                "",
                "1,2");
    }

    @Test
    void without_a_size_a_hundred_values_are_the_most() {
        String hundred = String.join(",", Collections.nCopies(100, "7"));

        assertReads(DAYS, hundred, Collections.nCopies(100, 7));
        assertRefuses(DAYS, DAYS.rule(), hundred + ",7", ",".repeat(131_072));
        assertReads(DAYS.size(0, 101), hundred + ",7", Collections.nCopies(101, 7));
    }

    @Test
    void a_list_cannot_be_changed() {
        List<Integer> days = Inputs.of("days", "1,2").require(DAYS);

        assertThatThrownBy(() -> days.add(3)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_name_and_whether_it_is_optional_come_from_the_element() {
        assertThat(DAYS.name()).isEqualTo("days");
        assertThat(DAYS.isOptional()).isFalse();
        assertThat(MetadataKey.ofList(DAY.optional()).isOptional()).isTrue();
        assertThat(DAYS.optional().size(1, 2).isOptional()).isTrue();
        assertThat(DAYS.isOptional()).isFalse();
    }

    @Test
    void what_cannot_be_is_an_error_where_the_key_is_made() {
        assertThatThrownBy(() -> MetadataKey.ofList(DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days: the elements of a list cannot be lists");
        assertThatThrownBy(() -> DAYS.size(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days: a size from 2 to 1 is not possible");
    }
}
