package io.github.cognitotriggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.runtime.Answer;
import io.github.cognitotriggers.runtime.OnRuntimeClient;
import io.github.cognitotriggers.runtime.RuntimeClient;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample event, and every captured one where there are some: each is read with the type of
 * its trigger, and an answer changes nothing outside {@code response}.
 */
class EventFilesTest {

    /** A fixture of somebody's tests: Cognito has no such trigger source. */
    private static final String INVENTED_SOURCE =
            "pre-token-generation-v1-null-claims-calavera-105.json";

    @TestFactory
    List<DynamicTest> every_accessor_works() {
        List<DynamicTest> tests = new ArrayList<>();
        for (EventFile file : EventFile.all()) {
            tests.add(
                    DynamicTest.dynamicTest(
                            file.name(),
                            () ->
                                    assertThat(Accessors.failuresOf(read(file)))
                                            .as(file.name())
                                            .isEmpty()));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> an_answer_changes_response_and_nothing_else() {
        CognitoTriggerHandler function = new AnsweringHandlers();
        List<DynamicTest> tests = new ArrayList<>();
        for (EventFile file : EventFile.all()) {
            if (!file.name().equals(INVENTED_SOURCE)) {
                tests.add(DynamicTest.dynamicTest(file.name(), () -> answer(function, file)));
            }
        }
        return tests;
    }

    @Test
    @OnRuntimeClient
    void under_aws_runtime_client_every_answer_is_the_same_byte_for_byte() throws IOException {
        CognitoTriggerHandler function = new AnsweringHandlers();
        try (RuntimeClient client =
                RuntimeClient.start(
                        System.getProperty("java.class.path"),
                        AnsweringHandlers.class.getName(),
                        Map.of())) {
            for (EventFile file : EventFile.all()) {
                if (!file.name().equals(INVENTED_SOURCE)) {
                    Answer answer = client.invoke(new String(file.json(), UTF_8));

                    assertThat(answer.body())
                            .as(file.name())
                            .isEqualTo(new String(call(function, file.json()), UTF_8));
                }
            }
        }
    }

    private static void answer(CognitoTriggerHandler function, EventFile file) throws IOException {
        byte[] answer = call(function, file.json());

        assertThat(surroundings(answer)).as(file.name()).isEqualTo(surroundings(file.json()));
        if (hasAnswer(file)) {
            assertThat(answer).isNotEqualTo(file.json());
        } else {
            assertThat(answer).isEqualTo(file.json());
        }
        new ObjectMapper().readTree(answer);
    }

    @Test
    void an_event_of_a_source_that_names_no_trigger_is_refused() {
        EventFile file = observed(INVENTED_SOURCE);

        assertThatThrownBy(() -> call(new AnsweringHandlers(), file.json()))
                .isInstanceOf(TriggerFailedException.class);
    }

    @Test
    void the_array_that_the_guide_shows_for_preferredRole_reads_as_its_one_entry() {
        EventFile file = observed("aws-docs-pre-token-generation-v2-authentication.json");

        assertThat(
                        PreTokenGenerationEvent.fromJson(file.json())
                                .groupConfiguration()
                                .orElseThrow()
                                .preferredRole())
                .contains("arn:aws:iam::123456789012:role/sns_caller");
    }

    @Test
    void the_array_that_the_guide_shows_for_claimsAndScopeOverrideDetails_is_replaced()
            throws IOException {
        EventFile file = observed("aws-docs-pre-token-generation-v2-authentication.json");

        JsonNode answer = new ObjectMapper().readTree(call(new AnsweringHandlers(), file.json()));

        assertThat(
                        answer.at("/response/claimsAndScopeOverrideDetails/idTokenGeneration")
                                .isObject())
                .isTrue();
    }

    @Test
    void a_version_that_is_no_number_is_read_as_it_is() {
        EventFile file = observed("aws-docs-inbound-federation-oidc.json");

        assertThat(InboundFederationEvent.fromJson(file.json()).version()).isEqualTo("string");
    }

    /** A captured event; the test is skipped where there are none. */
    private static EventFile observed(String name) {
        for (EventFile file : EventFile.observed()) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        return Assumptions.abort("No captured events; name their directory: -Dobserved.events=…");
    }

    @Test
    void every_trigger_source_has_a_sample_event() {
        List<String> names = EventFile.samples().stream().map(EventFile::name).toList();
        for (TriggerSource source : TriggerSource.values()) {
            if (source != TriggerSource.UNKNOWN) {
                assertThat(names).contains(source.value() + ".json");
            }
        }
    }

    @Test
    void a_sample_event_is_named_after_its_trigger_source() {
        for (EventFile file : EventFile.samples()) {
            TriggerEvent event = read(file);

            assertThat(event.triggerSource()).isNotEqualTo(TriggerSource.UNKNOWN);
            assertThat(file.name()).startsWith(event.triggerSourceValue() + ".");
        }
    }

    private static TriggerEvent read(EventFile file) {
        byte[] json = file.json();
        Trigger trigger =
                file.name().equals(INVENTED_SOURCE)
                        ? Trigger.PRE_TOKEN_GENERATION
                        : Trigger.ofSource(TriggerEnvelope.parse(json).triggerSource());
        if (trigger == null) {
            throw new AssertionError(file.name() + " has a source that no trigger takes");
        }
        return switch (trigger) {
            case PRE_SIGN_UP -> PreSignUpEvent.fromJson(json);
            case POST_CONFIRMATION -> PostConfirmationEvent.fromJson(json);
            case PRE_AUTHENTICATION -> PreAuthenticationEvent.fromJson(json);
            case POST_AUTHENTICATION -> PostAuthenticationEvent.fromJson(json);
            case DEFINE_AUTH_CHALLENGE -> DefineAuthChallengeEvent.fromJson(json);
            case CREATE_AUTH_CHALLENGE -> CreateAuthChallengeEvent.fromJson(json);
            case VERIFY_AUTH_CHALLENGE -> VerifyAuthChallengeEvent.fromJson(json);
            case PRE_TOKEN_GENERATION -> PreTokenGenerationEvent.fromJson(json);
            case USER_MIGRATION -> UserMigrationEvent.fromJson(json);
            case CUSTOM_MESSAGE -> CustomMessageEvent.fromJson(json);
            case CUSTOM_EMAIL_SENDER -> CustomEmailSenderEvent.fromJson(json);
            case CUSTOM_SMS_SENDER -> CustomSmsSenderEvent.fromJson(json);
            case INBOUND_FEDERATION -> InboundFederationEvent.fromJson(json);
        };
    }

    /** Whether the event's trigger has anything to answer. */
    private static boolean hasAnswer(EventFile file) {
        TriggerEvent event = read(file);
        return !(event instanceof PostConfirmationEvent
                || event instanceof PreAuthenticationEvent
                || event instanceof PostAuthenticationEvent
                || event instanceof CustomEmailSenderEvent
                || event instanceof CustomSmsSenderEvent);
    }

    private static byte[] call(CognitoTriggerHandler function, byte[] event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), answer, new RecordingContext());
        return answer.toByteArray();
    }

    /** Everything before and behind the value of {@code response}, found by Jackson. */
    private static List<String> surroundings(byte[] json) throws IOException {
        try (JsonParser parser = new ObjectMapper().getFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean response = parser.currentName().equals("response");
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                if (response) {
                    return List.of(latin1(json, 0, start), latin1(json, end, json.length));
                }
            }
        }
        return List.of(latin1(json, 0, json.length));
    }

    /** Bytes as text, one character each, so that a difference can be read. */
    private static String latin1(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
