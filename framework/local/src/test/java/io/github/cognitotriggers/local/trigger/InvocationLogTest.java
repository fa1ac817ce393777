package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a function's lines. */
class InvocationLogTest {

    private final InvocationLog log = new InvocationLog();

    @Test
    void a_few_lines_are_kept_as_they_are() {
        log.add("one");
        log.add("");

        assertThat(log.lines()).containsExactly("one", "");
    }

    @Test
    void of_a_function_that_never_stops_talking_the_last_lines_are_kept() {
        for (int i = 0; i < 1_000_000; i++) {
            log.add("line " + i);
        }

        List<String> lines = log.lines();
        assertThat(lines.get(0)).matches("\\([0-9]+ lines before are left out\\)");
        assertThat(lines).endsWith("line 999998", "line 999999");
        assertThat(lines.stream().mapToInt(String::length).sum())
                .isLessThan(InvocationLog.CAPACITY + 100);
    }

    @Test
    void a_line_without_an_end_is_cut() {
        log.add("x".repeat(3 * InvocationLog.CAPACITY));
        log.add("last");

        assertThat(log.lines().toString().length()).isLessThan(InvocationLog.CAPACITY + 100);
        assertThat(log.lines()).endsWith("last");
    }
}
