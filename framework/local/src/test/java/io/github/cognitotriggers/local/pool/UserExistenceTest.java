package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** PreventUserExistenceErrors: what is said of users who do not exist, and to whom. */
class UserExistenceTest {

    @Test
    void a_legacy_client_is_told_and_no_trigger_runs() {
        TestPool pool = TestPool.withAllTriggers().oneTimeCode().build();
        notFound(() -> pool.passwordSignIn("nobody", "Passw0rd!"));
        notFound(() -> pool.customSignIn("nobody"));
        notFound(() -> pool.client("ForgotPassword", "'Username': 'nobody'"));
        notFound(() -> pool.client("ResendConfirmationCode", "'Username': 'nobody'"));
        assertThat(pool.fired()).isEmpty();
    }

    @Test
    void pre_authentication_hears_that_there_is_no_such_user() {
        TestPool pool = TestPool.with().hidingUsers().echo(Trigger.PRE_AUTHENTICATION).build();
        TestPool.refused(
                () -> pool.passwordSignIn("nobody", "Passw0rd!"),
                "Incorrect username or password.");
        ObjectNode event = pool.events(TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION).get(0);
        assertThat(event.at("/request/userNotFound").asBoolean()).isTrue();
        assertThat(event.path("userName").asText()).isEqualTo("nobody");
    }

    @Test
    void a_custom_sign_in_of_nobody_runs_like_anybodys_and_ends_like_a_wrong_one() {
        TestPool pool = TestPool.with().hidingUsers().oneTimeCode().build();
        ObjectNode asked = pool.customSignIn("nobody");
        assertThat(asked.at("/ChallengeParameters/USERNAME").asText()).isEqualTo("nobody");
        assertThat(pool.events(TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION))
                .singleElement()
                .satisfies(e -> assertThat(e.at("/request/userNotFound").asBoolean()).isTrue());
        // Define and verify of this pool take 1234 for right; the pool knows better.
        TestPool.refused(
                () -> pool.answer("nobody", asked, "1234"), "Incorrect username or password.");
    }

    @Test
    void a_message_to_nobody_is_simulated_the_same_each_time() {
        TestPool pool = TestPool.with().hidingUsers().build();
        ObjectNode first = pool.client("ForgotPassword", "'Username': 'nobody'");
        assertThat(first.at("/CodeDeliveryDetails/DeliveryMedium").asText()).isEqualTo("EMAIL");
        assertThat(pool.client("ForgotPassword", "'Username': 'nobody'")).isEqualTo(first);
        assertThat(pool.client("ResendConfirmationCode", "'Username': 'nobody'")).isEqualTo(first);
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void a_code_of_nobody_is_a_wrong_code() {
        TestPool pool = TestPool.with().hidingUsers().build();
        TestPool.refused(
                () ->
                        pool.client(
                                "ConfirmForgotPassword",
                                "'Username': 'nobody', 'Password': 'Passw0rd!',"
                                        + " 'ConfirmationCode': '123456'"),
                "CodeMismatchException",
                "Invalid verification code provided, please try again.");
    }

    @Test
    void a_password_that_breaks_the_policy_says_nothing_of_who_there_is() {
        TestPool pool = TestPool.with().hidingUsers().build();
        pool.confirmedUser("mary");
        for (String name : new String[] {"mary", "nobody"}) {
            TestPool.refused(
                    () ->
                            pool.client(
                                    "ConfirmForgotPassword",
                                    "'Username': '"
                                            + name
                                            + "', 'Password': 'short!',"
                                            + " 'ConfirmationCode': '123456'"),
                    "InvalidPasswordException",
                    "Password did not conform with policy: Password not long enough");
        }
    }

    @Test
    void a_session_that_is_none_says_nothing_of_who_there_is() {
        TestPool pool = TestPool.with().hidingUsers().build();
        pool.signUp("mary");
        for (String name : new String[] {"mary", "nobody"}) {
            TestPool.refused(
                    () ->
                            pool.client(
                                    "ConfirmSignUp",
                                    "'Username': '"
                                            + name
                                            + "', 'ConfirmationCode': '123456', 'Session':"
                                            + " 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"),
                    "NotAuthorizedException",
                    "Invalid session for the user.");
        }
    }

    @Test
    void who_cannot_be_reached_looks_like_nobody() {
        TestPool pool = TestPool.with().hidingUsers().build();
        pool.confirmedUser("mary");
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        pool.client("ForgotPassword", "'Username': 'mary'");
        pool.client("ResendConfirmationCode", "'Username': 'mary'");
        TestPool.refused(
                () ->
                        pool.client(
                                "ConfirmForgotPassword",
                                "'Username': 'mary', 'Password': 'Passw0rd!',"
                                        + " 'ConfirmationCode': '123456'"),
                "CodeMismatchException",
                "Invalid verification code provided, please try again.");
        pool.signUp("bob");
        pool.admin("AdminConfirmSignUp", "'Username': 'bob'");
        int sent = pool.pool().messages().size();
        pool.client("ForgotPassword", "'Username': 'bob'");
        assertThat(pool.pool().messages()).hasSize(sent);
    }

    @Test
    void who_cannot_be_reached_is_told_so_where_users_are_not_hidden() {
        TestPool pool = TestPool.plain();
        pool.signUp("bob");
        TestPool.refused(
                () -> pool.client("ForgotPassword", "'Username': 'bob'"),
                "InvalidParameterException",
                "Cannot reset password for the user as there is no registered/verified email or"
                        + " phone_number");
    }

    private static void notFound(ThrowingCallable call) {
        TestPool.refused(call, "UserNotFoundException", "User does not exist.");
    }
}
