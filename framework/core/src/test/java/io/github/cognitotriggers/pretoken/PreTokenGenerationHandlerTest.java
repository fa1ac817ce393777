package io.github.cognitotriggers.pretoken;

import static io.github.cognitotriggers.pretoken.TokenEvents.V1;
import static io.github.cognitotriggers.pretoken.TokenEvents.V1_RESPONSE;
import static io.github.cognitotriggers.pretoken.TokenEvents.V2;
import static io.github.cognitotriggers.pretoken.TokenEvents.V2_RESPONSE;
import static io.github.cognitotriggers.pretoken.TokenEvents.V3;
import static io.github.cognitotriggers.pretoken.TokenEvents.answer;
import static io.github.cognitotriggers.pretoken.TokenEvents.answered;
import static io.github.cognitotriggers.pretoken.TokenEvents.answeredV1;
import static io.github.cognitotriggers.pretoken.TokenEvents.call;
import static io.github.cognitotriggers.pretoken.TokenEvents.event;
import static io.github.cognitotriggers.pretoken.TokenEvents.failure;
import static io.github.cognitotriggers.pretoken.TokenEvents.withVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.FunctionCall;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes back to Cognito, for each version of the event. */
class PreTokenGenerationHandlerTest {

    private static PreTokenGenerationResponse.Builder response() {
        return PreTokenGenerationResponse.builder();
    }

    private static final String SET_VERSION_2 =
            "event version 2, but the pool sends version 1. Set LambdaVersion V2_0 in the pool's"
                    + " PreTokenGenerationConfig";

    // ---- all versions

    @Test
    void nothing_set_is_the_event_as_it_came() {
        for (String event : new String[] {V1, V2, V3, withVersion("string"), withVersion("9")}) {
            FunctionCall call = call(response(), event);

            assertThat(call.answer()).isEqualTo(event);
            assertThat(call.log()).doesNotContain("WARN");
        }
    }

    @Test
    void empty_lists_of_names_set_nothing() {
        assertThat(
                        answer(
                                response()
                                        .suppressClaim()
                                        .accessTokenScope()
                                        .suppressAccessTokenScope(),
                                V1))
                .isEqualTo(V1);
    }

    @Test
    void a_rejection_leaves_with_its_text() {
        PreTokenGenerationHandler suspended =
                new PreTokenGenerationHandler() {
                    @Override
                    protected PreTokenGenerationResponse handle(
                            PreTokenGenerationEvent event, TriggerContext context) {
                        throw new TriggerRejectedException("SUSPENDED", "You are suspended.");
                    }
                };

        assertThatThrownBy(() -> FunctionCall.of(suspended, V2))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage("[SUSPENDED] You are suspended");
    }

    // ---- version 1

    @Test
    void version_1_takes_string_claims_and_suppressed_ones() {
        assertThat(
                        answer(
                                response()
                                        .idTokenClaim("tenant", "acme")
                                        .suppressIdTokenClaim("email", "custom:secret"),
                                V1))
                .isEqualTo(
                        answeredV1(
                                "{\"claimsToAddOrOverride\":{\"tenant\":\"acme\"},"
                                        + "\"claimsToSuppress\":[\"email\",\"custom:secret\"]}"));
    }

    @Test
    void version_1_takes_groups() {
        assertThat(
                        answer(
                                response()
                                        .groups(List.of("a"))
                                        .iamRoles(List.of("arn:1"))
                                        .preferredRole("arn:1"),
                                V1))
                .isEqualTo(
                        answeredV1(
                                "{\"groupOverrideDetails\":{\"groupsToOverride\":[\"a\"],"
                                    + "\"iamRolesToOverride\":[\"arn:1\"],\"preferredRole\":\"arn:1\"}}"));
    }

