package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pool keeps nothing of ClientMetadata and ValidationData: all it holds is searched. */
class NoMetadataKeptTest {

    private static final String KEPT = "mary@example.com";
    private static final String METADATA =
            "'ClientMetadata': {'key-of-the-caller': 'value-of-the-caller'}";

    private static final String NEW_EMAIL =
            "'UserAttributes': [{'Name': 'email', 'Value': 'mary@example.com.au'}]";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void nothing_of_the_metadata_of_any_call_is_kept() {
        UserPool pool = pool();
        String signUp =
                "'Password': 'Passw0rd!', 'UserAttributes': [{'Name': 'email', 'Value':"
                        + " 'mary@example.com'}], 'ValidationData': [{'Name': 'captcha', 'Value':"
                        + " 'value-of-the-caller'}]";
        call(pool, "SignUp", "'Username': 'mary', " + signUp);
        call(pool, "SignUp", "'Username': 'bob', " + signUp);
        call(pool, "ResendConfirmationCode", "'Username': 'mary'");
        String code = pool.messages().get(pool.messages().size() - 1).code();
        call(pool, "ConfirmSignUp", "'Username': 'mary', 'ConfirmationCode': '" + code + "'");
        call(
                pool,
                "AdminCreateUser",
                "'Username': 'carol', 'TemporaryPassword': 'Temp0rary!', " + signUp);
        ObjectNode signedIn = initiate(pool, "USER_PASSWORD_AUTH", "mary", "Passw0rd!");
        initiate(pool, "USER_PASSWORD_AUTH", "carol", "Temp0rary!");
        ObjectNode asked = initiate(pool, "CUSTOM_AUTH", "mary", "");
        ObjectNode again =
                call(
                        pool,
                        "RespondToAuthChallenge",
                        TestPool.responding(asked, "'USERNAME': 'mary', 'ANSWER': '0000'"));
        assertThat(again.path("ChallengeName").asText()).isEqualTo("CUSTOM_CHALLENGE");
        call(
                pool,
                "GetTokensFromRefreshToken",
                "'RefreshToken': '" + TestPool.token(signedIn, "RefreshToken") + "'");
        call(pool, "ForgotPassword", "'Username': 'mary'");
        waitingForCodes(pool);
        String bearer = "'AccessToken': '" + TestPool.token(signedIn, "AccessToken") + "', ";
        call(pool, "GetUserAttributeVerificationCode", bearer + "'AttributeName': 'email'");
        call(pool, "UpdateUserAttributes", bearer + NEW_EMAIL);
        call(pool, "AdminUpdateUserAttributes", "'Username': 'carol', " + NEW_EMAIL);
        call(
                pool,
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'email_verified', 'Value':"
                        + " 'true'}]");
        call(pool, "AdminResetUserPassword", "'Username': 'mary'");

        // The triggers did get it, or there would be nothing to keep.
        assertThat(seen).hasSizeGreaterThan(10).anyMatch(e -> e.contains("value-of-the-caller"));
        List<String> kept = Reachable.texts(pool);
        assertThat(kept).as("the search finds what is there").anyMatch(t -> t.contains(KEPT));
        assertThat(kept).noneMatch(t -> t.contains("of-the-caller"));
    }

    /** Sign-ins of every new kind, which wait for an answer: what they keep can be searched. */
    private static void waitingForCodes(UserPool pool) {
        ObjectNode which = initiate(pool, "USER_AUTH", "mary", "");
        assertThat(which.path("ChallengeName").asText()).isEqualTo("SELECT_CHALLENGE");
        ObjectNode code =
                call(
                        pool,
                        "RespondToAuthChallenge",
                        TestPool.responding(
                                initiate(pool, "USER_AUTH", "mary", ""),
                                "'USERNAME': 'mary', 'ANSWER': 'EMAIL_OTP'"));
        assertThat(code.path("ChallengeName").asText()).isEqualTo("EMAIL_OTP");
        call(
                pool,
                "SetUserPoolMfaConfig",
                "'MfaConfiguration': 'OPTIONAL', 'EmailMfaConfiguration': {},"
                        + " 'SoftwareTokenMfaConfiguration': {'Enabled': true}");
        call(
                pool,
                "AdminSetUserMFAPreference",
                "'Username': 'mary', 'EmailMfaSettings': {'Enabled': true}");
        ObjectNode factor = initiate(pool, "USER_PASSWORD_AUTH", "mary", "Passw0rd!");
        assertThat(factor.path("ChallengeName").asText()).isEqualTo("EMAIL_OTP");
    }

