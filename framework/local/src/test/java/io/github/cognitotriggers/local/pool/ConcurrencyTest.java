package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What several callers want at the same time, one of them gets. */
class ConcurrencyTest {

    private static final int CALLERS = 16;

    @Test
    void a_name_is_given_once() throws Exception {
        TestPool pool = TestPool.plain();
        assertThat(succeeded(() -> pool.signUp("mary"))).isEqualTo(1);
        assertThat(pool.pool().messages()).hasSize(1);
    }

    @Test
    void a_session_is_taken_once() throws Exception {
        TestPool pool = TestPool.with().oneTimeCode().build();
        pool.confirmedUser("mary");
        ObjectNode asked = pool.customSignIn("mary");
        assertThat(succeeded(() -> pool.answer("mary", asked, "1234"))).isEqualTo(1);
    }

    @Test
    void a_code_is_taken_once() throws Exception {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        pool.client("ForgotPassword", "'Username': 'mary'");
        String code = pool.lastMessage().code();
        assertThat(
                        succeeded(
                                () ->
                                        pool.client(
                                                "ConfirmForgotPassword",
                                                "'Username': 'mary', 'Password': 'Another0ne!',"
                                                        + " 'ConfirmationCode': '"
                                                        + code
                                                        + "'")))
                .isEqualTo(1);
    }

    @Test
    void no_change_of_a_user_gets_lost() throws Exception {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        for (int i = 0; i < CALLERS; i++) {
            pool.admin("CreateGroup", "'GroupName': 'group" + i + "'");
        }
        var next = new AtomicInteger();
        succeeded(
                () ->
                        pool.admin(
                                "AdminAddUserToGroup",
                                "'Username': 'mary', 'GroupName': 'group"
                                        + next.getAndIncrement()
                                        + "'"));
        assertThat(pool.admin("AdminListGroupsForUser", "'Username': 'mary'").path("Groups"))
                .hasSize(CALLERS);
    }

    @Test
    void an_email_that_changes_while_users_sign_in_with_it_leaves_one_way_in() throws Exception {
        TestPool pool =
                TestPool.with()
                        .settings(PoolSettings.builder().aliasAttributes("email").build())
                        .build();
        pool.confirmedUser("mary");
        pool.confirmedUser("bob");
        var next = new AtomicInteger();
        succeeded(
                () -> {
                    int caller = next.getAndIncrement();
                    for (int i = 0; i < 10; i++) {
                        String email = "mary" + i % 3 + "@example.com";
                        if (caller % 2 == 0) {
                            changeEmail(pool, caller % 4 == 0 ? "mary" : "bob", email);
                        } else {
                            pool.passwordSignIn("mary", TestPool.PASSWORD);
                            signInIfKnown(pool, email);
                        }
                    }
                    return TestPool.read("{}");
                });
        for (String name : List.of("mary", "bob")) {
            String email = Objects.requireNonNull(pool.attribute(name, "email"));
            assertThat(
                            pool.admin("AdminGetUser", "'Username': '" + email + "'")
                                    .path("Username")
                                    .asText())
                    .isEqualTo(name);
        }
        assertThat(pool.attribute("mary", "email")).isNotEqualTo(pool.attribute("bob", "email"));
        // Nothing is left of the emails in between.
        assertThat(
                        List.of("mary0", "mary1", "mary2", "mary", "bob").stream()
                                .filter(name -> isKnown(pool, name + "@example.com")))
                .hasSize(2);
    }

    @Test
    void a_code_verifies_an_email_once() throws Exception {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        pool.bearer(token, "GetUserAttributeVerificationCode", "'AttributeName': 'email'");
        String members = "'AttributeName': 'email', 'Code': '" + pool.lastMessage().code() + "'";
        assertThat(succeeded(() -> pool.bearer(token, "VerifyUserAttribute", members)))
                .isEqualTo(1);
    }

    @Test
    void no_more_attempts_are_made_at_once_than_one_after_the_other() throws Exception {
        TestPool pool = TestPool.plain();
        pool.signUp("mary");
        assertThat(succeeded(() -> pool.client("ResendConfirmationCode", "'Username': 'mary'")))
                .isEqualTo(5);
    }

