package io.github.cognitotriggers.input;

import static io.github.cognitotriggers.input.Inputs.assertReads;
import static io.github.cognitotriggers.input.Inputs.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantKeyTest {

    private static final MetadataKey<Instant> SINCE = MetadataKey.ofInstant("since");
    private static final String RULE = "must be an ISO 8601 instant such as 2026-11-21T07:15:30Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T07:15:30Z",
                "2026-11-21T07:15:30.000Z",
                "2026-11-21T07:15:30.1Z",
                "2026-11-21T07:15:30.123456789Z",
                "2026-11-21T07:15:30+01:00",
                "2026-11-21T07:15:30.5-11:30",
                "2026-11-21T00:00:00+18:00",
                "2026-11-21T23:59:59-18:00",
                "2024-02-29T12:00:00Z",
                "2000-02-29T12:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void a_point_in_time_reads_as_the_jdk_reads_it(String text) {
        assertReads(SINCE, text, OffsetDateTime.parse(text).toInstant());
    }

    @Test
    void anything_else_is_refused() {
        assertRefuses(
                SINCE,
                RULE,
                "",
                "Z",
                "2026-11-21",
                "2026-11-21T07:15:30",
                "2026-11-21T07:15Z",
                "2026-11-21 07:15:30Z",
                "2026-11-21t07:15:30z",
                "20261121T071530Z",
                "2026-11-21T07:15:30.Z",
                "2026-11-21T07:15:30.1234567890Z",
                "2026-11-21T07:15:30.123",
                "2026-11-21T07:15:30,5Z",
                "2026-11-21T07:15:30z",
                "2026-11-21T07:15:30ZZ",
                "2026-11-21T07:15:30+01",
                "2026-11-21T07:15:30+0100",
                "2026-11-21T07:15:30+01:0x",
                "2026-11-21T07:15:30+01-00",
                "2026-11-21T07:15:30 01:00",
                "2026-11-21T07:15:30+01:60",
                "2026-11-21T07:15:30+18:01",
                "2026-11-21T07:15:30+99:00",
                "2026-11-21T07:15:30[UTC]",
                "+12026-11-21T07:15:30Z",
                "1763709330",
                "Sat, 21 Nov 2026 07:15:30 GMT");
    }

    @Test
    void a_day_or_time_that_does_not_exist_is_refused() {
        assertRefuses(
                SINCE,
                RULE,
                "2026-02-29T12:00:00Z",
                "1900-02-29T12:00:00Z",
                "2026-04-31T12:00:00Z",
                "2026-00-01T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-01-00T12:00:00Z",
                "2026-01-32T12:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T12:60:00Z",
                "2016-12-31T23:59:60Z");
    }

    @Test
    void random_instants_come_back() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(
                            random.nextLong(-62_000_000_000L, 253_000_000_000L),
                            random.nextInt(1_000_000_000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081));
            assertThat(SINCE.parse(instant.toString())).as("seed %d", seed).isEqualTo(instant);
            String there = instant.plusSeconds(offset.getTotalSeconds()).toString();
            if (offset.getTotalSeconds() != 0) {
                assertThat(SINCE.parse(there.replace("Z", offset.getId())))
                        .as("%s%s, seed %d", there, offset, seed)
                        .isEqualTo(instant);
            }
        }
    }

    @Test
    void it_may_be_optional() {
        assertThat(SINCE.optional().isOptional()).isTrue();
        assertThat(SINCE.isOptional()).isFalse();
    }
}