    @Test
    void version_1_with_claims_of_the_access_token_says_how_to_get_version_2() {
        String message = "Claims of the access token need " + SET_VERSION_2;

        assertThat(failure(response().accessTokenClaim("tenant", "canary"), V1))
                .contains(message)
                .doesNotContain("canary");
        assertThat(failure(response().claim("tenant", "canary"), V1)).contains(message);
        assertThat(failure(response().suppressAccessTokenClaim("tenant"), V1)).contains(message);
    }

    @Test
    void version_1_with_scopes_says_how_to_get_version_2() {
        String message = "Scopes of the access token need " + SET_VERSION_2;

        assertThat(failure(response().accessTokenScope("canary/s"), V1))
                .contains(message)
                .doesNotContain("canary");
        assertThat(failure(response().suppressAccessTokenScope("a/b"), V1)).contains(message);
    }

    @Test
    void version_1_with_a_claim_that_is_not_a_string_says_how_to_get_version_2() {
        String message =
                "The claim c of the ID token is not a string, which needs " + SET_VERSION_2;

        assertThat(failure(response().idTokenClaim("c", true), V1)).contains(message);
        assertThat(failure(response().idTokenClaim("c", 1), V1)).contains(message);
        assertThat(failure(response().idTokenClaim("c", List.of("canary")), V1))
                .contains(message)
                .doesNotContain("canary");
        assertThat(failure(response().idTokenClaim("c", Map.of()), V1)).contains(message);
        assertThat(answer(response().idTokenClaim("c", ClaimValue.of("s")), V1))
                .isEqualTo(answeredV1("{\"claimsToAddOrOverride\":{\"c\":\"s\"}}"));
    }

    @Test
    void a_version_that_is_written_as_a_number_is_the_same() {
        String event = V1.replace("\"version\": \"1\"", "\"version\": 1");

        assertThat(answer(response().idTokenClaim("a", "b"), event))
                .contains("\"claimsOverrideDetails\":{\"claimsToAddOrOverride\":{\"a\":\"b\"}}");
    }

    // ---- versions 2 and 3

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void versions_2_and_3_take_everything(String version) {
        String event = withVersion(version);

        assertThat(
                        answer(
                                response()
                                        .idTokenClaim("s", "id")
                                        .idTokenClaim("b", true)
                                        .idTokenClaim("n", 7)
                                        .idTokenClaim("l", List.<Object>of("a", 1))
                                        .idTokenClaim("o", Map.of("k", "v"))
                                        .idTokenClaim("v", ClaimValue.of(1.5))
                                        .accessTokenClaim("s", "access")
                                        .accessTokenClaim("b", false)
                                        .accessTokenClaim("n", -7)
                                        .accessTokenClaim("l", List.of())
                                        .accessTokenClaim("o", Map.of())
                                        .accessTokenClaim("v", ClaimValue.of(2.5))
                                        .suppressIdTokenClaim("email")
                                        .suppressAccessTokenClaim("other")
                                        .accessTokenScope("acme/admin", "acme/read")
                                        .suppressAccessTokenScope("openid")
                                        .groups(List.of("g")),
                                event))
                .isEqualTo(
                        answered(
                                event,
                                "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\"s\":\"id\",\"b\":true,"
                                    + "\"n\":7,\"l\":[\"a\",1],\"o\":{\"k\":\"v\"},\"v\":1.5},"
                                    + "\"claimsToSuppress\":[\"email\"]},"
                                    + "\"accessTokenGeneration\":{\"claimsToAddOrOverride\":{\"s\":\"access\","
                                    + "\"b\":false,\"n\":-7,\"l\":[],\"o\":{},\"v\":2.5},"
                                    + "\"claimsToSuppress\":[\"other\"],"
                                    + "\"scopesToAdd\":[\"acme/admin\",\"acme/read\"],"
                                    + "\"scopesToSuppress\":[\"openid\"]},"
                                    + "\"groupOverrideDetails\":{\"groupsToOverride\":[\"g\"]}}"));
    }

