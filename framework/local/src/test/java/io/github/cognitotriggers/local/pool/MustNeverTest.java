package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What emulators have been caught doing, and this one must never do. */
class MustNeverTest {

    @ParameterizedTest
    @ValueSource(strings = {"WHATEVER", "user_password_auth", "user_auth", "WEB_AUTHN"})
    void an_unknown_flow_gives_no_tokens(String flow) {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        assertThatThrownBy(
                        () ->
                                pool.client(
                                        "InitiateAuth",
                                        "'AuthFlow': '"
                                                + flow
                                                + "', 'AuthParameters': {'USERNAME': 'mary',"
                                                + " 'PASSWORD': 'Passw0rd!'}"))
                .hasMessageMatching(".*enum value set.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHATEVER", "SRP_A", "EMAIL_MFA", "SignUp", "ConfirmSignUp"})
    void an_unknown_challenge_gives_no_tokens(String challenge) {
        TestPool pool = TestPool.plain();
        assertThatThrownBy(() -> respondTo(pool, challenge))
                .hasMessage("The local user pool does not have this challenge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB_AUTHN", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"})
    void a_challenge_that_is_not_there_is_refused_by_name(String challenge) {
        TestPool pool = TestPool.plain();
        assertThatThrownBy(() -> respondTo(pool, challenge))
                .hasMessage("The local user pool does not have the challenge " + challenge);
    }

    @Test
    void an_operation_that_is_not_there_says_so_by_name() {
        TestPool.refused(
                () -> TestPool.plain().admin("ListDevices", "'Limit': 1"),
                "UnknownOperationException",
                "The local user pool does not have the operation ListDevices");
    }

    @Test
    void a_flow_that_the_client_does_not_allow_gives_no_tokens() {
        TestPool pool = TestPool.with().client(AppClient.builder(TestPool.CLIENT).build()).build();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> pool.passwordSignIn("mary", TestPool.PASSWORD),
                "InvalidParameterException",
                "USER_PASSWORD_AUTH flow not enabled for this client");
    }

    @Test
    void a_client_does_not_get_the_administrators_flow() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () ->
                        pool.client(
                                "InitiateAuth",
                                "'AuthFlow': 'ADMIN_USER_PASSWORD_AUTH', 'AuthParameters':"
                                        + " {'USERNAME': 'mary', 'PASSWORD': 'Passw0rd!'}"),
                "InvalidParameterException",
                "Initiate Auth method not supported.");
    }

    @Test
    void a_session_is_not_accepted_for_another_user_and_stays_its_owners() {
        TestPool pool = custom();
        pool.confirmedUser("bob");
        ObjectNode marys = pool.customSignIn("mary");
        invalidSession(() -> pool.answer("bob", marys, "1234"));
        invalidSession(() -> pool.answer("nobody", marys, "1234"));
        TestPool.token(pool.answer("mary", marys, "1234"), "AccessToken");
    }

    @Test
    void a_session_is_not_accepted_from_another_client() {
        TestPool pool =
                TestPool.with()
                        .oneTimeCode()
                        .client(AppClient.builder(TestPool.CLIENT).build())
                        .client(AppClient.builder("client2").build())
                        .build();
        pool.confirmedUser("mary");
        ObjectNode asked = pool.customSignIn("mary");
        invalidSession(
                () ->
                        pool.call(
                                "RespondToAuthChallenge",
                                "{'ClientId': 'client2', "
                                        + TestPool.responding(
                                                asked, "'USERNAME': 'mary', 'ANSWER': '1234'")
                                        + "}"));
    }

    @Test
    void a_session_is_not_accepted_for_another_challenge() {
        TestPool pool = custom();
        ObjectNode asked = pool.customSignIn("mary").put("ChallengeName", "NEW_PASSWORD_REQUIRED");
        invalidSession(() -> pool.newPassword("mary", asked, "Another0ne!"));
    }

    @Test
    void a_session_is_not_accepted_twice() {
        TestPool pool = custom();
        ObjectNode asked = pool.customSignIn("mary");
        pool.answer("mary", asked, "0000");
        invalidSession(() -> pool.answer("mary", asked, "1234"));
    }

    @Test
    void a_session_is_not_accepted_after_its_three_minutes() {
        TestPool pool = custom();
        ObjectNode asked = pool.customSignIn("mary");
        pool.pass(Duration.ofMinutes(3));
        TestPool.refused(
                () -> pool.answer("mary", asked, "1234"),
                "Invalid session for the user, session is expired.");
    }

    @Test
    void no_tokens_for_nobody_whatever_define_says() {
        TestPool pool =
                TestPool.with()
                        .hidingUsers()
                        .answering(Trigger.DEFINE_AUTH_CHALLENGE, "{'issueTokens': true}")
                        .build();
        TestPool.refused(() -> pool.customSignIn("nobody"), "Incorrect username or password.");
    }

    @Test
    void tokens_and_failure_at_once_are_a_failure() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.DEFINE_AUTH_CHALLENGE,
                                "{'issueTokens': true, 'failAuthentication': true}")
                        .build();
        pool.confirmedUser("mary");
        TestPool.refused(() -> pool.customSignIn("mary"), "Incorrect username or password.");
    }

    @Test
    void a_wrong_answer_gives_no_tokens_and_the_third_ends_it() {
        TestPool pool = custom();
        ObjectNode second = pool.answer("mary", pool.customSignIn("mary"), "0000");
        ObjectNode third = pool.answer("mary", second, "0000");
        assertThat(third.has("AuthenticationResult")).isFalse();
        TestPool.refused(
                () -> pool.answer("mary", third, "0000"), "Incorrect username or password.");
    }

    @Test
    void a_challenge_that_nothing_asked_for_is_refused() {
        TestPool pool =
                TestPool.with()
                        .answering(
                                Trigger.DEFINE_AUTH_CHALLENGE,
                                "{'challengeName': 'PASSWORD_VERIFIER'}")
                        .build();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> pool.customSignIn("mary"),
                "InvalidLambdaResponseException",
                "Unrecognizable lambda output");
    }

    @Test
    void a_code_is_not_taken_twice() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        String code = pool.lastMessage().code();
        confirm(pool, code);
        TestPool.refused(
                () -> confirm(pool, code), "User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void a_recovery_code_is_not_taken_twice() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        pool.client("ForgotPassword", "'Username': 'mary'");
        String code = pool.lastMessage().code();
        recover(pool, code);
        expiredCode(() -> recover(pool, code));
    }

    @Test
    void no_other_code_is_taken() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        String other = pool.lastMessage().code().equals("123456") ? "654321" : "123456";
        mismatch(() -> confirm(pool, other));
    }

    @Test
    void the_code_before_the_latest_is_not_taken() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        String first = pool.lastMessage().code();
        String latest = first;
        while (latest.equals(first)) {
            pool.client("ResendConfirmationCode", "'Username': 'mary'");
            latest = pool.lastMessage().code();
        }
        mismatch(() -> confirm(pool, first));
        confirm(pool, latest);
    }

    @Test
    void a_code_is_not_taken_after_its_day() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        pool.pass(Duration.ofHours(24));
        expiredCode(() -> confirm(pool, pool.lastMessage().code()));
    }

    @Test
    void a_sign_up_code_does_not_reset_a_password() {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        expiredCode(() -> recover(pool, pool.lastMessage().code()));
    }

    private static void respondTo(TestPool pool, String challenge) {
        pool.client(
                "RespondToAuthChallenge",
                "'ChallengeName': '"
                        + challenge
                        + "', 'Session': 'x', 'ChallengeResponses': {'USERNAME': 'mary', 'ANSWER':"
                        + " 'x'}");
    }

    private static TestPool custom() {
        TestPool pool = TestPool.with().oneTimeCode().build();
        pool.confirmedUser("mary");
        return pool;
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

    private static void invalidSession(ThrowingCallable call) {
        TestPool.refused(call, "Invalid session for the user.");
    }

    private static void mismatch(ThrowingCallable call) {
        TestPool.refused(
                call,
                "CodeMismatchException",
                "Invalid verification code provided, please try again.");
    }

    private static void expiredCode(ThrowingCallable call) {
        TestPool.refused(
                call,
                "ExpiredCodeException",
                "Invalid code provided, please request a code again.");
    }
}
