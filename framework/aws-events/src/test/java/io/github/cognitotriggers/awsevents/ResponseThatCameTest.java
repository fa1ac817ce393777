package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.ClaimsOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.IdTokenGeneration;
import io.github.cognitotriggers.InvalidResponseException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a method did not change goes back as it came, whether AWS's class can hold it or not. */
class ResponseThatCameTest {

    /** Members that Cognito, or a function before this one, may have filled. */
    private static final String ODD =
            "{'autoConfirmUser': null, 'autoVerifyEmail':  'yes', 'autoVerifyPhone': true,"
                    + " 'future': [1.0e+2], 'null': null}";

    private static String details(String json) {
        int start = json.indexOf("\"response\": ") + "\"response\": ".length();
        return json.substring(start, json.indexOf(", \"future\": [1.0e+2]}", start));
    }

    @Test
    void nulls_unknown_members_and_odd_types_stay_as_they_are() {
        String event = Events.of("PreSignUp_SignUp", "{}", ODD);

        assertThat(Bridge.PRE_SIGN_UP.answer(event, bean -> {})).isEqualTo(event);
    }

    @Test
    void a_false_that_the_method_puts_where_null_was_changes_nothing() {
        String event = Events.of("PreSignUp_SignUp", "{}", ODD);

        assertThat(
                        Bridge.PRE_SIGN_UP.answer(
                                event, bean -> bean.getResponse().setAutoConfirmUser(false)))
                .isEqualTo(event);
    }

    @Test
    void a_member_that_is_set_leaves_the_others() {
        String event = Events.of("PreSignUp_SignUp", "{}", ODD);

        String answer =
                Bridge.PRE_SIGN_UP.answer(
                        event,
                        bean -> {
                            bean.getResponse().setAutoConfirmUser(true);
                            bean.getResponse().setAutoVerifyPhone(false);
                        });

        assertThat(answer)
                .contains(
                        "\"response\": {\"autoConfirmUser\":true,\"autoVerifyEmail\":  \"yes\","
                                + "\"autoVerifyPhone\":false,\"future\": [1.0e+2],\"null\": null}");
    }

    @Test
    void a_new_object_with_a_response_only_is_an_answer() {
        String event = Events.of("PreSignUp_SignUp", "{'userAttributes': {'a': '1'}}", "{}");

        String answer =
                Bridge.PRE_SIGN_UP.answer(
                        event,
                        bean -> {
                            bean.setRequest(null);
                            bean.setCallerContext(null);
                            bean.setUserName("somebody else");
                            bean.getResponse().setAutoConfirmUser(true);
                        });

        assertThat(answer)
                .isEqualTo(
                        event.replace(
                                "\"response\": {}", "\"response\": {\"autoConfirmUser\":true}"));
    }

    @Test
    void a_response_that_is_null_changes_nothing() {
        String preSignUp = Events.of("PreSignUp_SignUp", "{}", "{'autoConfirmUser': true}");
        String create =
                Events.of(
                        "CreateAuthChallenge_Authentication",
                        "{'challengeName': 'CUSTOM_CHALLENGE'}",
                        "{'challengeMetadata': 'a'}");
        String message = Events.of("CustomMessage_SignUp", "{}", "{'smsMessage': 'a'}");
        String migration =
                Events.of("UserMigration_Authentication", "{}", "{'messageAction': 'RESEND'}");
        String token = Events.token("{'idTokenGeneration': {'claimsToSuppress': ['a']}}");

        assertThat(Bridge.PRE_SIGN_UP.answer(preSignUp, bean -> bean.setResponse(null)))
                .isEqualTo(preSignUp);
        assertThat(Bridge.CREATE.answer(create, bean -> bean.setResponse(null))).isEqualTo(create);
        assertThat(Bridge.MESSAGE.answer(message, bean -> bean.setResponse(null)))
                .isEqualTo(message);
        assertThat(Bridge.MIGRATION.answer(migration, bean -> bean.setResponse(null)))
                .isEqualTo(migration);
        assertThat(Bridge.TOKEN.answer(token, bean -> bean.setResponse(null))).isEqualTo(token);
        assertThat(Bridge.TOKEN_V2.answer(token, bean -> bean.setResponse(null))).isEqualTo(token);
    }

    @Test
    void without_a_response_an_answer_is_wrong() {
        String event = Events.of("VerifyAuthChallengeResponse_Authentication", "{}", "{}");

        assertThat(Bridge.VERIFY.answer(event, bean -> bean.setResponse(null)))
                .contains("\"answerCorrect\":false");
    }

