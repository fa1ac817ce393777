package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How users get another password: by themselves, or because an administrator wants them to. */
class PasswordResetTest {

    @Test
    void an_administrators_reset_sends_a_code_with_metadata_and_no_client_id() {
        TestPool pool = pool(PoolSettings.builder());
        ObjectNode answer =
                pool.admin(
                        "AdminResetUserPassword",
                        "'Username': 'mary', 'ClientMetadata': {'why': 'leak'}");
        assertThat(answer.isEmpty()).isTrue();
        ObjectNode event = pool.events(TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD).get(0);
        assertThat(event.at("/request/clientMetadata/why").asText()).isEqualTo("leak");
        assertThat(event.at("/request/userAttributes/cognito:user_status").asText())
                .isEqualTo("RESET_REQUIRED");
        assertThat(event.path("callerContext").has("clientId")).isFalse();
        assertThat(pool.fired()).containsExactly("CustomMessage_ForgotPassword");
    }

    @Test
    void a_password_that_was_reset_is_no_longer_good_and_the_code_sets_another() {
        TestPool pool = pool(PoolSettings.builder());
        pool.admin("AdminResetUserPassword", "'Username': 'mary'");
        assertThat(status(pool)).isEqualTo("RESET_REQUIRED");
        TestPool.refused(
                () -> pool.passwordSignIn("mary", TestPool.PASSWORD),
                "PasswordResetRequiredException",
                "Password reset required for the user");
        pool.fired();
        pool.client(
                "ConfirmForgotPassword",
                "'Username': 'mary', 'Password': 'Another0ne!', 'ClientMetadata': {'a': 'b'},"
                        + " 'ConfirmationCode': '"
                        + pool.lastMessage().code()
                        + "'");
        assertThat(status(pool)).isEqualTo("CONFIRMED");
        assertThat(
                        pool.events(TriggerSource.POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD)
                                .get(0)
                                .at("/request/clientMetadata/a")
                                .asText())
                .isEqualTo("b");
        TestPool.token(pool.passwordSignIn("mary", "Another0ne!"), "IdToken");
    }

    @Test
    void a_code_does_not_replace_a_temporary_password_that_was_set_after_it_was_sent() {
        TestPool pool = pool(PoolSettings.builder());
        pool.client("ForgotPassword", "'Username': 'mary'");
        pool.admin("AdminSetUserPassword", "'Username': 'mary', 'Password': 'Temp0rary!'");
        TestPool.refused(
                () ->
                        pool.client(
                                "ConfirmForgotPassword",
                                "'Username': 'mary', 'Password': 'Another0ne!',"
                                        + " 'ConfirmationCode': '"
                                        + pool.lastMessage().code()
                                        + "'"),
                "User password cannot be reset in the current state.");
        assertThat(status(pool)).isEqualTo("FORCE_CHANGE_PASSWORD");
    }