    @Test
    void nothing_of_the_metadata_of_a_token_request_is_kept() {
        UserPools pools =
                new UserPools(
                        new Environment(
                                InstantSource.system(),
                                new SecureRandom(),
                                TriggerLimits.DEFAULT,
                                TimelineRecorder.NONE),
                        arn ->
                                Optional.of(
                                        event -> {
                                            seen.add(new String(event, StandardCharsets.UTF_8));
                                            return event;
                                        }));
        String id = "us-east-1_Kept";
        UserPool pool =
                pools.createPool(
                        id,
                        PoolsForTests.json(
                                "{'LambdaConfig': {'PreTokenGenerationConfig': {'LambdaVersion':"
                                        + " 'V3_0', 'LambdaArn': 'any'}}}"));
        pools.call(
                "CreateResourceServer",
                PoolsForTests.json(
                        "{'UserPoolId': '"
                                + id
                                + "', 'Identifier': 'orders', 'Name': 'orders', 'Scopes':"
                                + " [{'ScopeName': 'read', 'ScopeDescription': 'r'}]}"));
        pools.createClient(
                id,
                "machine",
                "secret",
                PoolsForTests.json(
                        "{'AllowedOAuthFlowsUserPoolClient': true, 'AllowedOAuthFlows':"
                                + " ['client_credentials'], 'AllowedOAuthScopes':"
                                + " ['orders/read']}"));
        pools.token(
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "machine",
                        "client_secret", "secret",
                        "aws_client_metadata", "{\"key\": \"value-of-the-caller\"}"),
                null);
        assertThat(seen).anyMatch(e -> e.contains("value-of-the-caller"));
        List<String> kept = Reachable.texts(pool);
        assertThat(kept).as("the search finds what is there").contains("orders/read");
        assertThat(kept).noneMatch(t -> t.contains("of-the-caller"));
    }

    private UserPool pool() {
        PoolTriggers.Builder triggers = PoolTriggers.builder();
        for (Trigger trigger : Trigger.values()) {
            triggers.on(
                    trigger,
                    event -> {
                        seen.add(new String(event, StandardCharsets.UTF_8));
                        ObjectNode answer = (ObjectNode) TestPool.JSON.readTree(event);
                        if (trigger == Trigger.DEFINE_AUTH_CHALLENGE) {
                            answer.withObject("/response").put("challengeName", "CUSTOM_CHALLENGE");
                        }
                        if (trigger == Trigger.CREATE_AUTH_CHALLENGE) {
                            answer.withObject("/response")
                                    .putObject("privateChallengeParameters")
                                    .put("code", "1234");
                        }
                        if (trigger == Trigger.VERIFY_AUTH_CHALLENGE) {
                            answer.withObject("/response").put("answerCorrect", false);
                        }
                        return TestPool.JSON.writeValueAsBytes(answer);
                    });
        }
        return new UserPool(
                PoolSettings.builder().allowedFirstAuthFactors(FirstAuthFactor.values()).build(),
                List.of(AppClient.builder(TestPool.CLIENT).authFlows(AuthFlow.values()).build()),
                triggers.build(),
                new Environment(
                        InstantSource.system(),
                        new SecureRandom(),
                        TriggerLimits.DEFAULT,
                        TimelineRecorder.NONE));
    }

    private static ObjectNode initiate(
            UserPool pool, String flow, String username, String password) {
        return call(
                pool,
                "InitiateAuth",
                "'AuthFlow': '"
                        + flow
                        + "', 'AuthParameters': {'USERNAME': '"
                        + username
                        + "', 'PASSWORD': '"
                        + password
                        + "'}");
    }

    private static ObjectNode call(UserPool pool, String operation, String members) {
        String request =
                "{'ClientId': 'client1', 'UserPoolId': 'us-east-1_Local0001', "
                        + METADATA
                        + ", "
                        + members
                        + "}";
        return pool.call(operation, TestPool.read(request.replace('\'', '"')));
    }
}
