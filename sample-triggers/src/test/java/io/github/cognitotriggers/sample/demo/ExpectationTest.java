package io.github.cognitotriggers.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final SampleEvent EVENT =
            new SampleEvent(
                    "PreSignUp_SignUp",
                    "{\"request\": {}, \"response\": {\"a\": null}}".getBytes(UTF_8));

    private static FunctionCall answer(String response) {
        return FunctionCall.answered(
                ("{\"request\": {}, \"response\": " + response + "}").getBytes(UTF_8), "");
    }

    private static FunctionCall failure(String text) {
        return FunctionCall.failed(new IllegalStateException(text), "");
    }

    private static List<String> differences(String expected, FunctionCall call) throws IOException {
        return Expectation.parse(expected).differences(EVENT, call);
    }

    @Test
    void the_same_response_is_no_difference() throws IOException {
        assertThat(differences("{\"response\": {\"a\": [1, \"x\"]}}", answer("{\"a\":[1,\"x\"]}")))
                .isEmpty();
    }

    @Test
    void a_difference_says_where_it_is_and_what_was_expected() throws IOException {
        assertThat(
                        differences(
                                "{\"response\": {\"a\": {\"b\": true}, \"c\": 1}}",
                                answer("{\"a\": {\"b\": false, \"d\": []}}")))
                .containsExactly(
                        "response.a.b: expected true, got false",
                        "response.a.d: expected nothing, got []",
                        "response.c: expected 1, got nothing");
    }

    @Test
    void a_pattern_has_to_match_the_whole_text() throws IOException {
        String expected = "{\"response\": {\"a\": \"~[0-9]{6}~\"}}";
        assertThat(differences(expected, answer("{\"a\": \"123456\"}"))).isEmpty();
        assertThat(differences(expected, answer("{\"a\": \"1234567\"}"))).hasSize(1);
        assertThat(differences(expected, answer("{\"a\": 123456}"))).hasSize(1);
    }

    @Test
    void null_and_absent_differ() throws IOException {
        assertThat(differences("{\"response\": {\"a\": null}}", answer("{}"))).hasSize(1);
        assertThat(differences("{\"response\": {}}", answer("{\"a\": null}"))).hasSize(1);
    }

    @Test
    void a_byte_outside_response_must_not_change() throws IOException {
        FunctionCall call =
                FunctionCall.answered("{\"request\":{}, \"response\": {}}".getBytes(UTF_8), "");

        assertThat(differences("{\"response\": {}}", call))
                .containsExactly("bytes outside response changed");
    }

    @Test
    void a_failure_is_compared_by_its_text() throws IOException {
        assertThat(differences("{\"errorMessage\": \"No\"}", failure("No"))).isEmpty();
        assertThat(differences("{\"errorMessage\": \"No\"}", failure("Yes")))
                .containsExactly("errorMessage: expected \"No\", got \"Yes\"");
        assertThat(differences("{\"errorMessage\": \"No\"}", answer("{}")))
                .containsExactly("errorMessage: expected \"No\", got nothing");
        assertThat(differences("{\"response\": {}}", failure("No"))).hasSize(1);
    }

    @Test
    void an_expectation_says_exactly_one_thing() {
        assertThatThrownBy(() -> Expectation.parse("{\"response\": {}, \"errorMessage\": \"x\"}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Expectation.parse("{}")).isInstanceOf(IOException.class);
    }
}
