package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238 with its own examples, and RFC 4648's Base32. */
class TotpTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void secrets_are_base32_without_padding(String text, String encoded) {
        assertThat(Totp.encode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(encoded);
    }

    @Test
    void a_secret_is_read_as_it_was_written() {
        byte[] bytes = new byte[20];
        System.arraycopy("12345678901234567890".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 20);
        assertThat(Totp.encode(bytes)).isEqualTo(SECRET);
        assertThat(Totp.code(SECRET.toLowerCase(java.util.Locale.ROOT) + "==", Instant.EPOCH))
                .isEqualTo(Totp.code(SECRET, Instant.EPOCH));
    }

    @Test
    void a_code_is_good_one_step_before_and_after_its_own() {
        Instant time = Instant.ofEpochSecond(1_000_000_000L);
        String code = Totp.code(SECRET, time);
        assertThat(Totp.step(SECRET, code, time)).hasValue(33_333_333L);
        assertThat(Totp.step(SECRET, code, time.minusSeconds(30))).hasValue(33_333_333L);
        assertThat(Totp.step(SECRET, code, time.plusSeconds(30))).hasValue(33_333_333L);
        assertThat(Totp.step(SECRET, code, time.minusSeconds(60))).isEmpty();
        assertThat(Totp.step(SECRET, code, time.plusSeconds(60))).isEmpty();
    }

    @Test
    void nothing_but_the_six_digits_is_a_code() {
        Instant time = Instant.ofEpochSecond(1_000_000_000L);
        String code = Totp.code(SECRET, time);
        for (String other :
                new String[] {"", code + "0", code.substring(1), " " + code, "abcdef"}) {
            assertThat(Totp.step(SECRET, other, time)).isEmpty();
        }
    }

    @Test
    void a_secret_that_is_none_is_refused_without_being_shown() {
        assertThatThrownBy(() -> Totp.code("not base32!", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret code is not Base32");
    }

    @Test
    void any_secret_can_be_read() {
        Random random = new Random(7);
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length + 1];
            random.nextBytes(bytes);
            assertThat(Totp.code(Totp.encode(bytes), Instant.EPOCH)).matches("\\d{6}");
        }
    }
}
