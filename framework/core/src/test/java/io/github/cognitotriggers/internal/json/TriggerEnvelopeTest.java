package io.github.cognitotriggers.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.RandomSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerEnvelopeTest {

    private static final String SOURCE = "\"triggerSource\":\"A_B\"";
    private static final String REQUEST = "\"request\":{}";

    /** A character that no JSON text has. */
    private static final String MARK = "\u0001";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What came in `response`, and what goes out when `a` is set to true and `b` to
                // "x".
                "{}                         | {\"a\":true,\"b\":\"x\"}",
                "{  }                     | {\"a\":true,\"b\":\"x\"}",
                "null                       | {\"a\":true,\"b\":\"x\"}",
                "[]                         | {\"a\":true,\"b\":\"x\"}",
                "\"{}\"                     | {\"a\":true,\"b\":\"x\"}",
                "0                          | {\"a\":true,\"b\":\"x\"}",
                "{\"b\":null,\"a\":false}   | {\"b\":\"x\",\"a\":true}",
                "{\"c\": [1 ,2], \"a\":{}}  | {\"c\": [1 ,2],\"a\":true,\"b\":\"x\"}",
                "{\"a\":1,\"c\":1e2,\"a\":2} | {\"a\":true,\"c\":1e2,\"b\":\"x\"}",
                "{\"c\":1,\"c\" : 2}        | {\"c\":1,\"c\" : 2,\"a\":true,\"b\":\"x\"}",
                "{\"\\u0061\":1}            | {\"a\":true,\"b\":\"x\"}",
                "{\"ab\":1,\"\":2}          | {\"ab\":1,\"\":2,\"a\":true,\"b\":\"x\"}"
            })
    void replaces_the_members_that_were_set(String before, String after) {
        String event =
                "{" + SOURCE + ", " + REQUEST + " , \"response\" : " + before + " , \"z\":1}";

        assertThat(answer(event, twoMembers()))
                .isEqualTo(event.replace(": " + before + " ,", ": " + after + " ,"));
    }

    @Test
    void adds_a_response_where_there_was_none() {
        assertThat(answer("{ " + SOURCE + ", " + REQUEST + "\n }\n", twoMembers()))
                .isEqualTo(
                        "{ "
                                + SOURCE
                                + ", "
                                + REQUEST
                                + ",\"response\":{\"a\":true,\"b\":\"x\"}\n }\n");
    }

    @Test
    void of_two_responses_the_last_counts() {
        assertThat(
                        answer(
                                "{\"response\":{\"a\":0},"
                                        + SOURCE
                                        + ",\"response\":null,"
                                        + REQUEST
                                        + "}",
                                twoMembers()))
                .isEqualTo(
                        "{\"response\":{\"a\":0},"
                                + SOURCE
                                + ",\"response\":{\"a\":true,\"b\":\"x\"},"
                                + REQUEST
                                + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"response\": null", ",\"response\":[ ]", ",\"response\":{ }"})
    void nothing_set_means_the_very_bytes_that_came(String response) {
        String event = " {" + SOURCE + "," + REQUEST + response + "}\r\n";

        assertThat(answer(event, new ResponseWriter())).isEqualTo(event);
    }

    @Test
    void every_byte_outside_the_response_stays() {
        RandomSource random = RandomSource.create();
        RandomJson texts = new RandomJson(random);
        for (int i = 0; i < 10_000; i++) {
            String response = random.onceIn(3) ? texts.value() : texts.object("\"a\": null");
            String event =
                    texts.object(
                            "\"triggerSource\": \"A_B\"",
                            "\"request\" : " + texts.object(),
                            "\"response\"\t:" + MARK);
            int at = event.indexOf(MARK);
            String answer = answer(event.replace(MARK, response), twoMembers());

            assertThat(answer).as("%s", random).startsWith(event.substring(0, at));
            assertThat(answer).as("%s", random).endsWith(event.substring(at + 1));
            byte[] merged =
                    answer.substring(at, answer.length() - (event.length() - at - 1))
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(JsonValue.ofJackson(merged))
                    .as("%s", random)
                    .isEqualTo(
                            merged(JsonValue.ofJackson(response.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Object merged(Object before) {
        Map<String, Object> after =
                before instanceof Map<?, ?> members
                        ? new java.util.LinkedHashMap<>((Map<String, Object>) members)
                        : new java.util.LinkedHashMap<>();
        after.put("a", new JsonValue.Spelled("true"));
        after.put("b", new JsonValue.Text("x"));
        return after;
    }

    @Test
    void takes_more_members_than_it_made_room_for() {
        ResponseWriter members = new ResponseWriter();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            members.member("m" + i, String.valueOf(i));
            expected.append(i == 0 ? "" : ",").append("\"m" + i + "\":\"" + i + "\"");
        }

        assertThat(answer("{" + SOURCE + "," + REQUEST + ",\"response\":{}}", members))
                .isEqualTo("{" + SOURCE + "," + REQUEST + ",\"response\":{" + expected + "}}");
    }

    @Test
    void a_member_that_is_null_was_not_set() {
        ResponseWriter members = new ResponseWriter();
        members.member("a", (String) null);
        members.member("b", (Boolean) null);

        assertThat(members.isEmpty()).isTrue();
    }

    @Test
    void warnings_add_up() {
        ResponseWriter members = new ResponseWriter();
        assertThat(members.warning()).isNull();

        members.warn("one");
        members.warn("two");
        assertThat(members.warning()).isEqualTo("one; two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                      | event.triggerSource is missing",
                "{\"triggerSource\":null}                | event.triggerSource is null",
                "{\"triggerSource\":1}                   | event.triggerSource must be a string,"
                        + " not a number (byte 17)",
                "{\"triggerSource\":\"A_B\"}             | event.request is missing",
                "{\"triggerSource\":\"A_B\",\"request\":null} | event.request is null",
                "{\"triggerSource\":\"A_B\",\"request\":[]}   | event.request must be an object,"
                        + " not an array (byte 33)"
            })
    void what_an_event_must_have(String event, String message) {
        assertThatThrownBy(() -> TriggerEnvelope.parse(event.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }

    private static ResponseWriter twoMembers() {
        ResponseWriter members = new ResponseWriter();
        members.member("a", true);
        members.member("unset", (String) null);
        members.member("b", "x");
        return members;
    }

    private static String answer(String event, ResponseWriter members) {
        byte[] json = event.getBytes(StandardCharsets.UTF_8);
        return new String(TriggerEnvelope.parse(json).answer(members), StandardCharsets.UTF_8);
    }
}
