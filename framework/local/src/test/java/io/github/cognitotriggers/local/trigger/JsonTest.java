package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void a_number_that_no_number_can_hold_is_no_json_that_is_read() {
        String document = "{\"a\": -1E+9999999997}";

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.read(document))
                .withMessageContaining("exponent")
                .withMessageNotContaining("99");
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.read(document.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("exponent");
    }
}
