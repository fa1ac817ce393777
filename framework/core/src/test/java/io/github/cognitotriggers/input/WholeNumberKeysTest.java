package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.assertReads;
import static io.github.cognitotriggers.input.Inputs.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeNumberKeysTest {

    private static final IntKey SEATS = MetadataKey.ofInt("seats");
    private static final LongKey BYTES = MetadataKey.ofLong("bytes");
    private static final String ANY_INT = "must be a whole number from -2147483648 to 2147483647";
    private static final String ANY_LONG =
            "must be a whole number from -9223372036854775808 to 9223372036854775807";

    @Test
    void an_int_has_all_its_values() {
        assertReads(SEATS, "0", 0);
        assertReads(SEATS, "-0", 0);
        assertReads(SEATS, "007", 7);
        assertReads(SEATS, "2147483647", Integer.MAX_VALUE);
        assertReads(SEATS, "-2147483648", Integer.MIN_VALUE);
        assertRefuses(SEATS, ANY_INT, "2147483648", "-2147483649", "9223372036854775807");
    }

    @Test
    void a_long_has_all_its_values() {
        assertReads(BYTES, "9223372036854775807", Long.MAX_VALUE);
        assertReads(BYTES, "-9223372036854775808", Long.MIN_VALUE);
        assertReads(BYTES, "0".repeat(100) + "1", 1L);
        assertRefuses(
                BYTES,
                ANY_LONG,
                "9223372036854775808",
                "-9223372036854775809",
                "92233720368547758070",
                "9".repeat(131_072));
    }

    @Test
    void nothing_but_digits_and_a_minus_sign_is_a_number() {
        assertRefuses(
                SEATS, ANY_INT, "", "-", "+1", "--1", "1-", " 1", "1 ", "1.0", "1e2", "0x1F",
                "1,000", "1_000", "one", "١", "true", "null");
        assertRefuses(BYTES, ANY_LONG, "", "-", "+1", "1.0", "1L", "NaN");
    }

    @Test
    void both_bounds_are_included() {
        IntKey key = SEATS.between(1, 500);

        assertReads(key, "1", 1);
        assertReads(key, "500", 500);
        assertRefuses(key, "must be a whole number from 1 to 500", "0", "501", "-1", "4294967297");
        assertReads(SEATS.between(-2, -2), "-2", -2);
        assertReads(BYTES.between(1, 3_000_000_000L), "3000000000", 3_000_000_000L);
        assertRefuses(
                BYTES.between(1, 3_000_000_000L),
                "must be a whole number from 1 to 3000000000",
                "0",
                "3000000001");
    }

    @Test
    void a_bound_on_one_side_keeps_the_other() {
        assertReads(SEATS.atLeast(5), "5", 5);
        assertReads(SEATS.atLeast(5), "2147483647", Integer.MAX_VALUE);
        assertRefuses(SEATS.atLeast(5), "must be a whole number from 5 to 2147483647", "4");
        assertRefuses(SEATS.atMost(5), "must be a whole number from -2147483648 to 5", "6");
        assertRefuses(SEATS.atLeast(5).atMost(7), "must be a whole number from 5 to 7", "4", "8");
        assertRefuses(BYTES.atLeast(5).atMost(7), "must be a whole number from 5 to 7", "4", "8");
    }

    @Test
    void a_rule_makes_a_new_key() {
        SEATS.between(1, 2);
        BYTES.atLeast(1);

        assertThat(SEATS.rule()).isEqualTo(ANY_INT);
        assertThat(BYTES.rule()).isEqualTo(ANY_LONG);
        assertThat(SEATS.optional().atLeast(1).atMost(2).between(1, 2).isOptional()).isTrue();
        assertThat(BYTES.optional().atLeast(1).atMost(2).between(1, 2).isOptional()).isTrue();
        assertThat(BYTES.between(1, 2).optional().rule())
                .isEqualTo("must be a whole number from 1 to 2");
    }

    @Test
    void bounds_that_leave_no_value_are_an_error_where_the_key_is_made() {
        assertThatThrownBy(() -> SEATS.between(5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seats: a number from 5 to 1 is not possible");
        assertThatThrownBy(() -> SEATS.atMost(3).atLeast(4))
                .hasMessage("seats: a number from 4 to 3 is not possible");
        assertThatThrownBy(() -> BYTES.between(5, 1))
                .hasMessage("bytes: a number from 5 to 1 is not possible");
    }

    @Test
    void numbers_around_every_power_of_ten_agree_with_the_jdk() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            BigInteger number = new BigInteger(random.nextInt(70), random);
            String text = (random.nextBoolean() ? number : number.negate()).toString();
            Long expected;
            try {
                expected = Long.valueOf(text);
            } catch (NumberFormatException e) {
                expected = null;
            }
            assertThat(BYTES.parse(text)).as("%s, seed %d", text, seed).isEqualTo(expected);
        }
    }
}
