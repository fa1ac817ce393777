package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8259, case by case; Jackson is asked too, so that a slip in this table shows. */
class JsonGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "0",
                "-0",
                "-1",
                "10",
                "1.5",
                "0.0",
                "1e5",
                "1E5",
                "1e+5",
                "1e-5",
                "0e0",
                "-0.5E-10",
                "1.0e00",
                "123456789012345678901234567890.5",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\"",
                " 1 ",
                "\t\n\r 1 \r\n\t",
                "[1]",
                "[1,2]",
                "[ 1 , 2 ]",
                "[[]]",
                "[[],[]]",
                "{\"a\":1}",
                "{ \"a\" : 1 }",
                "{\"\":1}",
                "{\"a\":1,\"b\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"a\":{}}}",
                "[null,true,\"\",0,{},[]]",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0041\"",
                "\"\\u00e9\\uABCD\\uabcd\"",
                "\"\\u0000\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "\"\\\\u0041\"",
                "\"é\"",
                "\"\ud83d\ude00\"",
                "\"\u2028\u2029\"",
                "\"\u007f\"",
                "\"\uffff\"",
                "\"\ufeff\"",
                "\"/\"",
                "\"'\"",
                "{\"\\u0061\":1}",
                "\"//\""
            })
    void takes(String json) {
        assertThat(read(json)).isNotEqualTo(JsonValue.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "{",
                "}",
                "[",
                "]",
                "\"",
                ",",
                ":",
                "{]",
                "[}",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[,]",
                "[1,,2]",
                "[1 2]",
                "[1}",
                "[1]]",
                "[]1",
                "[],",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\" 1}",
                "{\"a\",1}",
                "{\"a\"::1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1}}",
                "{}{}",
                "1 1",
                "1,",
                "tru",
                "truee",
                "True",
                "TRUE",
                "nul",
                "nulll",
                "NULL",
                "fals",
                "undefined",
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                "-",
                "--1",
                "01",
                "-01",
                "00",
                "1.",
                ".1",
                "-.1",
                "1.e1",
                "1e",
                "1e+",
                "1e-",
                "1ee1",
                "1e1.0",
                "1e1e1",
                "0x1",
                "1_000",
                "1a",
                "1L",
                "1,0",
                "\"a",
                "a\"",
                "'a'",
                "\"\\\"",
                "\"\\",
                "\"\\a\"",
                "\"\\x41\"",
                "\"\\'\"",
                "\"\\0\"",
                "\"\\U0041\"",
                "\"\\u\"",
                "\"\\u0\"",
                "\"\\u00\"",
                "\"\\u004\"",
                "\"\\u004g\"",
                "\"\\u 041\"",
                "\"\\u+041\"",
                "\"\\u-041\"",
                "\"\\u004\u0664\"",
                "\"\\u0",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "{\"a\n\":1}",
                "//c\n1",
                "/*c*/1",
                "1//c",
                "#c\n1",
                "[1]//",
                "\u00a01",
                "1\u2028",
                "\u30001",
                "\u000b1",
                "\f1",
                "\u00001",
                "1\u0000",
                "\ufeff1",
                "1\ufeff",
                "\u0661",
                "\ud83d\ude00",
                "`a`",
                "\u201ca\u201d",
                "[1;2]",
                "{\"a\"=1}",
                "(1)",
                "\\u0031",
                "<a/>",
                "[\"a\":1]",
                "{[]:1}",
                "{{}}",
                "[1]x",
                "*",
                "-a",
                "-\"1\"",
                "[-]",
                "[tru]"
            })
    void refuses(String json) {
        assertThat(read(json)).isEqualTo(JsonValue.REFUSED);
    }

    @Test
    void the_last_of_several_members_of_one_name_wins_however_it_is_spelled() {
        JsonObject object = object("{\"a\":1,\"b\":0,\"\\u0061\":[],\"a\":\"last\"}");

        assertThat(object.string("a")).isEqualTo("last");
        assertThat(object.names()).containsExactly("a", "b");
    }

    @Test
    void takes_as_many_levels_as_the_limit_and_not_one_more() {
        int limit = JsonDocument.MAX_DEPTH;

        assertThat(read("[".repeat(limit) + "]".repeat(limit))).isNotEqualTo(JsonValue.REFUSED);
        assertThat(read("{\"a\":".repeat(limit) + "1" + "}".repeat(limit)))
                .isNotEqualTo(JsonValue.REFUSED);
        assertThat(read("[".repeat(limit + 1) + "]".repeat(limit + 1)))
                .isEqualTo(JsonValue.REFUSED);
        assertThat(read("{\"a\":".repeat(limit + 1) + "1" + "}".repeat(limit + 1)))
                .isEqualTo(JsonValue.REFUSED);
    }

    @Test
    void takes_as_many_bytes_as_the_limit_and_not_one_more() {
        byte[] most =
                ("\"" + "a".repeat(JsonDocument.MAX_BYTES - 2) + "\"")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] more =
                ("\"" + "a".repeat(JsonDocument.MAX_BYTES - 1) + "\"")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(JsonValue.ofOurs(most)).isNotEqualTo(JsonValue.REFUSED);
        assertThat(JsonValue.ofOurs(more)).isEqualTo(JsonValue.REFUSED);
    }

    @Test
    void takes_more_values_than_it_made_room_for() {
        assertThat(read("[" + "1,".repeat(100_000) + "1]")).isNotEqualTo(JsonValue.REFUSED);
    }

    private static Object read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object ours = JsonValue.ofOurs(bytes);
        assertThat(ours).isEqualTo(JsonValue.ofJackson(bytes));
        return ours;
    }

    private static JsonObject object(String json) {
        return JsonDocument.parseObject(json.getBytes(StandardCharsets.UTF_8));
    }
}
