package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

/** Which triggers a flow fires, in which order: section 6 of the facts, row by row. */
class TriggerOrderTest {

    private static final String MIGRATED =
            "'userAttributes': {'email': 'mary@example.com', 'email_verified': 'true'}";

    @Test
    void sign_up_runs_pre_sign_up_and_custom_message() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.signUp("mary");
        assertThat(pool.fired()).containsExactly("PreSignUp_SignUp", "CustomMessage_SignUp");
    }

    @Test
    void sign_up_hands_the_code_to_a_custom_sender_in_place_of_custom_message() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .echo(Trigger.CUSTOM_EMAIL_SENDER, Trigger.CUSTOM_SMS_SENDER)
                        .build();
        pool.signUp("mary");
        // The sender is not waited for, so only what is in the outbox is certain by now.
        assertThat(pool.fired())
                .contains("PreSignUp_SignUp")
                .doesNotContain("CustomMessage_SignUp");
        assertThat(pool.lastMessage().triggerSource()).isEqualTo("CustomEmailSender_SignUp");
    }

    @Test
    void sign_up_that_pre_sign_up_confirms_runs_post_confirmation_and_sends_nothing() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .answering(Trigger.PRE_SIGN_UP, "{'autoConfirmUser': true}")
                        .build();
        assertThat(pool.signUp("mary").path("UserConfirmed").asBoolean()).isTrue();
        assertThat(pool.fired())
                .containsExactly("PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void confirm_sign_up_runs_post_confirmation() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.signUp("mary");
        pool.fired();
        pool.client(
                "ConfirmSignUp",
                "'Username': 'mary', 'ConfirmationCode': '" + pool.lastMessage().code() + "'");
        assertThat(pool.fired()).containsExactly("PostConfirmation_ConfirmSignUp");
    }

    @Test
    void admin_confirm_sign_up_runs_post_confirmation_with_a_null_client_id() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.signUp("mary");
        pool.admin("AdminConfirmSignUp", "'Username': 'mary'");
        assertThat(pool.events(TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP))
                .singleElement()
                .satisfies(e -> assertThat(e.at("/callerContext/clientId").isNull()).isTrue());
        assertThat(pool.fired()).endsWith("PostConfirmation_ConfirmSignUp").hasSize(3);
    }

    @Test
    void resend_confirmation_code_runs_custom_message_resend_code() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.signUp("mary");
        pool.fired();
        pool.client("ResendConfirmationCode", "'Username': 'mary'");
        assertThat(pool.fired()).containsExactly("CustomMessage_ResendCode");
    }

    @Test
    void admin_create_user_runs_pre_sign_up_and_custom_message_and_never_post_confirmation() {
        TestPool pool = TestPool.withAllTriggers().build();
        adminCreate(pool);
        assertThat(pool.fired())
                .containsExactly("PreSignUp_AdminCreateUser", "CustomMessage_AdminCreateUser");
        ObjectNode asked = pool.passwordSignIn("mary", "Temp0rary!");
        pool.newPassword("mary", asked, "Another0ne!");
        assertThat(pool.fired()).noneMatch(source -> source.startsWith("PostConfirmation"));
    }

    @Test
    void a_password_sign_in_runs_pre_and_post_authentication_and_token_generation() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        pool.passwordSignIn("mary", TestPool.PASSWORD);
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void an_administrators_password_sign_in_runs_the_same() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        pool.admin(
                "AdminInitiateAuth",
                "'ClientId': 'client1', 'AuthFlow': 'ADMIN_USER_PASSWORD_AUTH', 'AuthParameters':"
                        + " {'USERNAME': 'mary', 'PASSWORD': 'Passw0rd!'}");
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void srp_runs_pre_authentication_at_first_and_the_others_after_the_proof() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode asked = pool.client("InitiateAuth", client.initiate("USER_SRP_AUTH", "mary"));
        assertThat(pool.fired()).containsExactly("PreAuthentication_Authentication");
        pool.respond(asked, client.answer(asked, "mary", TestPool.PASSWORD));
        assertThat(pool.fired())
                .containsExactly(
                        "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void a_temporary_password_completes_authentication_twice() {
        TestPool pool = TestPool.withAllTriggers().build();
        adminCreate(pool);
        pool.fired();
        ObjectNode asked = pool.passwordSignIn("mary", "Temp0rary!");
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
        pool.newPassword("mary", asked, "Another0ne!");
        assertThat(pool.fired())
                .containsExactly(
                        "PostAuthentication_Authentication",
                        "TokenGeneration_NewPasswordChallenge");
    }

    @Test
    void refresh_runs_token_generation_only() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.fired();
        pool.client(
                "InitiateAuth",
                "'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters': {'REFRESH_TOKEN': '"
                        + TestPool.token(signedIn, "RefreshToken")
                        + "'}");
        assertThat(pool.fired()).containsExactly("TokenGeneration_RefreshTokens");
    }

    @Test
    void get_tokens_from_refresh_token_runs_token_generation_only_and_with_metadata() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        ObjectNode signedIn = pool.passwordSignIn("mary", TestPool.PASSWORD);
        pool.fired();
        pool.client(
                "GetTokensFromRefreshToken",
                "'RefreshToken': '"
                        + TestPool.token(signedIn, "RefreshToken")
                        + "', 'ClientMetadata': {'device': 'phone'}");
        assertThat(pool.events(TriggerSource.TOKEN_GENERATION_AUTHENTICATION))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.at("/request/clientMetadata/device").asText())
                                        .isEqualTo("phone"));
        assertThat(pool.fired()).containsExactly("TokenGeneration_Authentication");
    }

    @Test
    void forgot_password_runs_custom_message_and_its_confirmation_post_confirmation() {
        TestPool pool = TestPool.withAllTriggers().build();
        pool.confirmedUser("mary");
        pool.client("ForgotPassword", "'Username': 'mary'");
        assertThat(pool.fired()).containsExactly("CustomMessage_ForgotPassword");
        pool.client(
                "ConfirmForgotPassword",
                "'Username': 'mary', 'Password': 'Another0ne!', 'ConfirmationCode': '"
                        + pool.lastMessage().code()
                        + "'");
        assertThat(pool.fired()).containsExactly("PostConfirmation_ConfirmForgotPassword");
        TestPool.token(pool.passwordSignIn("mary", "Another0ne!"), "IdToken");
    }

    @Test
    void migration_at_sign_in_runs_pre_sign_up_and_an_invitation_and_no_post_confirmation() {
        TestPool pool = migrating("'finalUserStatus': 'CONFIRMED', " + MIGRATED);
        TestPool.token(pool.passwordSignIn("mary", "short"), "AccessToken");
        assertThat(pool.events(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER))
                .extracting(e -> e.at("/callerContext/clientId").asText())
                .containsExactly("CLIENT_ID_NOT_APPLICABLE");
        assertThat(pool.fired())
                .containsExactly(
                        "UserMigration_Authentication",
                        "PreSignUp_AdminCreateUser",
                        "CustomMessage_AdminCreateUser",
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
        TestPool.token(pool.passwordSignIn("mary", "short"), "AccessToken");
        assertThat(pool.fired()).doesNotContain("UserMigration_Authentication");
    }

    @Test
    void migration_that_suppresses_the_message_sends_no_invitation() {
        TestPool pool =
                migrating(
                        "'messageAction': 'SUPPRESS', 'finalUserStatus': 'CONFIRMED', " + MIGRATED);
        pool.passwordSignIn("mary", "short");
        assertThat(pool.fired()).doesNotContain("CustomMessage_AdminCreateUser").hasSize(5);
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void migration_without_a_final_status_demands_a_new_password() {
        TestPool pool = migrating(MIGRATED);
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "short"),
                "PasswordResetRequiredException",
                "Password reset required for the user");
    }

    @Test
    void migration_at_forgot_password_runs_pre_sign_up_and_sends_the_code() {
        TestPool pool = migrating(MIGRATED);
        pool.client("ForgotPassword", "'Username': 'mary'");
        assertThat(pool.fired())
                .containsExactly(
                        "UserMigration_ForgotPassword",
                        "PreSignUp_AdminCreateUser",
                        "CustomMessage_ForgotPassword");
    }

    @Test
    void custom_authentication_defines_creates_verifies_and_never_runs_pre_authentication() {
        TestPool pool = TestPool.withAllTriggers().oneTimeCode().build();
        pool.confirmedUser("mary");
        ObjectNode asked = pool.customSignIn("mary");
        assertThat(pool.fired())
                .containsExactly(
                        "DefineAuthChallenge_Authentication", "CreateAuthChallenge_Authentication");
        ObjectNode again = pool.answer("mary", asked, "0000");
        assertThat(pool.fired())
                .containsExactly(
                        "VerifyAuthChallengeResponse_Authentication",
                        "DefineAuthChallenge_Authentication",
                        "CreateAuthChallenge_Authentication");
        TestPool.token(pool.answer("mary", again, "1234"), "AccessToken");
        assertThat(pool.fired())
                .containsExactly(
                        "VerifyAuthChallengeResponse_Authentication",
                        "DefineAuthChallenge_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void custom_authentication_with_srp_defines_before_and_after_the_password() {
        TestPool pool = TestPool.withAllTriggers().oneTimeCode().build();
        pool.confirmedUser("mary");
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode asked = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        assertThat(pool.fired()).containsExactly("DefineAuthChallenge_Authentication");
        ObjectNode code = pool.respond(asked, client.answer(asked, "mary", TestPool.PASSWORD));
        assertThat(pool.events(TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.at("/request/session").toString())
                                        .contains("SRP_A", "PASSWORD_VERIFIER"));
        assertThat(pool.fired())
                .containsExactly(
                        "DefineAuthChallenge_Authentication", "CreateAuthChallenge_Authentication");
        TestPool.token(pool.answer("mary", code, "1234"), "IdToken");
        assertThat(pool.fired())
                .containsExactly(
                        "VerifyAuthChallengeResponse_Authentication",
                        "DefineAuthChallenge_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void define_that_fails_after_srp_a_ends_the_sign_in_whatever_it_names() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.DEFINE_AUTH_CHALLENGE,
                                "{'challengeName': 'PASSWORD_VERIFIER', 'failAuthentication':"
                                        + " true}")
                        .build();
        pool.confirmedUser("mary");
        SrpClient client = new SrpClient(pool.pool().settings().id());
        TestPool.refused(
                () -> pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary")),
                "Incorrect username or password.");
    }

    @Test
    void custom_authentication_with_srp_and_a_temporary_password_defines_once_more() {
        TestPool pool =
                TestPool.withAllTriggers()
                        .oneTimeCode()
                        .on(
                                Trigger.DEFINE_AUTH_CHALLENGE,
                                TestPool.returning(
                                        event -> {
                                            int rounds = event.at("/request/session").size();
                                            ((ObjectNode) event.path("response"))
                                                    .put(
                                                            "challengeName",
                                                            rounds == 1
                                                                    ? "PASSWORD_VERIFIER"
                                                                    : rounds == 2
                                                                            ? "NEW_PASSWORD_REQUIRED"
                                                                            : "CUSTOM_CHALLENGE");
                                        }))
                        .build();
        adminCreate(pool);
        pool.fired();
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode asked = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        ObjectNode demanded = pool.respond(asked, client.answer(asked, "mary", "Temp0rary!"));
        assertThat(demanded.path("ChallengeName").asText()).isEqualTo("NEW_PASSWORD_REQUIRED");
        pool.fired();
        ObjectNode next = pool.newPassword("mary", demanded, "Another0ne!");
        assertThat(next.path("ChallengeName").asText()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(pool.events(TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.at("/request/session/2/challengeName").asText())
                                        .isEqualTo("NEW_PASSWORD_REQUIRED"));
        assertThat(pool.fired())
                .containsExactly(
                        "DefineAuthChallenge_Authentication", "CreateAuthChallenge_Authentication");
    }

    private static void adminCreate(TestPool pool) {
        pool.admin(
                "AdminCreateUser",
                "'Username': 'mary', 'TemporaryPassword': 'Temp0rary!',"
                        + " 'DesiredDeliveryMediums': ['EMAIL'], 'UserAttributes': [{'Name':"
                        + " 'email', 'Value': 'mary@example.com'}]");
    }

    private static TestPool migrating(String response) {
        return TestPool.withAllTriggers()
                .answering(
                        Trigger.USER_MIGRATION,
                        "{'desiredDeliveryMediums': ['EMAIL'], " + response + "}")
                .build();
    }
}
