package io.github.cognitotriggers.awsevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What AWS's object has where an event is unusual. */
class ConversionTest {

    private static CognitoUserPoolPreSignUpEvent preSignUp(String request, String response) {
        return Bridge.PRE_SIGN_UP.convert(
                Events.of("PreSignUp_SignUp", request, response).getBytes(UTF_8));
    }

    @Test
    void absent_and_null_members_are_null() {
        CognitoUserPoolPreSignUpEvent bean = preSignUp("{'validationData': null}", "null");

        assertThat(bean.getRegion()).isNull();
        assertThat(bean.getUserPoolId()).isNull();
        assertThat(bean.getCallerContext().getClientId()).isNull();
        assertThat(bean.getCallerContext().getAwsSdkVersion()).isNull();
        assertThat(bean.getRequest().getUserAttributes()).isNull();
        assertThat(bean.getRequest().getValidationData()).isNull();
        assertThat(bean.getRequest().getClientMetadata()).isNull();
    }

    @Test
    void a_caller_context_that_is_null_is_null() {
        String event = Events.of("1", "PreSignUp_SignUp", "null", "{}", "{}");

        CognitoUserPoolPreSignUpEvent bean = Bridge.PRE_SIGN_UP.convert(event.getBytes(UTF_8));

        assertThat(bean.getCallerContext()).isNull();
        assertThat(bean.getVersion()).isEqualTo("1");
    }

    @Test
    void a_response_is_there_even_if_the_event_has_none() {
        assertThat(preSignUp("{}", "null").getResponse().getAutoConfirmUser()).isFalse();
    }

    @Test
    void an_empty_map_is_empty_and_a_null_value_is_there() {
        CognitoUserPoolPreSignUpEvent bean =
                preSignUp("{'clientMetadata': {}, 'validationData': {'a': null, 'b': ''}}", "{}");

        assertThat(bean.getRequest().getClientMetadata()).isEmpty();
        assertThat(bean.getRequest().getValidationData())
                .containsEntry("a", null)
                .containsEntry("b", "")
                .hasSize(2);
    }

    @Test
    void numbers_and_booleans_among_texts_are_texts() {
        CognitoUserPoolPreSignUpEvent bean =
                preSignUp("{'userAttributes': {'email_verified': true, 'n': 1.0e+2}}", "{}");

        assertThat(bean.getRequest().getUserAttributes())
                .isEqualTo(Map.of("email_verified", "true", "n", "1.0e+2"));
    }

    @Test
    void lambda_reads_the_same_into_the_object() {
        byte[] json =
                Events.of(
                                "1",
                                "PreSignUp_SignUp",
                                "{'awsSdkVersion': ''}",
                                "{'userAttributes': {'t': true, 'n': 1.0e+2, 'e': '', 'z': null,"
                                        + " 'd': '1', 'd': '2'}, 'clientMetadata': {}}",
                                "{'autoConfirmUser': null, 'autoVerifyEmail': true, 'new': 1}")
                        .getBytes(UTF_8);

        assertThat(Bridge.PRE_SIGN_UP.convert(json))
                .usingRecursiveComparison()
                .isEqualTo(EventFilesTest.lambdas(json, CognitoUserPoolPreSignUpEvent.class));
    }

