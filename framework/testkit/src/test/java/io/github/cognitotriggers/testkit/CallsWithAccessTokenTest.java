package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Calls that say nothing of their user but by the token, in pools without functions. */
class CallsWithAccessTokenTest {

    private static final String PASSWORD = "Passw0rd!";

    @Test
    void each_has_its_own_message_in_a_pool_that_others_use() throws Exception {
        each_has_its_own_message(TestPool.builder().build());
    }

    @Test
    void each_has_its_own_message_in_a_pool_of_a_server_that_others_use() throws Exception {
        try (LocalServer server = ServedPool.start(PoolTriggers.NONE)) {
            each_has_its_own_message(CognitoExtension.connectedTo(server.endpoint()).connect());
        }
    }

    private static void each_has_its_own_message(TestPool pool) throws Exception {
        List<Callable<CallResult>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(codeFor(pool, "user" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int i = 0;
            for (Future<CallResult> result : threads.invokeAll(calls)) {
                assertThat(result.get())
                        .firedNothing()
                        .sent(TriggerSource.CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE)
                        .sentTo("user" + i++ + "@example.com");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<CallResult> codeFor(TestPool pool, String user) {
        SignInResult signedIn =
                pool.confirmedUser(user, PASSWORD, userAttribute("email", user + "@example.com"))
                        .signIn(PASSWORD);
        return () -> signedIn.getAttributeVerificationCode("email");
    }
}