    @Test
    void members_that_are_null_change_nothing() {
        String create =
                Events.of(
                        "CreateAuthChallenge_Authentication",
                        "{'challengeName': 'CUSTOM_CHALLENGE'}",
                        "{'publicChallengeParameters': {'a': 'b', 'n': null, 'o': {}},"
                                + " 'privateChallengeParameters': {}, 'challengeMetadata': 'a'}");
        String migration =
                Events.of(
                        "UserMigration_Authentication",
                        "{}",
                        "{'userAttributes': {'email': 'a'}, 'finalUserStatus': 'ARCHIVED',"
                                + " 'messageAction': 'RESEND', 'desiredDeliveryMediums': ['FAX'],"
                                + " 'forceAliasCreation': null, 'enableSMSMFA': true}");

        assertThat(Bridge.CREATE.answer(create, bean -> {})).isEqualTo(create);
        assertThat(
                        Bridge.CREATE.answer(
                                create,
                                bean -> {
                                    bean.getResponse().setPublicChallengeParameters(null);
                                    bean.getResponse().setPrivateChallengeParameters(null);
                                    bean.getResponse().setChallengeMetadata(null);
                                }))
                .isEqualTo(create);
        assertThat(Bridge.MIGRATION.answer(migration, bean -> {})).isEqualTo(migration);
        assertThat(
                        Bridge.MIGRATION.answer(
                                migration,
                                bean -> {
                                    bean.getResponse().setUserAttributes(null);
                                    bean.getResponse().setFinalUserStatus(null);
                                    bean.getResponse().setMessageAction(null);
                                    bean.getResponse().setDesiredDeliveryMediums(null);
                                }))
                .isEqualTo(migration);
    }

    @Test
    void what_a_migration_came_with_stays_beside_what_is_set() {
        String event =
                Events.of(
                        "UserMigration_Authentication",
                        "{}",
                        "{'userAttributes': {'email': 'a@example.com'}, 'finalUserStatus':"
                                + " 'ARCHIVED', 'messageAction': 'RESEND',"
                                + " 'desiredDeliveryMediums': ['FAX'], 'enableSMSMFA': false}");

        String answer =
                Bridge.MIGRATION.answer(
                        event,
                        bean -> {
                            bean.getResponse().setUserAttributes(null);
                            bean.getResponse().setForceAliasCreation(true);
                        });

        assertThat(answer)
                .contains("\"userAttributes\":{\"email\":\"a@example.com\"}")
                .contains("\"finalUserStatus\": \"ARCHIVED\"")
                .contains("\"messageAction\": \"RESEND\"")
                .contains("\"desiredDeliveryMediums\": [\"FAX\"]")
                .contains("\"enableSMSMFA\": false")
                .contains("\"forceAliasCreation\":true");
    }

    @Test
    void the_challenge_of_the_round_before_does_not_stand_in_the_way_of_a_decision() {
        String event =
                Events.of(
                        "DefineAuthChallenge_Authentication",
                        "{'session': []}",
                        "{'challengeName': 'CUSTOM_CHALLENGE', 'issueTokens': false,"
                                + " 'failAuthentication': false}");

        assertThat(Bridge.DEFINE.answer(event, bean -> bean.getResponse().setIssueTokens(true)))
                .contains(
                        "{\"challengeName\":null,\"issueTokens\":true,\"failAuthentication\":false}");
        assertThat(
                        Bridge.DEFINE.answer(
                                event, bean -> bean.getResponse().setFailAuthentication(true)))
                .contains(
                        "{\"challengeName\":null,\"issueTokens\":false,\"failAuthentication\":true}");
        assertThat(
                        Bridge.DEFINE.answer(
                                event,
                                bean -> bean.getResponse().setChallengeName("CUSTOM_CHALLENGE")))
                .contains(
                        "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,"
                                + "\"failAuthentication\":false}");
    }

    private static final String CLAIMS =
            "{'idTokenGeneration': {'claimsToAddOrOverride': {'t': 'text', 'n': 1.50, 'y': true,"
                    + " 'f': false, 'l': [1, \"a,]\\\\\\\"\", {'b': [ ]}, [true, 2.0]], 'o': {'p':"
                    + " 'q', 'e': [],'u':{}}}, 'claimsToSuppress': ['s']}, 'accessTokenGeneration':"
                    + " {'claimsToAddOrOverride': {'a': [1]}, 'claimsToSuppress': ['as'],"
                    + " 'scopesToAdd': ['x'], 'scopesToSuppress': ['y']}, 'groupOverrideDetails':"
                    + " {'groupsToOverride': ['g']}, 'unknown': 1}";