    @Test
    void an_object_among_texts_is_an_error_that_names_the_place_only() {
        assertThatThrownBy(() -> preSignUp("{'userAttributes': {'a': {'b': 'secret'}}}", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("userAttributes.a")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_method_may_change_the_collections() {
        CognitoUserPoolPreSignUpEvent bean = preSignUp("{'userAttributes': {'a': '1'}}", "{}");

        bean.getRequest().getUserAttributes().put("b", "2");

        assertThat(bean.getRequest().getUserAttributes()).hasSize(2);
    }

    @Test
    void two_conversions_share_nothing() {
        byte[] json =
                Events.of(
                                "CreateAuthChallenge_Authentication",
                                "{}",
                                "{'publicChallengeParameters': {'a': '1'}}")
                        .getBytes(UTF_8);
        CognitoUserPoolCreateAuthChallengeEvent first = Bridge.CREATE.convert(json);

        first.getResponse().getPublicChallengeParameters().clear();

        assertThat(Bridge.CREATE.convert(json).getResponse().getPublicChallengeParameters())
                .hasSize(1);
    }

    @Test
    void a_step_of_an_unknown_challenge_keeps_its_text_and_a_null_result_is_false() {
        CognitoUserPoolDefineAuthChallengeEvent bean =
                Bridge.DEFINE.convert(
                        Events.of(
                                        "DefineAuthChallenge_Authentication",
                                        "{'session': [{'challengeName': 'NEW_THING',"
                                                + " 'challengeResult': null, 'challengeMetadata':"
                                                + " null}, {}], 'userNotFound': true}",
                                        "{}")
                                .getBytes(UTF_8));

        assertThat(bean.getRequest().getUserNotFound()).isTrue();
        assertThat(bean.getRequest().getSession()).hasSize(2);
        assertThat(bean.getRequest().getSession()[0].getChallengeName()).isEqualTo("NEW_THING");
        assertThat(bean.getRequest().getSession()[0].getChallengeResult()).isFalse();
        assertThat(bean.getRequest().getSession()[0].getChallengeMetadata()).isNull();
        assertThat(bean.getRequest().getSession()[1].getChallengeName()).isNull();
    }

    @Test
    void a_session_that_is_absent_is_null() {
        byte[] define = Events.of("DefineAuthChallenge_Authentication", "{}", "{}").getBytes(UTF_8);
        byte[] create = Events.of("CreateAuthChallenge_Authentication", "{}", "{}").getBytes(UTF_8);

        assertThat(Bridge.DEFINE.convert(define).getRequest().getSession()).isNull();
        assertThat(Bridge.CREATE.convert(create).getRequest().getSession()).isNull();
    }

    @Test
    void what_decides_a_round_is_not_taken_from_the_round_before() {
        CognitoUserPoolDefineAuthChallengeEvent bean =
                Bridge.DEFINE.convert(
                        Events.of(
                                        "DefineAuthChallenge_Authentication",
                                        "{}",
                                        "{'challengeName': 'CUSTOM_CHALLENGE', 'issueTokens': true,"
                                                + " 'failAuthentication': true}")
                                .getBytes(UTF_8));

        assertThat(bean.getResponse().getChallengeName()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(bean.getResponse().getIssueTokens()).isFalse();
        assertThat(bean.getResponse().getFailAuthentication()).isFalse();
    }

    @Test
    void an_answer_is_correct_only_if_the_method_says_so() {
        String event =
                Events.of(
                        "VerifyAuthChallengeResponse_Authentication",
                        "{}",
                        "{'answerCorrect': true}");

        assertThat(Bridge.VERIFY.convert(event.getBytes(UTF_8)).getResponse().getAnswerCorrect())
                .isFalse();
        assertThat(Bridge.VERIFY.answer(event, bean -> {}))
                .contains("\"response\": {\"answerCorrect\":false}");
    }

    @Test
    void a_user_migration_has_the_user_name_of_the_request_only_if_the_event_has() {
        CognitoUserPoolMigrateUserEvent without =
                Bridge.MIGRATION.convert(
                        Events.of("UserMigration_Authentication", "{}", "{}").getBytes(UTF_8));
        CognitoUserPoolMigrateUserEvent with =
                Bridge.MIGRATION.convert(
                        Events.of("UserMigration_Authentication", "{'userName': 'm'}", "{}")
                                .getBytes(UTF_8));

        assertThat(without.getRequest().getUserName()).isNull();
        assertThat(without.getUserName()).isEqualTo("mary");
        assertThat(with.getRequest().getUserName()).isEqualTo("m");
    }

    @Test
    void a_machine_has_no_groups_and_an_empty_list_of_groups_is_empty() {
        CognitoUserPoolPreTokenGenerationEvent machine =
                Bridge.TOKEN.convert(Events.tokenV1("null").getBytes(UTF_8));
        CognitoUserPoolPreTokenGenerationEventV2 user =
                Bridge.TOKEN_V2.convert(
                        Events.of(
                                        "TokenGeneration_Authentication",
                                        "{'groupConfiguration': {'groupsToOverride': [],"
                                                + " 'preferredRole': null}}",
                                        "{}")
                                .getBytes(UTF_8));

        assertThat(machine.getRequest().getGroupConfiguration()).isNull();
        assertThat(user.getRequest().getGroupConfiguration().getGroupsToOverride()).isEmpty();
        assertThat(user.getRequest().getGroupConfiguration().getIamRolesToOverride()).isNull();
        assertThat(user.getRequest().getGroupConfiguration().getPreferredRole()).isNull();
        assertThat(user.getRequest().getScopes()).isNull();
    }

    @Test
    void details_that_came_are_in_the_object_as_far_as_it_can_hold_them() {
        CognitoUserPoolPreTokenGenerationEventV2 bean =
                Bridge.TOKEN_V2.convert(
                        Events.token(
                                        """
                                        {'accessTokenGeneration': {
                                           'claimsToAddOrOverride': {'a': 'x', 'n': 5, 'b': true, 'z': null,
                                                                     'l': [1], 'o': {}},
                                           'claimsToSuppress': ['c', 1], 'scopesToAdd': ['s']},
                                         'groupOverrideDetails': {'preferredRole': ['arn']}}\
                                        """)
                                .getBytes(UTF_8));
        AccessTokenGeneration token =
                bean.getResponse().getClaimsAndScopeOverrideDetails().getAccessTokenGeneration();

        assertThat(token.getClaimsToAddOrOverride())
                .containsEntry("a", "x")
                .containsEntry("n", "5")
                .containsEntry("b", "true")
                .containsEntry("z", null)
                .hasSize(4);
        assertThat(token.getClaimsToSuppress()).isNull();
        assertThat(token.getScopesToAdd()).containsExactly("s");
        assertThat(
                        bean.getResponse()
                                .getClaimsAndScopeOverrideDetails()
                                .getGroupOverrideDetails()
                                .getPreferredRole())
                .isNull();
        assertThat(bean.getResponse().getClaimsAndScopeOverrideDetails().getIdTokenGeneration())
                .isNull();
    }
}
