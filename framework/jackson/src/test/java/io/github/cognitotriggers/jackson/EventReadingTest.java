package io.github.cognitotriggers.jackson;

import static io.github.cognitotriggers.jackson.Events.bytes;
import static io.github.cognitotriggers.jackson.Events.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventReadingTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new CognitoTriggersModule()).build();

    static Stream<Events.File> files() {
        return Events.files().stream();
    }

    @Test
    void there_are_files() {
        assertThat(files().count()).isGreaterThanOrEqualTo(94);
        assertThat(files().map(file -> Trigger.ofSource(file.triggerSource())).distinct())
                .containsExactlyInAnyOrder(Trigger.values());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_is_read_by_its_type(Events.File file) throws IOException {
        TriggerEvent event = MAPPER.readValue(file.json(), Events.typeOf(file.triggerSource()));

        assertThat(event.getClass()).isEqualTo(Events.typeOf(file.triggerSource()));
        assertSame(event, file.json());
    }

    @ParameterizedTest
    @MethodSource("files")
    void any_event_is_read_by_its_source(Events.File file) throws IOException {
        TriggerEvent event = MAPPER.readValue(file.json(), TriggerEvent.class);

        assertThat(event.getClass()).isEqualTo(Events.typeOf(file.triggerSource()));
        assertSame(event, file.json());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_is_read_from_a_tree(Events.File file) throws IOException {
        TriggerEvent event = MAPPER.treeToValue(MAPPER.readTree(file.json()), TriggerEvent.class);

        assertThat(MAPPER.readTree(event.json())).isEqualTo(MAPPER.readTree(file.json()));
    }

    /** Nothing that an accessor could see is different: an event is a view of its JSON. */
    private static void assertSame(TriggerEvent event, byte[] json) {
        assertThat(tokens(event.json())).isEqualTo(tokens(json));
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void a_source_that_is_newer_than_the_library_reads_all_the_same(Trigger trigger)
            throws IOException {
        byte[] json = event(trigger.sourcePrefix() + "_Tomorrow", "{}");

        assertThat(MAPPER.readValue(json, TriggerEvent.class).getClass())
                .isEqualTo(Events.typeOf(trigger.sourcePrefix() + "_Tomorrow"));
    }

    @Test
    void events_may_be_part_of_something_else() throws IOException {
        byte[] json = event("PreSignUp_SignUp", "{\"a\":1}");
        String list = "[" + new String(json, StandardCharsets.UTF_8) + ",null]";

        TriggerEvent[] events = MAPPER.readValue(list, TriggerEvent[].class);

        assertThat(Arrays.asList(events)).hasSize(2).last().isNull();
        assertSame(events[0], json);
    }

    @Test
    void numbers_keep_their_spelling_equal_names_their_places_and_text_its_characters()
            throws IOException {
        String request =
                "{\"n\":[1.50,1E+2,-0,1e400,"
                        + "9".repeat(3000)
                        + "],\"a\":1,\"a\":2,\"half\":\"\\ud800 \\u0000\"}";
        byte[] json = event("PreSignUp_SignUp", request);

        TriggerEvent event = MAPPER.readValue(lenient(json), PreSignUpEvent.class);

        assertThat(new String(event.json(), StandardCharsets.UTF_8))
                .contains("[1.50,1E+2,-0,1e400,999")
                .contains("\"a\":1,\"a\":2,\"half\":\"\\uD800 \\u0000\"");
    }

    /** A parser without Jackson's own limit for numbers. */
    private static JsonParser lenient(byte[] json) throws IOException {
        JsonParser parser = JsonTokens.FACTORY.createParser(json);
        parser.setCodec(MAPPER);
        return parser;
    }

    @Test
    void a_mapper_that_takes_more_than_json_does_not_make_an_event_of_it() {
        ObjectMapper loose =
                JsonMapper.builder()
                        .addModule(new CognitoTriggersModule())
                        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .build();

        assertThatThrownBy(
                        () ->
                                loose.readValue(
                                        event("PreSignUp_SignUp", "{\"a\":NaN}"),
                                        PreSignUpEvent.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageStartingWith("event.request.a is not valid JSON at byte ");
    }

    @Test
    void what_is_no_event_is_refused_with_the_words_of_the_core() {
        assertRefuses("{\"request\":{}}", TriggerEvent.class, "event.triggerSource is missing");
        assertRefuses(
                "{\"triggerSource\":\"s3cret\",\"request\":{}}",
                TriggerEvent.class,
                "event.triggerSource is of no trigger that this version of the library knows");
        assertRefuses(
                "{\"triggerSource\":\"PreSignUp_SignUp\"}",
                TriggerEvent.class,
                "event.request is missing");
        assertRefuses(
                "{\"triggerSource\":\"PreSignUp_SignUp\",\"request\":{}}",
                PreTokenGenerationEvent.class,
                "event.triggerSource is one of the trigger PreSignUp, not of PreTokenGeneration");
        for (String json : List.of("[]", "\"s3cret\"", "1", "true")) {
            assertRefuses(json, TriggerEvent.class, "TriggerEvent must be an object");
            assertRefuses(json, PreSignUpEvent.class, "PreSignUpEvent must be an object");
        }
    }

    private static void assertRefuses(String json, Class<?> type, String message) {
        assertThatThrownBy(() -> MAPPER.readValue(json, type))
                .as(json)
                .isInstanceOf(MismatchedInputException.class)
                .extracting(e -> ((JsonProcessingException) e).getOriginalMessage())
                .isEqualTo(message);
    }

    @Test
    void deeper_than_an_event_can_be_is_refused() {
        String deep = "[".repeat(600) + "]".repeat(600);

        assertThatThrownBy(
                        () ->
                                MAPPER.readValue(
                                        event("PreSignUp_SignUp", "{\"a\":" + deep + "}"),
                                        PreSignUpEvent.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("nested deeper than 500 levels");
    }

    static byte[] event(String source, String request) {
        return bytes("{\"triggerSource\":\"" + source + "\",\"request\":" + request + "}");
    }
}
