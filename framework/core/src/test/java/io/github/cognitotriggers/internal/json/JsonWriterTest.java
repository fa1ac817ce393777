package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.RandomSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void jackson_reads_the_strings_that_were_written() {
        RandomSource random = RandomSource.create();
        for (int i = 0; i < 20_000; i++) {
            Map<String, Object> expected = new LinkedHashMap<>();
            JsonWriter writer = new JsonWriter().beginObject();
            for (int members = random.below(5); members > 0; members--) {
                String name = members + random.text(8);
                String value = random.text(20);
                expected.put(name, new JsonValue.Text(value));
                writer.name(name).value(value);
            }
            List<Object> items = new ArrayList<>();
            writer.name("list").beginArray();
            for (int left = random.below(4); left > 0; left--) {
                String item = random.text(20);
                items.add(new JsonValue.Text(item));
                writer.value(item);
            }
            expected.put("list", items);
            byte[] json = writer.endArray().endObject().toByteArray();

            assertThat(JsonValue.ofJackson(json).equals(expected)).as("%s", random).isTrue();
            assertThat(JsonValue.ofOurs(json).equals(expected)).as("%s", random).isTrue();
        }
    }

    @Test
    void every_character_survives() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c).append('.');
        }
        for (int codePoint = 0x10000; codePoint <= 0x10FFFF; codePoint += 0x3FF) {
            all.appendCodePoint(codePoint);
        }
        byte[] json = new JsonWriter().value(all.toString()).toByteArray();

        assertThat(JsonValue.ofJackson(json)).isEqualTo(new JsonValue.Text(all.toString()));
        assertThat(JsonValue.ofOurs(json)).isEqualTo(new JsonValue.Text(all.toString()));
    }

    @Test
    void commas_stand_between_values_only() {
        JsonWriter writer =
                new JsonWriter()
                        .beginObject()
                        .name("a")
                        .value("x")
                        .name("b")
                        .value(true)
                        .name("c")
                        .value(false)
                        .name("d")
                        .value(-7L)
                        .name("e")
                        .nullValue()
                        .name("f")
                        .beginArray()
                        .value(1L)
                        .beginArray()
                        .endArray()
                        .beginObject()
                        .endObject()
                        .value("[")
                        .raw("1.50")
                        .endArray()
                        .name("g")
                        .beginObject()
                        .name(":")
                        .value("{")
                        .endObject()
                        .endObject();

        assertThat(text(writer))
                .isEqualTo(
                        "{\"a\":\"x\",\"b\":true,\"c\":false,\"d\":-7,\"e\":null,"
                                + "\"f\":[1,[],{},\"[\",1.50],\"g\":{\":\":\"{\"}}");
    }

    @Test
    void writes_escapes_where_json_wants_them_and_nowhere_else() {
        assertThat(
                        text(
                                new JsonWriter()
                                        .value(
                                                "\"\\/\b\f\n\r"
                                                    + "\t\u0000\u001f\u007fé\u2028\ud83d\ude00")))
                .isEqualTo(
                        "\"\\\"\\\\/\\u0008\\u000c\\n"
                                + "\\r"
                                + "\\t\\u0000\\u001f\u007fé\u2028\ud83d\ude00\"");
        assertThat(text(new JsonWriter().value("\ud83d\ude00\ude00\ud83d")))
                .isEqualTo("\"\ud83d\ude00\\ude00\\ud83d\"");
    }

    private static String text(JsonWriter writer) {
        return new String(writer.toByteArray(), StandardCharsets.UTF_8);
    }
}
