package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cognitotriggers.RandomSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader says of a text that it refuses: where, and which rule; never what was there. */
class JsonErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                       | event          | 0  | the text ends where a value"
                        + " should be",
                "` `                      | event          | 1  | the text ends where a value"
                        + " should be",
                "x                        | event          | 0  | no JSON value starts like this",
                "tru                      | event          | 0  | no JSON value starts like this",
                "{} x                     | event          | 3  | more text after the end of the"
                        + " value",
                "{                        | event          | 1  | expected a member name in double"
                        + " quotes",
                "{a:1}                    | event          | 1  | expected a member name in double"
                        + " quotes",
                "{\"a                     | event          | 3  | the text ends inside a string",
                "{\"a\"                   | event          | 4  | expected ':' after a member name",
                "{\"a\" 1}                | event          | 5  | expected ':' after a member name",
                "{\"a\":                  | event.a        | 5  | the text ends where a value"
                        + " should be",
                "{\"a\":}                 | event.a        | 5  | no JSON value starts like this",
                "{\"a\":1                 | event          | 6  | expected ',' or '}'",
                "{\"a\":1]                | event          | 6  | expected ',' or '}'",
                "{\"a\":1,}               | event          | 7  | expected a member name in double"
                        + " quotes",
                "{\"a\":1,\"b\":-}        | event.b        | 12 | expected a digit",
                "{\"a\":1,\"b\":1.}       | event.b        | 13 | expected a digit",
                "{\"a\":1,\"b\":01}       | event.b        | 12 | a number must not start with a"
                        + " zero",
                "{\"a\":[1,2,             | event.a[2]     | 10 | the text ends where a value"
                        + " should be",
                "{\"a\":[1,2              | event.a        | 9  | expected ',' or ']'",
                "{\"a\":[1,2}             | event.a        | 9  | expected ',' or ']'",
                "{\"a\":[[],{},x          | event.a[2]     | 12 | no JSON value starts like this",
                "{\"a\":[{\"b\":\"        | event.a[0].b   | 12 | the text ends inside a string",
                "{\"a\":[{\"b             | event.a[0]     | 9  | the text ends inside a string",
                "{\"a\":{\"b\":1},\"c     | event          | 15 | the text ends inside a string",
                "{\"a\":{\"b\":1},\"c\":x | event.c        | 17 | no JSON value starts like this",
                "{\"a\":\"b\\x\"}         | event.a        | 7  | an escape that JSON does not"
                        + " know",
                "{\"a\":\"\\u00g0\"}      | event.a        | 6  | \\u wants four hexadecimal"
                        + " digits",
                "{\"a\":\"\\u00           | event.a        | 6  | \\u wants four hexadecimal"
                        + " digits",
                "{\"a\":\"\\              | event.a        | 7  | the text ends inside a string",
                "{\"b\\x\":1}             | event          | 3  | an escape that JSON does not"
                        + " know",
            })
    void says_where_and_which_rule(String json, String path, int offset, String rule) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(path + " is not valid JSON at byte " + offset + ": " + rule);
    }

    @Test
    void a_line_break_inside_a_string_is_named() {
        assertThatThrownBy(() -> parse("{\"request\":{\"a\":\"\n\"}}"))
                .hasMessage(
                        "event.request.a is not valid JSON at byte 17: a control character inside a"
                                + " string must be escaped");
    }

    @Test
    void a_byte_order_mark_is_named() {
        assertThatThrownBy(() -> parse("\ufeff{}"))
                .hasMessage(
                        "event is not valid JSON at byte 0: a byte order mark, which JSON does not"
                                + " allow; send the text without it");
    }

    @Test
    void too_many_levels_are_named_and_the_path_stays_short() {
        assertThatThrownBy(() -> parse("{\"a\":".repeat(JsonDocument.MAX_DEPTH + 1)))
                .hasMessage(
                        "event"
                                + ".a".repeat(20)
                                + "… is not valid JSON at byte 2500: nested deeper than 500"
                                + " levels");
        assertThatThrownBy(() -> parse("[".repeat(JsonDocument.MAX_BYTES)))
                .hasMessage(
                        "event"
                                + "[0]".repeat(20)
                                + "… is not valid JSON at byte 500: nested deeper than 500 levels");
    }

    @Test
    void too_many_bytes_are_named() {
        assertThatThrownBy(() -> parse(" ".repeat(JsonDocument.MAX_BYTES + 1)))
                .hasMessage("event has 6291457 bytes, more than 6291456");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]   | an array",
                "\"\" | a string",
                "-1   | a number",
                "null | null",
                "true | a boolean"
            })
    void an_event_must_be_an_object(String json, String kind) {
        assertThatThrownBy(() -> parse(json))
                .hasMessage("event must be a JSON object, not " + kind);
    }

    @Test
    void a_list_of_objects_is_called_what_its_reader_calls_it() {
        assertThatThrownBy(() -> JsonDocument.parseObjects("list", bytes("{}")))
                .hasMessage("list must be a JSON array, not an object");
        assertThatThrownBy(() -> JsonDocument.parseObjects("list", bytes("[{},1]")))
                .hasMessage("list[1] must be an object, not a number (byte 4)");
        assertThatThrownBy(() -> JsonDocument.parseObjects("list", bytes("[{},")))
                .hasMessage(
                        "list[1] is not valid JSON at byte 4: the text ends where a value should"
                                + " be");
        assertThatThrownBy(
                        () ->
                                JsonDocument.parseObjects("list", bytes("[{},{\"a\":1}]"))
                                        .get(1)
                                        .string("a"))
                .hasMessage("list[1].a must be a string, not a number (byte 9)");
    }

    @Test
    void nothing_but_names_of_the_text_is_ever_in_a_message() {
        RandomSource random = RandomSource.create();
        RandomJson texts = new RandomJson(random);
        for (int i = 0; i < 50_000; i++) {
            byte[] json = texts.damaged();
            Throwable failure = catchThrowable(() -> new JsonParser("event", json).parse());
            if (failure != null) {
                assertThat(failure)
                        .as("%s, text: %s", random, new String(json, StandardCharsets.ISO_8859_1))
                        .isInstanceOf(MalformedJsonException.class)
                        .message()
                        .startsWith("event")
                        .doesNotContain("secret")
                        .matches(message -> message.chars().allMatch(c -> c >= ' '));
            }
        }
    }

    @Test
    void every_beginning_of_an_event_fails_within_its_bounds() {
        byte[] json =
                bytes(
                        "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{\"userAttributes\":"
                            + "{\"n\\u00e9\":\"\\ud83d\\ude00é\"},\"session\":[{\"a\":[1,-2.5e+3]},[],{}]}}");
        for (int end = 0; end < json.length; end++) {
            byte[] beginning = Arrays.copyOf(json, end);
            int length = end;
            assertThatThrownBy(() -> JsonDocument.parseObject(beginning))
                    .isInstanceOf(MalformedJsonException.class)
                    .satisfies(e -> assertThat(offset(e)).isBetween(0, length));
        }
    }

    private static int offset(Throwable e) {
        String message = String.valueOf(e.getMessage());
        String after = message.substring(message.indexOf("at byte ") + "at byte ".length());
        return Integer.parseInt(after.substring(0, after.indexOf(':')));
    }

    private static JsonObject parse(String json) {
        return JsonDocument.parseObject(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
