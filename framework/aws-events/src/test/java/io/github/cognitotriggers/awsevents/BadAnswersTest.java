package io.github.cognitotriggers.awsevents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.ClaimsOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent.GroupConfiguration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.IdTokenGeneration;
import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Answers that the typed response cannot say, or that Cognito would refuse: never dropped. */
class BadAnswersTest {

    private static final String PRE_SIGN_UP = Events.of("PreSignUp_SignUp", "{}", "{}");
    private static final String DEFINE =
            Events.of(
                    "DefineAuthChallenge_Authentication",
                    "{'session': []}",
                    "{'challengeName': null}");
    private static final String CREATE =
            Events.of(
                    "CreateAuthChallenge_Authentication",
                    "{'challengeName': 'CUSTOM_CHALLENGE'}",
                    "{}");
    private static final String MIGRATION =
            Events.of("UserMigration_Authentication", "{}", "{'userAttributes': null}");
    private static final String MESSAGE =
            Events.of("CustomMessage_SignUp", "{'codeParameter': '{####}'}", "{}");
    private static final String TOKEN = Events.tokenV1("null");
    private static final String TOKEN_V2 = Events.token("null");

    private static <B extends CognitoUserPoolEvent> void refused(
            Bridge<?, B> bridge, String event, String rule, Consumer<B> method) {
        assertThatThrownBy(() -> bridge.answer(event, method))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining(rule)
                .hasMessageNotContaining("secret");
    }

    @Test
    void null_is_no_answer() {
        nullIsRefused(Bridge.PRE_SIGN_UP, PRE_SIGN_UP);
        nullIsRefused(Bridge.DEFINE, DEFINE);
        nullIsRefused(Bridge.CREATE, CREATE);
        nullIsRefused(
                Bridge.VERIFY, Events.of("VerifyAuthChallengeResponse_Authentication", "{}", "{}"));
        nullIsRefused(Bridge.MIGRATION, MIGRATION);
        nullIsRefused(Bridge.MESSAGE, MESSAGE);
        nullIsRefused(Bridge.TOKEN, TOKEN);
        nullIsRefused(Bridge.TOKEN_V2, TOKEN_V2);
    }

    @SuppressWarnings("NullAway") // What a method of an old handler may return.
    private static <E extends TriggerEvent, B extends CognitoUserPoolEvent> void nullIsRefused(
            Bridge<E, B> bridge, String json) {
        E event = bridge.read().apply(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> bridge.response().apply(null, event))
                .as(bridge.toString())
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("answered null");
    }

    @Test
    void auto_verify_needs_its_attribute() {
        refused(
                Bridge.PRE_SIGN_UP,
                PRE_SIGN_UP,
                "autoVerifyEmail needs the attribute email",
                bean -> bean.getResponse().setAutoVerifyEmail(true));
    }

    @Test
    void define_has_to_decide() {
        refused(Bridge.DEFINE, DEFINE, "decides nothing", bean -> {});
        refused(Bridge.DEFINE, DEFINE, "decides nothing", bean -> bean.setResponse(null));
        refused(
                Bridge.DEFINE,
                Events.of(
                        "DefineAuthChallenge_Authentication",
                        "{}",
                        "{'challengeName': 'CUSTOM_CHALLENGE'}"),
                "decides nothing",
                bean -> bean.getResponse().setChallengeName(null));
        refused(
                Bridge.DEFINE,
                DEFINE,
                "must not be empty",
                bean -> bean.getResponse().setChallengeName(""));
    }

    @Test
    void define_decides_one_thing() {
        String rule = "one of challengeName, issueTokens and failAuthentication";
        refused(
                Bridge.DEFINE,
                DEFINE,
                rule,
                bean -> {
                    bean.getResponse().setIssueTokens(true);
                    bean.getResponse().setFailAuthentication(true);
                });
        refused(
                Bridge.DEFINE,
                DEFINE,
                rule,
                bean -> {
                    bean.getResponse().setIssueTokens(true);
                    bean.getResponse().setChallengeName("CUSTOM_CHALLENGE");
                });
        refused(
                Bridge.DEFINE,
                DEFINE,
                rule,
                bean -> {
                    bean.getResponse().setFailAuthentication(true);
                    bean.getResponse().setChallengeName("CUSTOM_CHALLENGE");
                });
    }

    @Test
    void parameters_of_a_challenge_are_text() {
        Map<String, String> nullValue = Collections.singletonMap("a", null);
        Map<String, String> nullName = Collections.singletonMap(null, "secret");

        refused(
                Bridge.CREATE,
                CREATE,
                "publicChallengeParameters.a must be a string",
                bean -> bean.getResponse().setPublicChallengeParameters(nullValue));
        refused(
                Bridge.CREATE,
                CREATE,
                "privateChallengeParameters.a must be a string",
                bean -> bean.getResponse().setPrivateChallengeParameters(nullValue));
        refused(
                Bridge.CREATE,
                CREATE,
                "publicChallengeParameters has a name that is null",
                bean -> bean.getResponse().setPublicChallengeParameters(nullName));
        refused(
                Bridge.CREATE,
                CREATE,
                "privateChallengeParameters has a name that is null",
                bean -> bean.getResponse().setPrivateChallengeParameters(nullName));
    }

    @Test
    void a_message_has_its_placeholder_and_its_length() {
        refused(
                Bridge.MESSAGE,
                MESSAGE,
                "request.codeParameter",
                bean -> bean.getResponse().setSmsMessage("secret, without a code"));
        refused(
                Bridge.MESSAGE,
                MESSAGE,
                "request.codeParameter",
                bean -> bean.getResponse().setEmailMessage("secret, without a code"));
        refused(
                Bridge.MESSAGE,
                MESSAGE,
                "emailSubject must have",
                bean -> bean.getResponse().setEmailSubject(""));
    }