    @Test
    void a_claim_of_both_tokens_is_in_both_whatever_its_kind() {
        String claims =
                "{\"claimsToAddOrOverride\":{\"s\":\"x\",\"b\":true,\"n\":7,\"l\":[1],\"o\":{\"k\":1},\"v\":1.5},"
                    + "\"claimsToSuppress\":[\"a\",\"z\"]}";

        assertThat(
                        answer(
                                response()
                                        .claim("s", "x")
                                        .claim("b", true)
                                        .claim("n", 7)
                                        .claim("l", List.of(1))
                                        .claim("o", Map.of("k", 1))
                                        .claim("v", ClaimValue.of(1.5))
                                        .suppressClaim("a", "z"),
                                V2))
                .isEqualTo(
                        answered(
                                V2,
                                "{\"idTokenGeneration\":"
                                        + claims
                                        + ",\"accessTokenGeneration\":"
                                        + claims
                                        + "}"));
    }

    @Test
    void a_token_without_changes_is_left_out() {
        assertThat(answer(response().idTokenClaim("a", "b"), V2))
                .isEqualTo(
                        answered(
                                V2,
                                "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\"a\":\"b\"}}}"));
        assertThat(answer(response().accessTokenScope("a/b"), V2))
                .isEqualTo(answered(V2, "{\"accessTokenGeneration\":{\"scopesToAdd\":[\"a/b\"]}}"));
        assertThat(answer(response().suppressAccessTokenScope("a/b"), V2))
                .isEqualTo(
                        answered(
                                V2,
                                "{\"accessTokenGeneration\":{\"scopesToSuppress\":[\"a/b\"]}}"));
        assertThat(answer(response().suppressAccessTokenClaim("a"), V3))
                .isEqualTo(
                        answered(V3, "{\"accessTokenGeneration\":{\"claimsToSuppress\":[\"a\"]}}"));
    }

    @Test
    void a_placeholder_of_another_type_is_replaced() {
        String guide = V2.replace(V2_RESPONSE, "{\"claimsAndScopeOverrideDetails\": []}");

        assertThat(answer(response().accessTokenScope("a/b"), guide))
                .isEqualTo(
                        V2.replace(
                                V2_RESPONSE,
                                "{\"claimsAndScopeOverrideDetails\":{\"accessTokenGeneration\":{\"scopesToAdd\":[\"a/b\"]}}}"));
    }

    @Test
    void a_machine_gets_claims_and_scopes() {
        String event =
                V3.replace("TokenGeneration_Authentication", "TokenGeneration_ClientCredentials")
                        .replaceAll(
                                "(?s)\"groupConfiguration\": \\{.*?\\}",
                                "\"groupConfiguration\": null");

        assertThat(answer(response().accessTokenClaim("a", "b").accessTokenScope("a/b"), event))
                .isEqualTo(
                        answered(
                                event,
                                "{\"accessTokenGeneration\":{\"claimsToAddOrOverride\":{\"a\":\"b\"},"
                                    + "\"scopesToAdd\":[\"a/b\"]}}"));
    }

    // ---- other versions

