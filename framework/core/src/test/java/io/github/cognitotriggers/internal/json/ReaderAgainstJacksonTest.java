package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.RandomSource;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Our reader takes what Jackson takes, refuses what Jackson refuses, and reads the same values. */
class ReaderAgainstJacksonTest {

    private static final int DOCUMENTS = 20_000;

    private final RandomSource random = RandomSource.create();
    private final RandomJson texts = new RandomJson(random);

    @Test
    void valid_texts_read_alike() {
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            refused += readsAlike(texts.document().getBytes(StandardCharsets.UTF_8)) ? 0 : 1;
        }
        // Those that are nested too deep.
        assertThat(refused).as("%s", random).isLessThan(DOCUMENTS / 20);
    }

    @Test
    void damaged_texts_read_alike() {
        int refused = 0;
        for (int i = 0; i < 5 * DOCUMENTS; i++) {
            refused += readsAlike(texts.damaged()) ? 0 : 1;
        }
        assertThat(refused).as("%s", random).isBetween(DOCUMENTS, 5 * DOCUMENTS - 1);
    }

    @Test
    void every_beginning_of_a_text_reads_alike() {
        for (int i = 0; i < 50; i++) {
            byte[] json = texts.object().getBytes(StandardCharsets.UTF_8);
            for (int end = 0; end <= json.length; end++) {
                readsAlike(java.util.Arrays.copyOf(json, end));
            }
        }
    }

    private boolean readsAlike(byte[] json) {
        Object expected = JsonValue.ofJackson(json);
        Object actual = JsonValue.ofOurs(json);
        if (!actual.equals(expected)) {
            assertThat(actual)
                    .as("%s, text: %s", random, new String(json, StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected);
        }
        return expected != JsonValue.REFUSED;
    }
}
