package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`@1                                   | event",
                "{\"a\":`@1}                            | event.a",
                "{\"a\":{\"b\":`@1}}                    | event.a.b",
                "{\"a\":1,\"b\":`@1}                    | event.b",
                "{\"a\":{\"x\":[1,{}]},\"b\":`@1}       | event.b",
                "{\"a\":[`@1]}                          | event.a[0]",
                "{\"a\":[[],{\"x\":1},`@1,3]}           | event.a[2]",
                "{\"a\":[[],{\"x\":1},{\"y\":`@1}],\"z\":1} | event.a[2].y",
                "[[1,2],[3,[4,`@5]]]                    | event[1][1][1]",
                "{\"a\":1,\"a\":`@2}                    | event.a",
                "{\"\":`@1}                             | event.",
                "{`@\"a\":1}                            | event",
                "{\"a\":1,`@\"b\":1}                    | event",
                "{\"o\":{\"a\":{},`@\"b\":1}}           | event.o",
                "[{},{\"a\":[1,{\"b\":0,`@\"c\":1}]}]   | event[1].a[1]"
            })
    void leads_to_the_value_or_to_the_object_of_a_name(String marked, String path) {
        assertThat(pathOfMark(marked)).isEqualTo(path);
    }

    @Test
    void shows_a_name_on_one_line_and_short() {
        String name = "\\n\\u202e" + "x".repeat(100);

        assertThat(pathOfMark("{\"" + name + "\":`@1}"))
                .isEqualTo("event.\\u000a\\u202e" + "x".repeat(62) + "…");
    }

    @Test
    void shows_twenty_levels() {
        assertThat(pathOfMark("[".repeat(20) + "`@1" + "]".repeat(20)))
                .isEqualTo("event" + "[0]".repeat(20));
        assertThat(pathOfMark("[".repeat(21) + "`@1" + "]".repeat(21)))
                .isEqualTo("event" + "[0]".repeat(20) + "…");
    }

    /** The path of the value or name that follows the mark. */
    private static String pathOfMark(String marked) {
        int offset = marked.indexOf("`@");
        byte[] json = marked.replace("`@", "").getBytes(StandardCharsets.UTF_8);
        JsonDocument document = new JsonParser("event", json).parse();
        int node = 0;
        while (document.start(node) != offset) {
            node++;
        }
        return JsonPath.to(document, node);
    }
}
