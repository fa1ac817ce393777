package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that overlooks a hiding place would prove nothing. */
class ReachableTest {

    private static final String PLANTED = "planted";

    static List<Object> hidingPlaces() {
        Supplier<String> captured = PLANTED::strip;
        return List.of(
                PLANTED,
                CharBuffer.wrap(PLANTED),
                PLANTED.getBytes(StandardCharsets.UTF_8),
                PLANTED.toCharArray(),
                List.of(Map.of(PLANTED, 1)),
                Map.of(1, new Object[] {PLANTED}),
                Optional.of(PLANTED),
                new AtomicReference<>(Optional.of(PLANTED)),
                TestPool.read("{\"planted\": 1}"),
                TestPool.read("{\"a\": {\"b\": [\"planted\"]}}"),
                List.of(TestPool.read("{\"a\": \"planted\"}").path("a")),
                new Request(TestPool.read("{\"Name\": \"planted\"}")),
                new Subject(PLANTED, null),
                captured);
    }

    @Test
    void what_the_search_does_not_know_is_no_proof() {
        assertThatThrownBy(() -> Reachable.texts(new ThreadLocal<>()))
                .hasMessage("The search does not know class java.lang.ThreadLocal");
    }

    @ParameterizedTest
    @MethodSource("hidingPlaces")
    void what_is_planted_is_found(Object holder) {
        assertThat(Reachable.texts(holder)).anyMatch(text -> text.contains(PLANTED));
    }
}
