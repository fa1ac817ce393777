package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No trigger's error is swallowed, and what it leaves behind is what Cognito leaves. */
class TriggerFailureTest {

    @Test
    void pre_sign_up_that_fails_leaves_no_user() {
        TestPool pool = failing(Trigger.PRE_SIGN_UP);
        failed(() -> pool.signUp("mary"), "PreSignUp");
        TestPool.refused(
                () -> pool.admin("AdminGetUser", "'Username': 'mary'"),
                "UserNotFoundException",
                "User does not exist.");
        failed(() -> pool.confirmedUser("mary"), "PreSignUp");
    }

    @Test
    void post_confirmation_that_fails_leaves_the_user_confirmed() {
        TestPool pool = failing(Trigger.POST_CONFIRMATION);
        pool.signUp("mary");
        String confirmation =
                "'Username': 'mary', 'ConfirmationCode': '" + pool.lastMessage().code() + "'";
        failed(() -> pool.client("ConfirmSignUp", confirmation), "PostConfirmation");
        assertThat(status(pool)).isEqualTo("CONFIRMED");
        TestPool.refused(
                () -> pool.client("ConfirmSignUp", confirmation),
                "User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void custom_message_that_fails_leaves_the_user_unconfirmed() {
        TestPool pool = failing(Trigger.CUSTOM_MESSAGE);
        failed(() -> pool.signUp("mary"), "CustomMessage");
        assertThat(status(pool)).isEqualTo("UNCONFIRMED");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void authentication_triggers_that_fail_give_no_tokens() {
        for (Trigger trigger :
                new Trigger[] {
                    Trigger.PRE_AUTHENTICATION,
                    Trigger.POST_AUTHENTICATION,
                    Trigger.PRE_TOKEN_GENERATION
                }) {
            TestPool pool = failing(trigger);
            pool.confirmedUser("mary");
            failed(() -> pool.passwordSignIn("mary", TestPool.PASSWORD), trigger.configName());
        }
    }

    @Test
    void challenge_triggers_that_fail_end_the_sign_in() {
        for (Trigger trigger :
                new Trigger[] {Trigger.DEFINE_AUTH_CHALLENGE, Trigger.CREATE_AUTH_CHALLENGE}) {
            TestPool pool =
                    TestPool.with().oneTimeCode().on(trigger, TestPool.failing("no")).build();
            pool.confirmedUser("mary");
            failed(() -> pool.customSignIn("mary"), trigger.configName());
            assertThat(pool.openSessions()).isZero();
        }
        TestPool pool =
                TestPool.with()
                        .oneTimeCode()
                        .on(Trigger.VERIFY_AUTH_CHALLENGE, TestPool.failing("no"))
                        .build();
        pool.confirmedUser("mary");
        ObjectNode asked = pool.customSignIn("mary");
        failed(() -> pool.answer("mary", asked, "1234"), "VerifyAuthChallengeResponse");
        TestPool.refused(() -> pool.answer("mary", asked, "1234"), "Invalid session for the user.");
        assertThat(pool.openSessions()).isZero();
    }

    @Test
    void migration_that_fails_has_a_text_of_its_own() {
        TestPool pool = failing(Trigger.USER_MIGRATION);
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "short"),
                "UserNotFoundException",
                "Exception migrating user in app client client1");
    }

    @Test
    void pre_sign_up_can_block_a_migration() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.USER_MIGRATION,
                                "{'userAttributes': {'email': 'mary@example.com'}}")
                        .on(Trigger.PRE_SIGN_UP, TestPool.failing("no"))
                        .build();
        failed(() -> pool.passwordSignIn("mary", "short"), "PreSignUp");
        assertThat(pool.pool().state().users().all()).isEmpty();
    }

    @Test
    void migration_that_declines_looks_like_a_wrong_password_where_users_are_hidden() {
        TestPool pool = TestPool.with().hidingUsers().echo(Trigger.USER_MIGRATION).build();
        TestPool.refused(
                () -> pool.passwordSignIn("mary", "short"), "Incorrect username or password.");
    }

    @Test
    void custom_authentication_without_its_triggers_says_so() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> pool.customSignIn("mary"),
                "UserLambdaValidationException",
                "null failed with error Generate callenges lambda cannot be called..");
    }

    @Test
    void an_answer_that_is_not_json_is_an_error() {
        TestPool pool =
                TestPool.with()
                        .on(Trigger.PRE_SIGN_UP, event -> "yes".getBytes(StandardCharsets.UTF_8))
                        .build();
        TestPool.refused(
                () -> pool.signUp("mary"),
                "InvalidLambdaResponseException",
                "Invalid lambda function output : Invalid JSON");
    }

    @Test
    void a_custom_sender_that_fails_reaches_nobody_and_the_code_is_good() {
        TestPool pool = failing(Trigger.CUSTOM_EMAIL_SENDER);
        assertThat(pool.signUp("mary").at("/CodeDeliveryDetails/DeliveryMedium").asText())
                .isEqualTo("EMAIL");
        pool.client(
                "ConfirmSignUp",
                "'Username': 'mary', 'ConfirmationCode': '" + pool.lastMessage().code() + "'");
        assertThat(status(pool)).isEqualTo("CONFIRMED");
    }

    private static TestPool failing(Trigger trigger) {
        return TestPool.with().on(trigger, TestPool.failing("no")).build();
    }

    private static void failed(ThrowingCallable call, String trigger) {
        TestPool.refused(call, "UserLambdaValidationException", trigger + " failed with error no.");
    }

    private static String status(TestPool pool) {
        return pool.admin("AdminGetUser", "'Username': 'mary'").path("UserStatus").asText();
    }
}
