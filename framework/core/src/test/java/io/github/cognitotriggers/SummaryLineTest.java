package io.github.cognitotriggers;

import static io.github.cognitotriggers.EngineCall.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SummaryLineTest {

    private final AnyFunction function =
            new AnyFunction((event, context) -> TriggerResponse.none());
    private final FakeEnvironment json =
            new FakeEnvironment().with("AWS_LAMBDA_LOG_FORMAT", "JSON");

    @Test
    void is_a_line_of_pairs_in_the_text_format() {
        assertThat(
                        EngineCall.of(function, withMetadata("{\"b\":\"secret\",\"a\":\"secret\"}"))
                                .log())
                .isEqualTo(
                        "level=INFO requestId=request-1 triggerSource=PreSignUp_SignUp"
                                + " clientId=app1 route=Handler outcome=ok ms=0"
                                + " clientMetadata=[b,a]\n");
    }

    @Test
    void is_an_object_in_the_json_format() {
        assertThat(
                        EngineCall.of(
                                        function,
                                        withMetadata("{\"b\":\"secret\",\"a\":\"secret\"}"),
                                        json)
                                .log())
                .isEqualTo(
                        "{\"level\":\"INFO\",\"requestId\":\"request-1\","
                                + "\"triggerSource\":\"PreSignUp_SignUp\",\"clientId\":\"app1\","
                                + "\"route\":\"Handler\",\"outcome\":\"ok\",\"ms\":0,"
                                + "\"clientMetadata\":[\"b\",\"a\"]}\n");
    }

    @Test
    void names_both_kinds_of_metadata_and_neither_when_there_is_none() {
        String both =
                EVENT.replace(
                        "\"request\":{",
                        "\"request\":{\"validationData\":{\"v\":1},\"clientMetadata\":{},");

        assertThat(EngineCall.of(function, both).log())
                .endsWith(" ms=0 clientMetadata=[] validationData=[v]\n");
        assertThat(EngineCall.of(function, withMetadata("null")).log()).endsWith(" ms=0\n");
        assertThat(EngineCall.of(function, withMetadata("[\"odd\"]")).log()).endsWith(" ms=0\n");
    }

    @Test
    void shows_names_of_clients_escaped_short_and_few() {
        StringBuilder metadata = new StringBuilder("{\"a\\nb c=\\\"d\":\"\"");
        for (int i = 1; i < 25; i++) {
            metadata.append(",\"" + i + "x".repeat(100) + "\":\"\"");
        }
        String event = withMetadata(metadata.append('}').toString());
        String text = EngineCall.of(function, event).log();
        JsonNode object = read(EngineCall.of(function, event, json).log());

        assertThat(text)
                .contains(" clientMetadata=[\"a\\\\u000ab c=\\\"d\",\"1" + "x".repeat(63) + "…\",")
                .endsWith(",\"19" + "x".repeat(62) + "…\"] clientMetadataCount=25\n");
        assertThat(text.split("\n")).hasSize(1);
        assertThat(object.get("clientMetadata")).hasSize(20);
        assertThat(object.get("clientMetadata").get(0).asText()).isEqualTo("a\\u000ab c=\"d");
        assertThat(object.get("clientMetadata").get(19).asText())
                .isEqualTo("19" + "x".repeat(62) + "…");
        assertThat(object.get("clientMetadataCount").asInt()).isEqualTo(25);
    }

    @Test
    void a_client_id_that_is_not_there_or_not_a_text_is_empty() {
        for (String caller :
                new String[] {"null", "{}", "{\"clientId\":null}", "7", "{\"clientId\":[]}"}) {
            String event = EVENT.replace("{\"clientId\":\"app1\"}", caller);

            assertThat(EngineCall.of(function, event).log()).contains(" clientId= ");
        }
    }

    @Test
    void a_client_id_is_kept_short() {
        assertThat(EngineCall.of(function, EVENT.replace("app1", "c".repeat(100_000))).log())
                .contains(" clientId=\"" + "c".repeat(64) + "…\" ");
    }

    @Test
    void can_be_switched_off_and_failures_are_logged_all_the_same() {
        function.logsSummary = false;
        AnyFunction failing =
                new AnyFunction(
                        (event, context) -> {
                            throw new IllegalStateException("no");
                        });
        failing.logsSummary = false;

        assertThat(EngineCall.of(function, EVENT).log()).isEmpty();
        assertThat(EngineCall.of(failing, EVENT).log())
                .contains("Handler failed: no")
                .doesNotContain("outcome");
    }

    @Test
    void an_error_is_one_object_in_the_json_format() {
        AnyFunction failing =
                new AnyFunction(
                        (event, context) -> {
                            throw new IllegalStateException("a \"b\"\nc");
                        });
        EngineCall call = EngineCall.of(failing, EVENT, json).leavesNeutral();

        assertThat(call.lines()).hasSize(2);
        JsonNode error = read(call.firstLine());
        assertThat(error.get("level").asText()).isEqualTo("ERROR");
        assertThat(error.get("requestId").asText()).isEqualTo("request-1");
        assertThat(error.get("message").asText()).isEqualTo("Handler failed: a \"b\"\nc");
        assertThat(error.get("stackTrace").asText())
                .startsWith("java.lang.IllegalStateException: a \"b\"\nc\n\tat ");
        assertThat(read(call.summary()).get("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void any_spelling_of_json_is_the_json_format_and_anything_else_is_text() {
        for (String format : new String[] {"JSON", "json", "Text", ""}) {
            FakeEnvironment given = new FakeEnvironment().with("AWS_LAMBDA_LOG_FORMAT", format);

            assertThat(EngineCall.of(function, EVENT, given).log().startsWith("{"))
                    .isEqualTo(format.equalsIgnoreCase("json"));
        }
    }

    private static String withMetadata(String metadata) {
        return EVENT.replace("\"request\":{", "\"request\":{\"clientMetadata\":" + metadata + ",");
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
