package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreTokenGenerationAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void an_answer_as_the_event_came_changes_nothing(int version) {
        assertThat(answer(version, event -> event)).isEqualTo(PreTokenGenerationAnswer.NONE);
    }

    @Test
    void version_1_changes_the_id_token_and_of_the_access_token_the_groups_only() {
        PreTokenGenerationAnswer answer =
                version1(
                        """
                        {"claimsToAddOrOverride":{"tenant":"acme"},"claimsToSuppress":["email"],
                         "groupOverrideDetails":{"groupsToOverride":["support"],
                           "iamRolesToOverride":["arn:r"],"preferredRole":"arn:r"}}
                        """);

        assertThat(answer.idToken())
                .isEqualTo(new ClaimChanges(Map.of("tenant", json("\"acme\"")), Set.of("email")));
        assertThat(answer.accessToken()).isEqualTo(ClaimChanges.NONE);
        assertThat(answer.groups())
                .isEqualTo(
                        new GroupChange.Replace(
                                new GroupConfiguration(
                                        List.of("support"), List.of("arn:r"), "arn:r")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\"]", "1", "true", "{}"})
    void version_1_with_a_claim_that_is_no_string_is_unrecognizable(String value) {
        assertThatThrownBy(() -> version1("{\"claimsToAddOrOverride\":{\"a\":" + value + "}}"))
                .hasMessage("Unrecognizable lambda output");
    }

    @Test
    void later_versions_change_both_tokens_and_scopes() {
        PreTokenGenerationAnswer answer =
                version2(
                        """
                        {"idTokenGeneration":{"claimsToAddOrOverride":{"tenant":"acme"},
                           "claimsToSuppress":["email"]},
                         "accessTokenGeneration":{"claimsToAddOrOverride":{"level":3},
                           "claimsToSuppress":["username"],"scopesToAdd":["acme/orders.read"],
                           "scopesToSuppress":["aws.cognito.signin.user.admin"]}}
                        """);

        assertThat(answer)
                .isEqualTo(
                        new PreTokenGenerationAnswer(
                                new ClaimChanges(
                                        Map.of("tenant", json("\"acme\"")), Set.of("email")),
                                new ClaimChanges(Map.of("level", json("3")), Set.of("username")),
                                List.of("acme/orders.read"),
                                List.of("aws.cognito.signin.user.admin"),
                                new GroupChange.Keep()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "1",
                "1.50",
                "true",
                "[\"a\",1,true]",
                "{\"a\":{\"b\":[1]}}",
                "[]"
            })
    void later_versions_take_claims_of_every_documented_type(String value) {
        PreTokenGenerationAnswer answer =
                version2(
                        "{\"accessTokenGeneration\":{\"claimsToAddOrOverride\":{\"a\":"
                                + value
                                + "}}}");

        assertThat(answer.accessToken().toAddOrOverride()).isEqualTo(Map.of("a", json(value)));
        // Digits too.
        assertThat(answer.accessToken().toAddOrOverride()).hasToString("{a=" + value + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1]]", "[{}]", "[null]"})
    void an_array_of_what_is_not_simple_is_unrecognizable(String value) {
        assertThatThrownBy(
                        () ->
                                version2(
                                        "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\"a\":"
                                                + value
                                                + "}}}"))
                .hasMessage("Unrecognizable lambda output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone_number_verified", "email_verified", "updated_at", "address"})
    void these_claims_of_the_id_token_cannot_be_complex(String claim) {
        assertThatThrownBy(
                        () ->
                                version2(
                                        "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\""
                                                + claim
                                                + "\":{}}}}"))
                .hasMessage("Unrecognizable lambda output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "quo\\\"te", "back\\\\slash"})
    void what_is_no_scope_is_unrecognizable(String scope) {
        assertThatThrownBy(
                        () ->
                                version2(
                                        "{\"accessTokenGeneration\":{\"scopesToAdd\":[\""
                                                + scope
                                                + "\"]}}"))
                .hasMessage("Unrecognizable lambda output");
    }

    @Test
    void group_details_that_are_not_mentioned_keep_the_groups() {
        assertThat(version2("{\"idTokenGeneration\":null}").groups())
                .isEqualTo(new GroupChange.Keep());
        assertThat(version1("{\"claimsToSuppress\":[]}").groups())
                .isEqualTo(new GroupChange.Keep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"groupsToOverride\":null}"})
    void empty_or_null_group_details_suppress_the_groups(String details) {
        String response = "{\"groupOverrideDetails\":" + details + "}";

        assertThat(version1(response).groups()).isEqualTo(new GroupChange.Suppress());
        assertThat(version2(response).groups()).isEqualTo(new GroupChange.Suppress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"groupsToOverride\":{}}",
                "{\"iamRolesToOverride\":{}}",
                "{\"groupsToOverride\":\"support\"}",
                "{\"preferredRole\":[]}",
                "[]"
            })
    void maps_where_arrays_belong_are_unrecognizable(String details) {
        assertThatThrownBy(() -> version2("{\"groupOverrideDetails\":" + details + "}"))
                .hasMessage("Unrecognizable lambda output");
        assertThatThrownBy(() -> version1("{\"groupOverrideDetails\":" + details + "}"))
                .hasMessage("Unrecognizable lambda output");
    }

    @Test
    void details_of_the_other_version_are_ignored() {
        assertThat(
                        answer(
                                2,
                                OneTrigger.respond(
                                        "{\"claimsOverrideDetails\":{\"claimsToSuppress\":[\"a\"]}}")))
                .isEqualTo(PreTokenGenerationAnswer.NONE);
    }

    private static PreTokenGenerationAnswer version1(String details) {
        return answer(1, OneTrigger.respond("{\"claimsOverrideDetails\":" + details + "}"));
    }

    private static PreTokenGenerationAnswer version2(String details) {
        TriggerFunction function =
                OneTrigger.respond("{\"claimsAndScopeOverrideDetails\":" + details + "}");
        PreTokenGenerationAnswer answer = answer(2, function);
        // The third version differs in who is asked, not in what is answered.
        assertThat(answer(3, function)).isEqualTo(answer);
        return answer;
    }

    private static PreTokenGenerationAnswer answer(int version, TriggerFunction function) {
        return new OneTrigger(PoolTriggers.builder().preTokenGeneration(version, function).build())
                .in(Operation.INITIATE_AUTH)
                .preTokenGeneration(
                        TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                        MARY,
                        GroupConfiguration.NONE,
                        List.of("aws.cognito.signin.user.admin"));
    }
}
