package io.github.cognitotriggers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {

    @Test
    void it_goes_and_can_be_put_forward() {
        TestClock clock = new TestClock();
        Instant before = Instant.now();

        assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
        clock.advance(Duration.ofDays(30));
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant())
                .isBetween(before.plus(Duration.ofDays(31)), before.plus(Duration.ofDays(32)));
    }

    @Test
    void it_cannot_be_put_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestClock().advance(Duration.ofSeconds(-1)));
    }
}
