package io.github.cognitotriggers.jackson;

import static io.github.cognitotriggers.jackson.Events.bytes;
import static io.github.cognitotriggers.jackson.Events.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventWritingTest {

    private static final ObjectMapper REDACTING =
            JsonMapper.builder().addModule(new CognitoTriggersModule()).build();
    private static final ObjectMapper FULL =
            JsonMapper.builder().addModule(CognitoTriggersModule.full()).build();
    private static final String CANARY = "canary7f3a";

    private static final Set<String> HEADER =
            Set.of("version", "triggerSource", "region", "userPoolId", "callerContext");

    static Stream<Events.File> files() {
        return Events.files().stream();
    }

    private static TriggerEvent event(byte[] json) throws IOException {
        return REDACTING.readValue(json, TriggerEvent.class);
    }

    private static TriggerEvent fromJson(Events.File file) {
        return Events.fromJson(file.triggerSource(), file.json());
    }

    @ParameterizedTest
    @MethodSource("files")
    void in_full_an_event_is_what_came_byte_for_byte(Events.File file) throws IOException {
        TriggerEvent event = fromJson(file);

        assertThat(FULL.writeValueAsBytes(event)).isEqualTo(file.json());
        assertThat(bytes(FULL.writeValueAsString(event))).isEqualTo(file.json());
        assertThat(FULL.writeValueAsBytes(List.of(event)))
                .isEqualTo(bytes("[" + new String(file.json(), StandardCharsets.UTF_8) + "]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void in_full_an_event_may_become_a_tree_or_be_laid_out(Events.File file) throws IOException {
        TriggerEvent event = fromJson(file);
        JsonNode tree = FULL.readTree(file.json());

        assertThat(FULL.<JsonNode>valueToTree(event)).isEqualTo(tree);
        assertThat(FULL.convertValue(event, TriggerEvent.class).getClass())
                .isEqualTo(event.getClass());
        byte[] laidOut = FULL.writerWithDefaultPrettyPrinter().writeValueAsBytes(event);
        assertThat(tokens(laidOut)).isEqualTo(tokens(file.json()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void redacted_an_event_shows_its_header_and_names(Events.File file) throws IOException {
        JsonNode tree = FULL.readTree(file.json());
        JsonNode written = REDACTING.readTree(REDACTING.writeValueAsBytes(fromJson(file)));

        for (String name : List.of("version", "triggerSource", "region", "userPoolId")) {
            assertThat(written.get(name)).as(name).isEqualTo(tree.get(name));
        }
        assertThat(written.at("/callerContext/clientId"))
                .isEqualTo(tree.at("/callerContext/clientId"));
        assertThat(written.at("/callerContext/awsSdkVersion"))
                .isEqualTo(tree.at("/callerContext/awsSdkVersion"));
        assertSameShape(tree, written, "", 1);
    }

    /** Names, nulls and sizes as they were, and a marker for every value outside of the header. */
    private static void assertSameShape(JsonNode tree, JsonNode written, String path, int level) {
        if (tree.isNull()) {
            assertThat(written.isNull()).as(path).isTrue();
        } else if (tree.isContainerNode() && level <= 4) {
            assertThat(written.getNodeType()).as(path).isEqualTo(tree.getNodeType());
            assertThat(written.fieldNames()).toIterable().containsExactlyElementsOf(names(tree));
            assertThat(written).hasSameSizeAs(tree);
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                if (level > 1 || !HEADER.contains(member.getKey())) {
                    String name = member.getKey();
                    assertSameShape(
                            member.getValue(), written.get(name), path + "/" + name, level + 1);
                }
            }
            for (int i = 0; tree.isArray() && i < tree.size(); i++) {
                assertSameShape(tree.get(i), written.get(i), path + "/" + i, level + 1);
            }
        } else {
            assertThat(written).as(path).isEqualTo(TextNode.valueOf("***"));
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("files")
    void redacted_an_event_shows_no_value_wherever_it_is(Events.File file) throws IOException {
        ObjectNode tree = (ObjectNode) FULL.readTree(file.json());
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (!HEADER.contains(member.getKey())) {
                tree.set(member.getKey(), canary(member.getValue()));
            }
        }
        ((ObjectNode) tree.get("callerContext")).put("unknown", CANARY);
        TriggerEvent event = Events.fromJson(file.triggerSource(), FULL.writeValueAsBytes(tree));

        assertThat(new String(event.json(), StandardCharsets.UTF_8)).contains(CANARY);
        assertThat(REDACTING.writeValueAsString(event)).doesNotContain(CANARY);
        assertThat(REDACTING.valueToTree(event).toString()).doesNotContain(CANARY);
        assertThat(REDACTING.writerWithDefaultPrettyPrinter().writeValueAsString(event))
                .doesNotContain(CANARY);
        assertThat(REDACTING.writeValueAsString(Map.of("event", event))).doesNotContain(CANARY);
    }

    /** The same with the canary for every value, whatever it was. */
    private static JsonNode canary(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                copy.set(member.getKey(), canary(member.getValue()));
            }
            return copy.put("unknown", CANARY);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(canary(element)));
            return copy.add(CANARY);
        }
        return TextNode.valueOf(CANARY);
    }

    @Test
    void a_user_name_is_redacted_since_it_may_be_an_email_address() throws IOException {
        assertThat(
                        redacted(
                                "{\"userName\":\"mary@example.com\",\"version\":1,"
                                        + "\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{}}"))
                .isEqualTo(
                        "{\"userName\":\"***\",\"version\":\"1\","
                                + "\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{}}");
    }

    @Test
    void a_header_is_shown_as_what_it_should_be_only() throws IOException {
        assertThat(
                        redacted(
                                "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{},"
                                    + "\"region\":[\"s3cret\"],\"userPoolId\":{\"a\":\"s3cret\"},"
                                    + "\"callerContext\":\"s3cret\","
                                    + "\"callerContext.clientId\":\"s3cret\",\"version\":true}"))
                .doesNotContain("s3cret");
    }

    @Test
    void a_header_is_short_and_on_one_line() throws IOException {
        assertThat(
                        redacted(
                                "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{},"
                                        + "\"region\":\"a\\nb\\u202e\",\"userPoolId\":\""
                                        + "x".repeat(100)
                                        + "\"}"))
                .endsWith(
                        "\"region\":\"a\\\\u000ab\\\\u202e\",\"userPoolId\":\""
                                + "x".repeat(64)
                                + "…\"}");
    }

    @Test
    void names_are_few_short_and_escaped() throws IOException {
        StringBuilder metadata = new StringBuilder("{\"a\\nb\\ud800\":\"\"");
        for (int i = 1; i < 25; i++) {
            metadata.append(",\"").append(i).append("x".repeat(100)).append("\":\"\"");
        }
        JsonNode shown = metadata(metadata.append('}').toString());

        assertThat(shown.fieldNames())
                .toIterable()
                .hasSize(21)
                .startsWith("a\\u000ab\\ud800", "1" + "x".repeat(63) + "…")
                .endsWith("…");
        assertThat(shown.get("…").asText()).isEqualTo("and 5 more");
    }

    @Test
    void equal_names_and_names_that_are_cut_to_the_same_are_shown_once() throws IOException {
        String name = "x".repeat(70);

        assertThat(metadata("{\"a\":\"1\",\"" + name + "1\":1,\"" + name + "2\":1,\"a\":null}"))
                .hasToString("{\"a\":null,\"" + "x".repeat(64) + "…\":\"***\"}");
    }

    @Test
    void of_an_array_the_first_values_are_counted() throws IOException {
        JsonNode shown = metadata("[" + "1,".repeat(29) + "2]");

        assertThat(shown).hasSize(21);
        assertThat(shown.get(19).asText()).isEqualTo("***");
        assertThat(shown.get(20).asText()).isEqualTo("and 10 more");
    }

    @Test
    void what_is_deeper_than_the_names_of_claims_is_one_value() throws IOException {
        assertThat(metadata("{\"a\":{\"b\":{\"s3cret\":[1]}},\"c\":{},\"d\":[]}"))
                .hasToString("{\"a\":{\"b\":\"***\"},\"c\":{},\"d\":[]}");
        assertThat(metadata("[".repeat(400) + "]".repeat(400))).hasToString("[[\"***\"]]");
    }

    @Test
    void numbers_of_any_length_are_no_matter() throws IOException {
        assertThat(metadata("{\"a\":" + "9".repeat(100_000) + ",\"b\":1e999999999}"))
                .hasToString("{\"a\":\"***\",\"b\":\"***\"}");
        TriggerEvent event =
                PreSignUpEvent.fromJson(
                        EventReadingTest.event(
                                "PreSignUp_SignUp", "{\"a\":" + "9".repeat(5_000) + "}"));
        assertThat(FULL.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(event))
                .contains("9".repeat(5_000));
    }

    private static String redacted(String json) throws IOException {
        return REDACTING.writeValueAsString(event(bytes(json)));
    }

    /** What is shown of client metadata. */
    private static JsonNode metadata(String metadata) throws IOException {
        TriggerEvent event =
                PreSignUpEvent.fromJson(
                        EventReadingTest.event(
                                "PreSignUp_SignUp", "{\"clientMetadata\":" + metadata + "}"));
        return REDACTING.readTree(REDACTING.writeValueAsBytes(event)).at("/request/clientMetadata");
    }
}