    private static void refusedMigration(
            String rule, Consumer<CognitoUserPoolMigrateUserEvent.Response> method) {
        refused(
                Bridge.MIGRATION,
                MIGRATION,
                rule,
                bean -> {
                    Map<String, String> attributes = new HashMap<>();
                    attributes.put("email", "secret@example.com");
                    bean.getResponse().setUserAttributes(attributes);
                    method.accept(bean.getResponse());
                });
    }

    @Test
    void a_migrated_user_has_attributes() {
        refusedMigration("userAttributes needs", response -> response.setUserAttributes(Map.of()));
        refused(
                Bridge.MIGRATION,
                MIGRATION,
                "userAttributes needs",
                bean -> bean.getResponse().setForceAliasCreation(true));
        refused(
                Bridge.MIGRATION,
                MIGRATION,
                "userAttributes needs",
                bean -> bean.getResponse().setFinalUserStatus("CONFIRMED"));
        refusedMigration(
                "userAttributes.a must be a string",
                response -> response.getUserAttributes().put("a", null));
        refusedMigration(
                "userAttributes has a name that is null",
                response -> response.getUserAttributes().put(null, "secret"));
    }

    @Test
    void texts_of_a_migration_that_cognito_does_not_document_are_errors() {
        refusedMigration(
                "finalUserStatus must be", response -> response.setFinalUserStatus("secret"));
        refusedMigration(
                "finalUserStatus must be", response -> response.setFinalUserStatus("confirmed"));
        refusedMigration("messageAction must be", response -> response.setMessageAction("RESEND"));
        refusedMigration(
                "desiredDeliveryMediums must be",
                response -> response.setDesiredDeliveryMediums(new String[] {"SMS", "FAX"}));
        refusedMigration(
                "desiredDeliveryMediums must be",
                response -> response.setDesiredDeliveryMediums(new String[1]));
        refusedMigration(
                "desiredDeliveryMediums needs",
                response -> response.setDesiredDeliveryMediums(new String[0]));
    }

    private static void refusedToken(String rule, Consumer<ClaimsOverrideDetails> method) {
        refused(
                Bridge.TOKEN,
                TOKEN,
                rule,
                bean -> {
                    bean.getResponse().setClaimsOverrideDetails(new ClaimsOverrideDetails());
                    method.accept(bean.getResponse().getClaimsOverrideDetails());
                });
    }

    private static void refusedTokenV2(
            String event, String rule, Consumer<ClaimsAndScopeOverrideDetails> method) {
        refused(
                Bridge.TOKEN_V2,
                event,
                rule,
                bean -> {
                    ClaimsAndScopeOverrideDetails details = new ClaimsAndScopeOverrideDetails();
                    details.setIdTokenGeneration(new IdTokenGeneration());
                    details.setAccessTokenGeneration(new AccessTokenGeneration());
                    bean.getResponse().setClaimsAndScopeOverrideDetails(details);
                    method.accept(details);
                });
    }

    @Test
    void claims_that_cognito_sets_itself_are_errors() {
        refusedToken("sub", d -> d.setClaimsToAddOrOverride(Map.of("sub", "secret")));
        refusedToken("iss", d -> d.setClaimsToSuppress(new String[] {"iss"}));
        refusedTokenV2(
                TOKEN_V2,
                "jti",
                d -> d.getIdTokenGeneration().setClaimsToAddOrOverride(Map.of("jti", "secret")));
        refusedTokenV2(
                TOKEN_V2,
                "exp",
                d -> d.getAccessTokenGeneration().setClaimsToAddOrOverride(Map.of("exp", "1")));
    }

    @Test
    void nulls_among_claims_scopes_and_groups_are_errors() {
        Map<String, String> nullValue = Collections.singletonMap("a", null);
        Map<String, String> nullName = Collections.singletonMap(null, "secret");

        refusedToken("claim a is null", d -> d.setClaimsToAddOrOverride(nullValue));
        refusedToken("claim needs a name", d -> d.setClaimsToAddOrOverride(nullName));
        refusedToken("claim needs a name", d -> d.setClaimsToSuppress(new String[1]));
        refusedToken(
                "groups[0] is null",
                d -> {
                    d.setGroupOverrideDetails(new GroupConfiguration());
                    d.getGroupOverrideDetails().setGroupsToOverride(new String[1]);
                });
        refusedTokenV2(
                TOKEN_V2,
                "a scope has",
                d -> d.getAccessTokenGeneration().setScopesToAdd(new String[1]));
        refusedTokenV2(
                TOKEN_V2,
                "a scope has no blank",
                d -> d.getAccessTokenGeneration().setScopesToSuppress(new String[] {"a b"}));
    }

    @Test
    void the_first_version_has_neither_access_token_nor_scopes() {
        refusedTokenV2(
                TOKEN,
                "event version 2",
                d -> d.getAccessTokenGeneration().setClaimsToAddOrOverride(Map.of("a", "b")));
        refusedTokenV2(
                TOKEN,
                "event version 2",
                d -> d.getAccessTokenGeneration().setScopesToAdd(new String[] {"a"}));
    }

    @Test
    void more_claims_than_the_quota_are_an_error() {
        String[] many = new String[5_001];
        Arrays.setAll(many, i -> "scope" + i);

        refusedTokenV2(TOKEN_V2, "5001", d -> d.getAccessTokenGeneration().setScopesToAdd(many));
    }
}