    @Test
    void the_code_of_a_reset_is_good_for_an_hour_and_another_can_be_asked_for() {
        TestPool pool = pool(PoolSettings.builder());
        pool.admin("AdminResetUserPassword", "'Username': 'mary'");
        pool.pass(Duration.ofHours(1));
        String confirmation =
                "'Username': 'mary', 'Password': 'Another0ne!', 'ConfirmationCode': '"
                        + pool.lastMessage().code()
                        + "'";
        TestPool.refused(
                () -> pool.client("ConfirmForgotPassword", confirmation),
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
        pool.client("ForgotPassword", "'Username': 'mary'");
        assertThat(status(pool)).isEqualTo("RESET_REQUIRED");
    }

    @Test
    void who_has_a_temporary_password_or_is_not_confirmed_has_none_to_reset() {
        TestPool pool = TestPool.plain();
        pool.signUp("bob");
        pool.admin("AdminCreateUser", "'Username': 'carol', 'MessageAction': 'SUPPRESS'");
        for (String name : new String[] {"bob", "carol"}) {
            TestPool.refused(
                    () -> pool.admin("AdminResetUserPassword", "'Username': '" + name + "'"),
                    "User password cannot be reset in the current state.");
        }
    }

    @Test
    void who_cannot_be_reached_keeps_the_password() {
        TestPool pool = pool(PoolSettings.builder());
        pool.admin(
                "AdminDeleteUserAttributes",
                "'Username': 'mary', 'UserAttributeNames': ['email_verified']");
        TestPool.refused(
                () -> pool.admin("AdminResetUserPassword", "'Username': 'mary'"),
                "InvalidParameterException",
                "Cannot reset password for the user as there is no registered/verified email or"
                        + " phone_number");
        assertThat(status(pool)).isEqualTo("CONFIRMED");
        TestPool.refused(
                () -> pool.admin("AdminResetUserPassword", "'Username': 'nobody'"),
                "UserNotFoundException",
                "User does not exist.");
    }

    @Test
    void a_message_that_fails_leaves_the_password_reset() {
        TestPool pool =
                TestPool.with().on(Trigger.CUSTOM_MESSAGE, TestPool.failing("no paper")).build();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> pool.admin("AdminResetUserPassword", "'Username': 'mary'"),
                "UserLambdaValidationException",
                "CustomMessage failed with error no paper.");
        assertThat(status(pool)).isEqualTo("RESET_REQUIRED");
    }

    @Test
    void without_a_setting_the_number_comes_before_the_email() {
        TestPool pool = pool(PoolSettings.builder());
        verifyNumber(pool);
        assertThat(medium(pool)).isEqualTo("SMS");
    }

    @Test
    void account_recovery_says_which_contact_comes_first() {
        TestPool pool =
                pool(
                        PoolSettings.builder()
                                .accountRecovery("verified_email", "verified_phone_number"));
        verifyNumber(pool);
        assertThat(medium(pool)).isEqualTo("EMAIL");
        pool.admin(
                "AdminDeleteUserAttributes", "'Username': 'mary', 'UserAttributeNames': ['email']");
        assertThat(medium(pool)).isEqualTo("SMS");
    }

    @Test
    void account_recovery_uses_no_contact_that_it_does_not_name() {
        TestPool pool = pool(PoolSettings.builder().accountRecovery("verified_phone_number"));
        TestPool.refused(
                () -> medium(pool),
                "InvalidParameterException",
                "Cannot reset password for the user as there is no registered/verified email or"
                        + " phone_number");
    }

    @Test
    void where_administrators_alone_recover_accounts_nobody_gets_a_code() {
        TestPool pool = pool(PoolSettings.builder().accountRecovery("admin_only"));
        TestPool.refused(() -> medium(pool), "Contact administrator to reset password.");
        TestPool.refused(
                () -> pool.admin("AdminResetUserPassword", "'Username': 'mary'"),
                "Contact administrator to reset password.");
    }

    private static String medium(TestPool pool) {
        return pool.client("ForgotPassword", "'Username': 'mary'")
                .at("/CodeDeliveryDetails/DeliveryMedium")
                .asText();
    }

    private static void verifyNumber(TestPool pool) {
        pool.admin(
                "AdminUpdateUserAttributes",
                "'Username': 'mary', 'UserAttributes': [{'Name': 'phone_number', 'Value':"
                        + " '+12065551212'}, {'Name': 'phone_number_verified', 'Value': 'true'}]");
    }

    private static String status(TestPool pool) {
        return pool.admin("AdminGetUser", "'Username': 'mary'").path("UserStatus").asText();
    }

    private static TestPool pool(PoolSettings.Builder settings) {
        TestPool pool =
                TestPool.with()
                        .settings(settings.build())
                        .echo(Trigger.CUSTOM_MESSAGE, Trigger.POST_CONFIRMATION)
                        .build();
        pool.confirmedUser("mary");
        return pool;
    }
}
