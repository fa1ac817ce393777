package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.RandomSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 3-7 of the Unicode standard, well-formed UTF-8, at its edges. */
class Utf8Test {

    @ParameterizedTest
    @CsvSource({
        "7f, 7f",
        "c280, 80",
        "dfbf, 7ff",
        "e0a080, 800",
        "e0bfbf, fff",
        "e18080, 1000",
        "ec8080, c000",
        "ecbfbf, cfff",
        "ed8080, d000",
        "ed9fbf, d7ff",
        "ee8080, e000",
        "efbfbd, fffd",
        "efbfbf, ffff",
        "f0908080, 10000",
        "f0bfbfbf, 3ffff",
        "f1808080, 40000",
        "f3bfbfbf, fffff",
        "f4808080, 100000",
        "f48fbfbf, 10ffff"
    })
    void reads(String bytes, String codePoint) {
        String expected = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(JsonDocument.parseObject(event(bytes)).string("a")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // A byte that only continues a character.
                "80",
                "bf",
                "808080",
                // More bytes than the character needs.
                "c080",
                "c0af",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf",
                // Halves of surrogate pairs.
                "eda080",
                "edafbf",
                "edb080",
                "edbfbf",
                "eda0bdedb880",
                // Beyond the last character of Unicode.
                "f4908080",
                "f4bfbfbf",
                "f5808080",
                "f7bfbfbf",
                "f888808080",
                "fc8480808080",
                "fe",
                "ff",
                // A byte is missing, or is not one that continues.
                "c2",
                "c241",
                "c2c2",
                "e0",
                "e0a0",
                "e0a041",
                "e04180",
                "e1",
                "e180",
                "e18041",
                "ed9f",
                "ef41bf",
                "f0",
                "f090",
                "f09080",
                "f0908041",
                "f0904180",
                "f0418080",
                "f1c08080",
                "f48f",
                "f48fbf",
                "c27f",
                "c2c0",
                "e17f80",
                "e180c0",
                "f180807f",
                "f18080c0"
            })
    void refuses(String bytes) {
        assertThatThrownBy(() -> JsonDocument.parseObject(event(bytes)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("event.a is not valid JSON at byte ")
                .hasMessageEndingWith(": not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2", "e0a0", "f09080", "e2", "f0"})
    void refuses_a_text_that_ends_within_a_character(String bytes) {
        byte[] json = HexFormat.of().parseHex("22" + bytes);

        assertThatThrownBy(() -> new JsonParser("event", json).parse())
                .hasMessage("event is not valid JSON at byte 1: not valid UTF-8");
    }

    @Test
    void refuses_what_is_no_text_outside_strings_too() {
        assertThatThrownBy(() -> JsonDocument.parseObject(new byte[] {(byte) 0xC3, (byte) 0xA9}))
                .hasMessage("event is not valid JSON at byte 0: no JSON value starts like this");
    }

    @Test
    void agrees_with_the_jdk_on_any_bytes() {
        RandomSource random = RandomSource.create();
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.below(5)];
            for (int at = 0; at < bytes.length; at++) {
                int b = 0x80 + random.below(0x80);
                bytes[at] = (byte) (random.onceIn(6) ? 'a' : b);
            }
            byte[] json = event(HexFormat.of().formatHex(bytes));
            assertThat(JsonValue.ofOurs(json).equals(JsonValue.ofJackson(json)))
                    .as("%s: %s", random, HexFormat.of().formatHex(bytes))
                    .isTrue();
        }
    }

    private static byte[] event(String hex) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
        json.writeBytes(HexFormat.of().parseHex(hex));
        json.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return json.toByteArray();
    }
}
