package io.github.cognitotriggers.challenge;

import static io.github.cognitotriggers.challenge.ChallengeEvents.createEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateAuthChallengeHandlerTest {

    private static final String ROUND =
            "{\"userAttributes\": {}, \"challengeName\": \"CUSTOM_CHALLENGE\", \"session\": []}";

    private static final String UNSET =
            "{\"publicChallengeParameters\": null, \"privateChallengeParameters\": null,"
                    + " \"challengeMetadata\": null}";

    @Test
    void a_challenge_has_a_question_an_answer_and_a_note() {
        CreateAuthChallengeResponse response =
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameter("delivery", "EMAIL")
                        .publicChallengeParameter("destination", "m***@example.com")
                        .privateChallengeParameter("code", "123\"456")
                        .challengeMetadata("CODE-1")
                        .build();

        assertThat(answer(response, UNSET))
                .isEqualTo(
                        createEvent(
                                ROUND,
                                "{\"publicChallengeParameters\":{\"delivery\":\"EMAIL\","
                                    + "\"destination\":\"m***@example.com\"},"
                                    + "\"privateChallengeParameters\":{\"code\":\"123\\\"456\"},"
                                    + "\"challengeMetadata\":\"CODE-1\"}"));
    }

    @Test
    void what_is_not_set_goes_back_as_it_came() {
        String came = "{ \"publicChallengeParameters\" : null, \"new\": 1e2}";

        assertThat(answer(CreateAuthChallengeResponse.builder().build(), came))
                .isEqualTo(createEvent(ROUND, came));
        assertThat(
                        answer(
                                CreateAuthChallengeResponse.builder()
                                        .privateChallengeParameter("code", "1")
                                        .build(),
                                came))
                .isEqualTo(
                        createEvent(
                                ROUND,
                                "{\"publicChallengeParameters\" : null,\"new\": 1e2,"
                                        + "\"privateChallengeParameters\":{\"code\":\"1\"}}"));
    }

    @Test
    void maps_are_added_to_what_is_there() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("b", "2");
        more.put("a", "3");
        CreateAuthChallengeResponse response =
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameter("a", "1")
                        .publicChallengeParameters(more)
                        .privateChallengeParameters(more)
                        .build();

        assertThat(response.publicChallengeParameters().orElseThrow())
                .containsExactly(entry("a", "3"), entry("b", "2"));
        assertThat(response.privateChallengeParameters().orElseThrow())
                .containsExactly(entry("b", "2"), entry("a", "3"));
    }

    @Test
    void an_empty_map_is_an_empty_object() {
        CreateAuthChallengeResponse response =
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameters(Map.of())
                        .privateChallengeParameters(Map.of())
                        .build();

        assertThat(answer(response, UNSET))
                .isEqualTo(
                        createEvent(
                                ROUND,
                                "{\"publicChallengeParameters\":{},"
                                        + "\"privateChallengeParameters\":{},"
                                        + "\"challengeMetadata\": null}"));
    }

    @Test
    void nothing_is_set_at_first() {
        CreateAuthChallengeResponse response = CreateAuthChallengeResponse.builder().build();

        assertThat(response.publicChallengeParameters()).isEmpty();
        assertThat(response.privateChallengeParameters()).isEmpty();
        assertThat(response.challengeMetadata()).isEmpty();
        assertThat(
                        CreateAuthChallengeResponse.builder()
                                .challengeMetadata("m")
                                .build()
                                .challengeMetadata())
                .hasValue("m");
    }

    @Test
    void a_response_does_not_change_with_its_builder() {
        CreateAuthChallengeResponse.Builder builder =
                CreateAuthChallengeResponse.builder().publicChallengeParameter("a", "1");
        CreateAuthChallengeResponse response = builder.build();
        builder.publicChallengeParameter("b", "2");

        assertThat(response.publicChallengeParameters().orElseThrow()).containsOnlyKeys("a");
        assertThatThrownBy(() -> response.publicChallengeParameters().orElseThrow().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_value_is_text() {
        Map<String, String> withNull = new HashMap<>();
        withNull.put("code", null);

        assertThatThrownBy(
                        () ->
                                CreateAuthChallengeResponse.builder()
                                        .publicChallengeParameters(withNull))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("publicChallengeParameters.code must be a string, not null");
        assertThatThrownBy(
                        () ->
                                CreateAuthChallengeResponse.builder()
                                        .privateChallengeParameters(withNull))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("privateChallengeParameters.code must be a string, not null");
    }

    @Test
    void what_fits_in_the_session_is_not_worth_a_warning() {
        CreateAuthChallengeResponse response =
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameter("k".repeat(48), "v".repeat(1_000))
                        .challengeMetadata("m".repeat(1_000))
                        .privateChallengeParameter("secret", "s".repeat(10_000))
                        .build();

        assertThat(log(response, ROUND)).doesNotContain("WARN");
    }

    @Test
    void what_may_not_fit_in_the_session_is_warned_about() {
        CreateAuthChallengeResponse response =
                CreateAuthChallengeResponse.builder()
                        .publicChallengeParameter("k".repeat(49), "v".repeat(1_000))
                        .challengeMetadata("m".repeat(1_000))
                        .privateChallengeParameter("secret", "s")
                        .build();

        assertThat(log(response, ROUND))
                .contains("WARN")
                .contains(
                        "publicChallengeParameters and challengeMetadata have more than 2048"
                                + " characters together and may not fit in the app's Session");
    }

    @Test
    void a_custom_challenge_without_private_parameters_is_warned_about() {
        String warning =
                "privateChallengeParameters is empty; AWS's own sample keeps one entry there";

        assertThat(log(CreateAuthChallengeResponse.builder().build(), ROUND)).contains(warning);
        assertThat(
                        log(
                                CreateAuthChallengeResponse.builder()
                                        .privateChallengeParameters(Map.of())
                                        .build(),
                                ROUND))
                .contains(warning);
        assertThat(
                        log(
                                CreateAuthChallengeResponse.builder().build(),
                                "{\"challengeName\": \"PASSWORD_VERIFIER\", \"session\": []}"))
                .doesNotContain("WARN");
    }

    @Test
    void a_response_shows_names_only() {
        assertThat(
                        CreateAuthChallengeResponse.builder()
                                .publicChallengeParameter("delivery", "c4n4ry")
                                .privateChallengeParameter("code", "c4n4ry")
                                .challengeMetadata("c4n4ry")
                                .build())
                .hasToString(
                        "CreateAuthChallengeResponse[publicChallengeParameters={delivery},"
                                + " privateChallengeParameters={code}, challengeMetadata=***]");
        assertThat(CreateAuthChallengeResponse.builder().build())
                .hasToString(
                        "CreateAuthChallengeResponse[publicChallengeParameters=null,"
                                + " privateChallengeParameters=null, challengeMetadata=null]");
    }

    private static String answer(CreateAuthChallengeResponse response, String cameWith) {
        return FunctionCall.of(new Answering(response), createEvent(ROUND, cameWith)).answer();
    }

    private static String log(CreateAuthChallengeResponse response, String request) {
        return FunctionCall.of(new Answering(response), createEvent(request, UNSET)).log();
    }

    private static final class Answering extends CreateAuthChallengeHandler {

        private final CreateAuthChallengeResponse response;

        Answering(CreateAuthChallengeResponse response) {
            this.response = response;
        }

        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return response;
        }
    }
}