    @ParameterizedTest
    @ValueSource(strings = {"4", "10", "99999999999999999999"})
    void a_newer_version_gets_the_shape_of_version_3_and_one_warning(String version) {
        String event = withVersion(version);
        FunctionCall call = call(response().accessTokenScope("a/b"), event);

        assertThat(call.answer())
                .isEqualTo(
                        answered(event, "{\"accessTokenGeneration\":{\"scopesToAdd\":[\"a/b\"]}}"));
        assertThat(call.log())
                .containsOnlyOnce("WARN")
                .contains(
                        "event.version "
                                + version
                                + " is newer than this library; answered as version 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "0", "-1", "2.0", "1e0", ""})
    void a_version_that_is_no_number_goes_by_the_member_that_came(String version) {
        String second = withVersion(version);
        String first = second.replace(V2_RESPONSE, V1_RESPONSE);

        assertThat(answer(response().idTokenClaim("a", "b"), second))
                .isEqualTo(
                        answered(
                                second,
                                "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\"a\":\"b\"}}}"));
        assertThat(answer(response().idTokenClaim("a", "b"), first))
                .isEqualTo(
                        first.replace(
                                V1_RESPONSE,
                                "{\"claimsOverrideDetails\":{\"claimsToAddOrOverride\":{\"a\":\"b\"}},\"new\":"
                                    + " 1e2}"));
        assertThat(failure(response().accessTokenScope("a/b"), first)).contains(SET_VERSION_2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"claimsOverrideDetails\": null, \"claimsAndScopeOverrideDetails\": null}"
            })
    void a_version_that_is_no_number_and_no_telling_member_is_an_error(String response) {
        String event = withVersion("string").replace(V2_RESPONSE, response);

        assertThat(failure(response().idTokenClaim("a", "canary"), event))
                .contains(
                        "event.version is no number, and event.response does not tell the shape of"
                            + " the answer: it should have either claimsOverrideDetails (version 1)"
                            + " or claimsAndScopeOverrideDetails (versions 2 and 3)")
                .doesNotContain("canary");
    }

    @Test
    void a_version_that_is_no_number_and_no_response_is_an_error() {
        String event =
                withVersion("string").replace("\"response\": " + V2_RESPONSE, "\"other\": 1");

        assertThat(failure(response().idTokenClaim("a", "b"), event))
                .contains("event.version is no number");
    }

    @Test
    void a_version_that_is_missing_is_an_error_if_there_is_something_to_say() {
        String event = V2.replace("\"version\": \"2\",", "");

        assertThat(failure(response().idTokenClaim("a", "b"), event))
                .contains("event.version is missing");
        assertThat(answer(response(), event)).isEqualTo(event);
    }

    // ---- groups

    @Test
    void no_word_about_groups_writes_nothing_about_groups() {
        assertThat(answer(response().claim("a", "b"), V2)).doesNotContain("groupOverrideDetails");
        assertThat(answer(response().idTokenClaim("a", "b"), V1))
                .doesNotContain("groupOverrideDetails");
    }

    @Test
    void suppressed_groups_are_an_empty_object() {
        assertThat(answer(response().suppressGroups(), V1))
                .isEqualTo(answeredV1("{\"groupOverrideDetails\":{}}"));
        FunctionCall call = call(response().suppressGroups(), V2);
        assertThat(call.answer()).isEqualTo(answered(V2, "{\"groupOverrideDetails\":{}}"));
        assertThat(call.log()).doesNotContain("WARN");
    }

    @Test
    void no_groups_are_an_empty_list() {
        assertThat(answer(response().groups(List.of()), V2))
                .isEqualTo(answered(V2, "{\"groupOverrideDetails\":{\"groupsToOverride\":[]}}"));
    }

    @Test
    void the_groups_of_the_event_can_be_copied_and_changed_in_part() {
        GroupConfiguration groups = event(V2).groupConfiguration().orElseThrow();
        FunctionCall call = call(response().groupsOf(groups).preferredRole("arn:canary-2"), V2);

        assertThat(call.answer())
                .isEqualTo(
                        answered(
                                V2,
                                "{\"groupOverrideDetails\":{\"groupsToOverride\":[\"canary-a\",\"canary-b\"],"
                                    + "\"iamRolesToOverride\":[\"arn:canary-1\",\"arn:canary-2\"],"
                                    + "\"preferredRole\":\"arn:canary-2\"}}"));
        assertThat(call.log()).doesNotContain("WARN");
    }

    @Test
    void copied_groups_without_a_preferred_role_write_none() {
        GroupConfiguration groups =
                event(V2.replace("\"preferredRole\": \"arn:canary-1\"", "\"preferredRole\": null"))
                        .groupConfiguration()
                        .orElseThrow();

        assertThat(answer(response().preferredRole("old").groupsOf(groups), V2))
                .contains("iamRolesToOverride\":[\"arn:canary-1\",\"arn:canary-2\"]}}");
    }

    @Test
    void roles_without_groups_warn_if_the_user_has_groups() {
        FunctionCall call = call(response().preferredRole("arn:canary-2"), V2);

        assertThat(call.answer())
                .isEqualTo(
                        answered(
                                V2,
                                "{\"groupOverrideDetails\":{\"preferredRole\":\"arn:canary-2\"}}"));
        assertThat(call.log())
                .containsOnlyOnce("WARN")
                .contains(
                        "iamRoles() or preferredRole() without groups() may take away the user's"
                                + " groups; begin with groupsOf(event.groupConfiguration())")
                .doesNotContain("canary");
        assertThat(call(response().iamRoles(List.of("arn:1")), V1).log()).containsOnlyOnce("WARN");
    }

    @Test
    void roles_without_groups_do_not_warn_if_the_user_has_none() {
        String noGroups = V2.replace("[\"canary-a\", \"canary-b\"]", "[]");
        String noConfiguration = V2.replace("groupConfiguration", "other");

        assertThat(call(response().iamRoles(List.of("arn:1")), noGroups).log())
                .doesNotContain("WARN");
        assertThat(call(response().iamRoles(List.of("arn:1")), noConfiguration).log())
                .doesNotContain("WARN");
    }

    // ---- rules that need the event

    @Test
    void the_audience_of_the_access_token_can_be_the_client_id() {
        assertThat(answer(response().accessTokenClaim("aud", "1example"), V2))
                .isEqualTo(
                        answered(
                                V2,
                                "{\"accessTokenGeneration\":{\"claimsToAddOrOverride\":{\"aud\":\"1example\"}}}"));
    }

    @Test
    void the_audience_of_the_access_token_can_be_nothing_else() {
        String message =
                "The claim aud of the access token can be set to the value of"
                        + " event.callerContext.clientId only";

        assertThat(failure(response().accessTokenClaim("aud", "canary"), V2))
                .contains(message)
                .doesNotContain("canary");
        assertThat(failure(response().accessTokenClaim("aud", List.of("1example")), V2))
                .contains(message);
        assertThat(
                        failure(
                                response().accessTokenClaim("aud", "1example"),
                                V2.replace("\"1example\"", "null")))
                .contains(message);
    }

    @Test
    void a_claim_both_set_and_suppressed_is_sent_as_said_with_a_warning() {
        FunctionCall call =
                call(
                        response()
                                .idTokenClaim("both", "canary")
                                .suppressIdTokenClaim("email", "both")
                                .accessTokenClaim("both", "canary"),
                        V2);

        assertThat(call.answer())
                .isEqualTo(
                        answered(
                                V2,
                                "{\"idTokenGeneration\":{\"claimsToAddOrOverride\":{\"both\":\"canary\"},"
                                    + "\"claimsToSuppress\":[\"email\",\"both\"]},"
                                    + "\"accessTokenGeneration\":{\"claimsToAddOrOverride\":{\"both\":\"canary\"}}}"));
        assertThat(call.log())
                .containsOnlyOnce("WARN")
                .contains(
                        "The claim both of the ID token is both set and suppressed; Cognito"
                                + " suppresses it")
                .doesNotContain("both of the access token")
                .doesNotContain("canary");
    }

    @Test
    void a_scope_both_added_and_suppressed_warns_once() {
        FunctionCall call =
                call(
                        response()
                                .accessTokenScope("canary/a", "canary/b")
                                .suppressAccessTokenScope("canary/a", "canary/b"),
                        V2);

        assertThat(call.log())
                .containsOnlyOnce("A scope is both added and suppressed")
                .doesNotContain("canary");
    }
}