    private static final String SAME_LISTS =
            "'l':[1,\"a,]\\\\\\\"\",{'b':[]},[true,2.0]],'o':{'p':'q','e':[],'u':{}}";

    private static final String SAME_ACCESS =
            "'accessTokenGeneration':{'claimsToAddOrOverride':{'a':[1]},'claimsToSuppress':['as'],"
                    + "'scopesToAdd':['x'],'scopesToSuppress':['y']}";

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @Test
    void claims_of_all_types_stay_byte_for_byte_in_an_answer_without_a_change() {
        String event = Events.token(CLAIMS);

        assertThat(Bridge.TOKEN_V2.answer(event, bean -> {})).isEqualTo(event);
        assertThat(Bridge.TOKEN.answer(event, bean -> {})).isEqualTo(event);
    }

    @Test
    void claims_of_all_types_stay_beside_one_that_is_added() {
        String answer =
                Bridge.TOKEN_V2.answer(
                        Events.token(CLAIMS),
                        bean ->
                                bean.getResponse()
                                        .getClaimsAndScopeOverrideDetails()
                                        .getIdTokenGeneration()
                                        .getClaimsToAddOrOverride()
                                        .put("added", "1"));

        assertThat(details(answer))
                .isEqualTo(
                        quoted(
                                "{'claimsAndScopeOverrideDetails':{'idTokenGeneration':"
                                        + "{'claimsToAddOrOverride':{'t':'text','n':1.50,'y':true,"
                                        + "'f':false,'added':'1',"
                                        + SAME_LISTS
                                        + "},'claimsToSuppress':['s']},"
                                        + SAME_ACCESS
                                        + ",'groupOverrideDetails':{'groupsToOverride':['g']}}}"));
    }

    @Test
    void a_claim_that_is_replaced_or_taken_out_does_not_come_back() {
        String answer =
                Bridge.TOKEN_V2.answer(
                        Events.token(CLAIMS),
                        bean -> {
                            Map<String, String> claims =
                                    bean.getResponse()
                                            .getClaimsAndScopeOverrideDetails()
                                            .getIdTokenGeneration()
                                            .getClaimsToAddOrOverride();
                            claims.remove("t");
                            claims.put("n", "2");
                            claims.put("l", "a text now");
                            claims.put("o", "so is this");
                        });

        assertThat(details(answer))
                .contains(
                        quoted(
                                "'claimsToAddOrOverride':{'n':'2','y':true,'f':false,"
                                        + "'l':'a text now','o':'so is this'}"));
    }

    @Test
    void parts_that_are_null_stay_as_they_came() {
        String answer =
                Bridge.TOKEN_V2.answer(
                        Events.token(CLAIMS),
                        bean -> {
                            ClaimsAndScopeOverrideDetails details =
                                    new ClaimsAndScopeOverrideDetails();
                            details.setIdTokenGeneration(new IdTokenGeneration());
                            details.getIdTokenGeneration()
                                    .setClaimsToSuppress(new String[] {"other"});
                            bean.getResponse().setClaimsAndScopeOverrideDetails(details);
                        });

        assertThat(details(answer))
                .isEqualTo(
                        quoted(
                                "{'claimsAndScopeOverrideDetails':{'idTokenGeneration':"
                                        + "{'claimsToAddOrOverride':{'t':'text','n':1.50,'y':true,"
                                        + "'f':false,"
                                        + SAME_LISTS
                                        + "},'claimsToSuppress':['other']},"
                                        + SAME_ACCESS
                                        + ",'groupOverrideDetails':{'groupsToOverride':['g']}}}"));
    }

    @Test
    void parts_that_are_set_replace_what_came() {
        String answer =
                Bridge.TOKEN_V2.answer(
                        Events.token(CLAIMS),
                        bean -> {
                            AccessTokenGeneration token =
                                    bean.getResponse()
                                            .getClaimsAndScopeOverrideDetails()
                                            .getAccessTokenGeneration();
                            token.setScopesToAdd(new String[] {"z"});
                            token.setScopesToSuppress(new String[0]);
                            bean.getResponse()
                                    .getClaimsAndScopeOverrideDetails()
                                    .getGroupOverrideDetails()
                                    .setGroupsToOverride(new String[0]);
                        });

        assertThat(details(answer))
                .contains(
                        quoted(
                                "'accessTokenGeneration':{'claimsToAddOrOverride':{'a':[1]},"
                                        + "'claimsToSuppress':['as'],'scopesToAdd':['z']},"
                                        + "'groupOverrideDetails':{'groupsToOverride':[]}"));
    }

