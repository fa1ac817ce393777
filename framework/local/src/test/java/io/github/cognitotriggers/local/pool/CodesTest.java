package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that the pool makes up. */
class CodesTest {

    private final Pool pool = TestPool.plain().pool().state();

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "mr-IN", "th-TH-u-nu-thai"})
    void codes_are_ascii_digits_wherever_the_pool_runs(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            Randomness random = new Randomness(new Random(1));
            assertThat(random.code()).matches("[0-9]{6}");
            assertThat(random.longCode()).matches("[0-9]{8}");
            assertThat(Totp.code("GEZDGNBVGY3TQOJQ", Instant.EPOCH)).matches("[0-9]{6}");
            assertThat(simulatedNumber("nobody")).matches("\\+\\*+[0-9]{4}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbers_of_nobody_are_as_many_as_four_digits_tell_apart() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            numbers.add(simulatedNumber("nobody" + i));
        }
        assertThat(numbers).hasSizeGreaterThan(1_500);
    }

    private String simulatedNumber(String typed) {
        return SimulatedDelivery.details(pool, typed, Medium.SMS).path("Destination").asText();
    }
}
