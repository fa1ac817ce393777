package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How often an hour a user can ask for codes and try them: the quotas of AWS's guide. */
class AttemptsTest {

    @Test
    void a_sign_up_code_is_sent_again_five_times_an_hour() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        limited(pool, 5, () -> pool.client("ResendConfirmationCode", "'Username': 'mary'"));
        assertThat(pool.pool().messages()).hasSize(7);
    }

    @Test
    void a_sign_up_is_confirmed_with_fifteen_attempts_an_hour() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        String right = pool.lastMessage().code();
        limited(pool, 15, () -> confirm(pool, right.equals("000000") ? "000001" : "000000"));
        confirm(pool, right);
    }

    @Test
    void the_right_code_is_refused_too_once_there_were_too_many_attempts() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        String right = pool.lastMessage().code();
        for (int i = 0; i < 15; i++) {
            attempt(() -> confirm(pool, right.equals("000000") ? "000001" : "000000"));
        }
        exceeded(() -> confirm(pool, right));
    }

    @Test
    void a_password_is_forgotten_and_set_with_twenty_calls_an_hour() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        for (int i = 0; i < 10; i++) {
            pool.client("ForgotPassword", "'Username': 'mary'");
            attempt(() -> recover(pool, "x"));
        }
        exceeded(() -> pool.client("ForgotPassword", "'Username': 'mary'"));
        exceeded(() -> recover(pool, pool.lastMessage().code()));
        assertThat(pool.pool().messages()).hasSize(10);
    }

    @Test
    void a_password_is_changed_five_times_an_hour() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        for (int i = 0; i < 5; i++) {
            change(pool, token);
        }
        exceeded(() -> change(pool, token));
    }

    @Test
    void a_code_for_an_attribute_is_sent_five_times_an_hour() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        for (int i = 0; i < 5; i++) {
            pool.bearer(token, "GetUserAttributeVerificationCode", "'AttributeName': 'email'");
        }
        exceeded(
                () ->
                        pool.bearer(
                                token,
                                "GetUserAttributeVerificationCode",
                                "'AttributeName': 'email'"));
    }

    @Test
    void an_attribute_is_verified_with_fifteen_attempts_an_hour() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        for (int i = 0; i < 15; i++) {
            attempt(() -> verify(pool, token));
        }
        exceeded(() -> verify(pool, token));
    }

    @Test
    void the_attempts_of_one_user_are_not_anothers() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        pool.signUp("bob");
        for (int i = 0; i < 5; i++) {
            pool.client("ResendConfirmationCode", "'Username': 'mary'");
        }
        pool.client("ResendConfirmationCode", "'Username': 'bob'");
    }

    @Test
    void who_does_not_exist_has_no_more_attempts_than_who_does_where_users_are_kept_secret() {
        TestPool pool = TestPool.with().hidingUsers().build();
        pool.confirmedUser("mary");
        for (String name : new String[] {"mary", "nobody"}) {
            String username = "'Username': '" + name + "'";
            for (int i = 0; i < 20; i++) {
                pool.client("ForgotPassword", username);
            }
            exceeded(() -> pool.client("ForgotPassword", username));
            exceeded(
                    () ->
                            pool.client(
                                    "ConfirmForgotPassword",
                                    username
                                            + ", 'Password': 'Another0ne!', 'ConfirmationCode':"
                                            + " '123456'"));
        }
        for (int i = 0; i < 5; i++) {
            pool.client("ResendConfirmationCode", "'Username': 'nobody'");
        }
        exceeded(() -> pool.client("ResendConfirmationCode", "'Username': 'nobody'"));
    }

    @Test
    void not_all_names_of_nobody_are_kept() {
        Strangers strangers = new Strangers();
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        for (int i = 0; i < Strangers.CAPACITY + 5; i++) {
            strangers.attempt("name " + i, Attempts.Kind.FORGOT_PASSWORD, now);
        }
        assertThat(strangers.size()).isEqualTo(Strangers.CAPACITY);
    }

    @Test
    void attempts_leave_the_time_of_the_last_change_alone() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        double before = modified(pool);
        pool.pass(Duration.ofMinutes(1));
        pool.client("ForgotPassword", "'Username': 'mary'");
        assertThat(modified(pool)).isEqualTo(before);
    }

    /** So many go through or fail otherwise, one more is refused, and an hour later it is not. */
    private static void limited(TestPool pool, int limit, ThrowingCallable call) {
        for (int i = 0; i < limit; i++) {
            attempt(call);
        }
        exceeded(call);
        pool.pass(Duration.ofMinutes(59));
        exceeded(call);
        pool.pass(Duration.ofMinutes(1));
        attempt(call);
    }

    private static void attempt(ThrowingCallable call) {
        try {
            call.call();
        } catch (CognitoException e) {
            assertThat(e.errorType()).isNotEqualTo("LimitExceededException");
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void exceeded(ThrowingCallable call) {
        TestPool.refused(
                call,
                "LimitExceededException",
                "Attempt limit exceeded, please try after some time.");
    }

    private static void confirm(TestPool pool, String code) {
        pool.client("ConfirmSignUp", "'Username': 'mary', 'ConfirmationCode': '" + code + "'");
    }

    private static void recover(TestPool pool, String code) {
        pool.client(
                "ConfirmForgotPassword",
                "'Username': 'mary', 'Password': 'Another0ne!', 'ConfirmationCode': '"
                        + code
                        + "'");
    }

    private static void change(TestPool pool, String token) {
        pool.bearer(
                token,
                "ChangePassword",
                "'PreviousPassword': 'Passw0rd!', 'ProposedPassword': 'Passw0rd!'");
    }

    private static void verify(TestPool pool, String token) {
        pool.bearer(token, "VerifyUserAttribute", "'AttributeName': 'email', 'Code': '123456'");
    }

    private static double modified(TestPool pool) {
        return pool.admin("AdminGetUser", "'Username': 'mary'")
                .path("UserLastModifiedDate")
                .asDouble();
    }
}
