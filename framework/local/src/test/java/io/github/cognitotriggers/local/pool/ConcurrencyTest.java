package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.List;
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