    @Test
    void a_password_is_changed_once_by_whoever_knows_the_one_before() throws Exception {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        String token = pool.accessToken("mary");
        var next = new AtomicInteger();
        assertThat(
                        succeeded(
                                () ->
                                        pool.bearer(
                                                token,
                                                "ChangePassword",
                                                "'PreviousPassword': '"
                                                        + TestPool.PASSWORD
                                                        + "', 'ProposedPassword': 'Another0ne!"
                                                        + next.getAndIncrement()
                                                        + "'")))
                .isEqualTo(1);
    }

    @Test
    void no_second_factor_that_is_turned_on_gets_lost() throws Exception {
        List<String> factors =
                List.of(
                        "'SoftwareTokenMfaConfiguration': {'Enabled': true}",
                        "'SmsMfaConfiguration': {}");
        for (int i = 0; i < 50; i++) {
            TestPool pool = TestPool.plain();
            var next = new AtomicInteger();
            succeeded(
                    () ->
                            pool.admin(
                                    "SetUserPoolMfaConfig",
                                    factors.get(next.getAndIncrement() % factors.size())));
            ObjectNode config = pool.admin("GetUserPoolMfaConfig", "'X': 1");
            assertThat(config.at("/SoftwareTokenMfaConfiguration/Enabled").asBoolean()).isTrue();
            assertThat(config.has("SmsMfaConfiguration")).isTrue();
        }
    }

    @Test
    void a_deleted_group_has_no_members_whoever_joins_or_leaves_meanwhile() throws Exception {
        for (int i = 0; i < 50; i++) {
            TestPool pool = TestPool.plain();
            for (String name : List.of("mary", "bob", "carol")) {
                pool.confirmedUser(name);
            }
            pool.admin("CreateGroup", "'GroupName': 'staff'");
            pool.admin("AdminAddUserToGroup", "'Username': 'bob', 'GroupName': 'staff'");
            pool.admin("AdminAddUserToGroup", "'Username': 'carol', 'GroupName': 'staff'");
            List<Callable<ObjectNode>> calls =
                    List.of(
                            () -> pool.admin("AdminDeleteUser", "'Username': 'carol'"),
                            () ->
                                    pool.admin(
                                            "AdminAddUserToGroup",
                                            "'Username': 'mary', 'GroupName': 'staff'"),
                            () -> pool.admin("DeleteGroup", "'GroupName': 'staff'"));
            var next = new AtomicInteger();
            succeeded(() -> calls.get(next.getAndIncrement() % calls.size()).call());
            pool.admin("CreateGroup", "'GroupName': 'staff'");
            assertThat(pool.admin("ListUsersInGroup", "'GroupName': 'staff'").path("Users"))
                    .isEmpty();
        }
    }

    private static void changeEmail(TestPool pool, String name, String email) {
        try {
            pool.admin(
                    "AdminUpdateUserAttributes",
                    "'Username': '"
                            + name
                            + "', 'UserAttributes': [{'Name': 'email', 'Value': '"
                            + email
                            + "'}, {'Name': 'email_verified', 'Value': 'true'}]");
        } catch (CognitoException e) {
            assertThat(e.errorType()).isEqualTo("AliasExistsException");
        }
    }

    private static void signInIfKnown(TestPool pool, String email) {
        try {
            TestPool.token(pool.passwordSignIn(email, TestPool.PASSWORD), "IdToken");
        } catch (CognitoException e) {
            assertThat(e.errorType()).isEqualTo("UserNotFoundException");
        }
    }

    private static boolean isKnown(TestPool pool, String name) {
        try {
            pool.admin("AdminGetUser", "'Username': '" + name + "'");
            return true;
        } catch (CognitoException e) {
            return false;
        }
    }

    /** How many of the callers got what they wanted; the others got Cognito's error. */
    private static int succeeded(Callable<ObjectNode> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                results.add(
                        callers.submit(
                                () -> {
                                    start.await();
                                    try {
                                        call.call();
                                        return true;
                                    } catch (CognitoException e) {
                                        return false;
                                    }
                                }));
            }
            start.countDown();
            int succeeded = 0;
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            callers.shutdownNow();
        }
    }
}
