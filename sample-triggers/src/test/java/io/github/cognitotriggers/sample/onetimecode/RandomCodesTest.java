package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomCodesTest {

    private final RandomCodes random = new RandomCodes();

    @Test
    void a_code_has_six_digits_also_when_it_begins_with_zeros() {
        boolean zeroFirst = false;
        for (int i = 0; i < 1_000; i++) {
            String code = random.code();
            assertThat(code).matches("[0-9]{6}");
            zeroFirst |= code.startsWith("0");
        }
        assertThat(zeroFirst).isTrue();
    }

    @Test
    void ids_do_not_repeat() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(random.roundId());
        }
        assertThat(ids).hasSize(1_000);
    }
}
