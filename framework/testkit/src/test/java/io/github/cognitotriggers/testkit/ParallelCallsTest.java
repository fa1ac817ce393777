package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ParallelCallsTest {

    @Test
    void each_call_has_its_own_triggers_and_messages_also_in_one_pool() throws Exception {
        TestPool pool =
                TestPool.builder()
                        .trigger(Trigger.PRE_SIGN_UP, (in, out, context) -> in.transferTo(out))
                        .trigger(Trigger.CUSTOM_EMAIL_SENDER, (in, out, context) -> {})
                        .build();
        List<Callable<CallResult>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String user = "user" + i;
            calls.add(
                    () ->
                            pool.signUp(
                                    user,
                                    userAttribute("email", user + "@example.com"),
                                    clientMetadata("of", user)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int i = 0;
            for (Future<CallResult> future : threads.invokeAll(calls)) {
                String user = "user" + i++;
                CallResult result = future.get();
                assertThat(result)
                        .succeeded()
                        .sentTo(user + "@example.com")
                        .trigger(PRE_SIGN_UP_SIGN_UP)
                        .received(clientMetadata("of", user));
                assertThat(result.invocations()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(pool.calls()).hasSize(200);
    }
}
