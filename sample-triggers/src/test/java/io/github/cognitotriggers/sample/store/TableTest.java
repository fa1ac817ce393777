package io.github.cognitotriggers.sample.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");

    @Test
    void connecting_sends_nothing() {
        assertThat(Table.connect("Table", "eu-west-1").name).isEqualTo("Table");
    }

    @Test
    void an_item_is_good_until_its_time_even_if_dynamodb_has_not_deleted_it() {
        assertThat(Table.isGood(Map.of(Table.EXPIRES_AT, Table.seconds(NOW.plusSeconds(1))), NOW))
                .isTrue();
        assertThat(Table.isGood(Map.of(Table.EXPIRES_AT, Table.seconds(NOW)), NOW)).isFalse();
        assertThat(Table.isGood(Map.of(), NOW)).isFalse();
    }
}