    @Test
    void groups_that_came_stay_in_an_answer_of_the_first_version() {
        String event =
                Events.tokenV1(
                        "{'claimsToAddOrOverride': {'t': 'text'}, 'groupOverrideDetails':"
                                + " {'groupsToOverride': ['g'], 'iamRolesToOverride': ['r'],"
                                + " 'preferredRole': 'r'}}");

        String answer =
                Bridge.TOKEN.answer(
                        event,
                        bean -> {
                            ClaimsOverrideDetails details = new ClaimsOverrideDetails();
                            details.setClaimsToSuppress(new String[] {"email"});
                            bean.getResponse().setClaimsOverrideDetails(details);
                        });

        assertThat(Bridge.TOKEN.answer(event, bean -> {})).isEqualTo(event);
        assertThat(details(answer))
                .isEqualTo(
                        quoted(
                                "{'claimsOverrideDetails':{'claimsToAddOrOverride':{'t':'text'},"
                                        + "'claimsToSuppress':['email'],'groupOverrideDetails':"
                                        + "{'groupsToOverride':['g'],'iamRolesToOverride':['r'],"
                                        + "'preferredRole':'r'}}}"));
    }

    @Test
    void details_that_say_nothing_leave_a_null_as_it_is() {
        String event = Events.tokenV1("null");

        assertThat(
                        Bridge.TOKEN.answer(
                                event,
                                bean ->
                                        bean.getResponse()
                                                .setClaimsOverrideDetails(
                                                        new ClaimsOverrideDetails())))
                .isEqualTo(event);
    }

    @Test
    void details_of_empty_lists_leave_empty_ones_as_they_are() {
        String event = Events.token("{'idTokenGeneration': {}}");

        assertThat(
                        Bridge.TOKEN_V2.answer(
                                event,
                                bean ->
                                        bean.getResponse()
                                                .getClaimsAndScopeOverrideDetails()
                                                .getIdTokenGeneration()
                                                .setClaimsToAddOrOverride(new HashMap<>())))
                .isEqualTo(event);
    }

    @Test
    void what_came_cannot_be_taken_back_altogether() {
        String first = Events.tokenV1("{'claimsToSuppress': ['email']}");
        String second = Events.token("{'accessTokenGeneration': {'scopesToAdd': ['x']}}");

        assertThatThrownBy(
                        () ->
                                Bridge.TOKEN.answer(
                                        first,
                                        bean ->
                                                bean.getResponse()
                                                        .getClaimsOverrideDetails()
                                                        .setClaimsToSuppress(new String[0])))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("not all taken back");
        assertThatThrownBy(
                        () ->
                                Bridge.TOKEN_V2.answer(
                                        second,
                                        bean ->
                                                bean.getResponse()
                                                        .getClaimsAndScopeOverrideDetails()
                                                        .getAccessTokenGeneration()
                                                        .setScopesToAdd(new String[0])))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("not all taken back");
    }

    @Test
    void a_null_among_claims_that_came_cannot_be_said_again() {
        String top = Events.token("{'idTokenGeneration': {'claimsToAddOrOverride': {'z': null}}}");
        String deep =
                Events.token(
                        "{'idTokenGeneration': {'claimsToAddOrOverride': {'l': [1, {'z':"
                                + " null}]}}}");

        for (String event : new String[] {top, deep}) {
            assertThat(Bridge.TOKEN_V2.answer(event, bean -> {})).isEqualTo(event);
            assertThatThrownBy(
                            () ->
                                    Bridge.TOKEN_V2.answer(
                                            event,
                                            bean ->
                                                    bean.getResponse()
                                                            .getClaimsAndScopeOverrideDetails()
                                                            .getIdTokenGeneration()
                                                            .getClaimsToAddOrOverride()
                                                            .put("a", "b")))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessageContaining("is null");
        }
    }

    @Test
    void the_class_of_version_1_sets_groups_of_a_version_2_event() {
        CognitoUserPoolPreTokenGenerationEvent[] seen =
                new CognitoUserPoolPreTokenGenerationEvent[1];

        String answer =
                Bridge.TOKEN.answer(
                        Events.token("null"),
                        bean -> {
                            seen[0] = bean;
                            ClaimsOverrideDetails details = new ClaimsOverrideDetails();
                            details.setGroupOverrideDetails(new GroupConfiguration());
                            bean.getResponse().setClaimsOverrideDetails(details);
                        });

        assertThat(seen[0].getVersion()).isEqualTo("2");
        assertThat(details(answer))
                .isEqualTo(quoted("{'claimsAndScopeOverrideDetails':{'groupOverrideDetails':{}}}"));
    }
}
