package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    private static final String TEXT =
            """
            {"text": "é\\n", "number": 1.50, "yes": true, "no": false, "nothing": null,
             "list": ["a", "b\\u0063"], "objects": [{"x": 1}, {"y": 2}], "empty": [],
             "object": {"inner": "value"}, "mixed": ["b", 7], "é": "accent"}
            """;
    private static final JsonObject OBJECT = object(TEXT);

    @Test
    void reads_each_type() {
        assertThat(OBJECT.string("text")).isEqualTo("é\n");
        assertThat(OBJECT.requireString("text")).isEqualTo("é\n");
        assertThat(OBJECT.string("é")).isEqualTo("accent");
        assertThat(OBJECT.bool("yes")).isTrue();
        assertThat(OBJECT.bool("no")).isFalse();
        assertThat(OBJECT.strings("list")).containsExactly("a", "bc");
        assertThat(OBJECT.strings("empty")).isEmpty();
        assertThat(OBJECT.requireObject("object").string("inner")).isEqualTo("value");
        assertThat(OBJECT.objects("objects")).hasSize(2);
        assertThat(OBJECT.raw("number")).isEqualTo("1.50");
        assertThat(OBJECT.raw("object")).isEqualTo("{\"inner\": \"value\"}");
        assertThat(OBJECT.raw("nothing")).isEqualTo("null");
        assertThat(OBJECT.scalar("text")).isEqualTo("é\n");
        assertThat(OBJECT.scalar("number")).isEqualTo("1.50");
        assertThat(OBJECT.scalar("yes")).isEqualTo("true");
        assertThat(OBJECT.isArray("list")).isTrue();
        assertThat(OBJECT.isArray("text")).isFalse();
        assertThat(OBJECT.has("nothing")).isTrue();
    }

    @Test
    void null_and_absent_read_alike() {
        for (String name : List.of("nothing", "absent")) {
            assertThat(OBJECT.string(name)).isNull();
            assertThat(OBJECT.scalar(name)).isNull();
            assertThat(OBJECT.bool(name)).isNull();
            assertThat(OBJECT.object(name)).isNull();
            assertThat(OBJECT.strings(name)).isNull();
            assertThat(OBJECT.objects(name)).isNull();
            assertThat(OBJECT.isArray(name)).isFalse();
        }
        assertThat(OBJECT.has("absent")).isFalse();
        assertThat(OBJECT.raw("absent")).isNull();
    }

    @Test
    void another_type_is_an_error_that_names_the_place() {
        fails(() -> OBJECT.string("number"), "event.number must be a string, not a number", "1.50");
        fails(() -> OBJECT.bool("text"), "event.text must be a boolean, not a string", "\"é");
        fails(() -> OBJECT.object("list"), "event.list must be an object, not an array", "[\"a\"");
        fails(() -> OBJECT.strings("yes"), "event.yes must be an array, not a boolean", "true");
        fails(
                () -> OBJECT.strings("objects"),
                "event.objects[0] must be a string, not an object",
                "{\"x\"");
        fails(() -> OBJECT.strings("mixed"), "event.mixed[1] must be a string, not a number", "7]");
        fails(
                () -> OBJECT.objects("list"),
                "event.list[0] must be an object, not a string",
                "\"a\"");
        fails(
                () -> OBJECT.scalar("object"),
                "event.object must be a string, not an object",
                "{\"inner");
        fails(() -> OBJECT.scalar("list"), "event.list must be a string, not an array", "[\"a\"");
        fails(OBJECT::toStringMap, "event.list must be a string, not an array", "[\"a\"");
    }

    private static void fails(ThrowingCallable call, String message, String at) {
        int offset = TEXT.substring(0, TEXT.indexOf(at)).getBytes(StandardCharsets.UTF_8).length;
        fails(call, message + " (byte " + offset + ")");
    }

    @Test
    void a_required_member_that_is_not_there_is_an_error_that_says_so() {
        fails(() -> OBJECT.requireString("absent"), "event.absent is missing");
        fails(() -> OBJECT.requireString("nothing"), "event.nothing is null");
        fails(() -> OBJECT.requireObject("absent"), "event.absent is missing");
        fails(() -> OBJECT.requireObject("object").requireString("x"), "event.object.x is missing");
    }

    @Test
    void a_map_keeps_the_order_and_leaves_out_nulls() {
        JsonObject object = object("{\"b\":\"1\",\"a\":2,\"n\":null,\"c\":true,\"b\":\"last\"}");

        assertThat(object.toStringMap())
                .containsExactly(entry("b", "last"), entry("a", "2"), entry("c", "true"));
        assertThat(object("{\"a\":\"1\",\"a\":null}").toStringMap()).isEmpty();
    }

    @Test
    void finds_names_however_they_are_spelled() {
        JsonObject object =
                object(
                        "{\"caf\\u00e9\":1,\"\ud83d\ude00\":2,\"a\\\\b\":3,\"ab\":4,\"abc\":5,\"\":6}");

        assertThat(object.raw("café")).isEqualTo("1");
        assertThat(object.raw("\ud83d\ude00")).isEqualTo("2");
        assertThat(object.raw("a\\b")).isEqualTo("3");
        assertThat(object.raw("ab")).isEqualTo("4");
        assertThat(object.raw("abc")).isEqualTo("5");
        assertThat(object.raw("")).isEqualTo("6");
        assertThat(object.raw("abcd")).isNull();
        assertThat(object.raw("a")).isNull();
        assertThat(object.raw("ax")).isNull();
        assertThat(object.raw("caf\u00e8")).isNull();
    }

    @Test
    void a_hundred_thousand_names_take_no_time() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            json.append('"').append(i).append("\":\"\",");
        }
        JsonObject object = object(json.append("\"last\":\"\"}").toString());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(object.names()).hasSize(100_001));
    }

    @Test
    void lists_and_maps_cannot_be_changed() {
        assertThatThrownBy(() -> OBJECT.names().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(OBJECT.strings("list")).isUnmodifiable();
        assertThat(OBJECT.objects("objects")).isUnmodifiable();
        assertThatThrownBy(() -> object("{\"a\":\"1\"}").toStringMap().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shows_names_and_never_values() {
        assertThat(object("{\"a\":\"secret\",\"b\\n\":{\"c\":\"secret\"}}"))
                .hasToString("{a, b\\u000a}");
    }

    private static void fails(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(MalformedJsonException.class).hasMessage(message);
    }

    private static JsonObject object(String json) {
        return JsonDocument.parseObject(json.getBytes(StandardCharsets.UTF_8));
    }
}
