package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Functions of the Invoke API that do not end by themselves. */
class FunctionThreadsTest {

    private static TestServer serving(TriggerFunction function) {
        return TestServer.offering(name -> Optional.of(function));
    }

    private static HttpResponse<String> event(TestServer server) {
        return server.post(
                "/2015-03-31/functions/f/invocations", "{}", "X-Amz-Invocation-Type", "Event");
    }

    private static boolean await(CountDownLatch latch) throws InterruptedException {
        return latch.await(20, TimeUnit.SECONDS);
    }

    @Test
    void an_event_that_nobody_waits_for_ends_at_the_functions_time_out() throws Exception {
        EndlessFunction function = new EndlessFunction(Duration.ofMillis(50));
        try (TestServer server = serving(function)) {
            assertThat(event(server).statusCode()).isEqualTo(202);
            assertThat(await(function.interrupted)).isTrue();
        }
    }

    @Test
    void what_still_runs_ends_with_the_server() throws Exception {
        EndlessFunction function = new EndlessFunction(Duration.ofMinutes(15));
        try (TestServer server = serving(function)) {
            event(server);
            assertThat(await(function.started)).isTrue();
        }
        assertThat(await(function.interrupted)).isTrue();
    }

    @Test
    void more_than_the_bound_are_refused() {
        try (TestServer server = serving(new EndlessFunction(Duration.ofMinutes(15)))) {
            for (int i = 0; i < FunctionThreads.MOST; i++) {
                assertThat(event(server).statusCode()).isEqualTo(202);
            }
            HttpResponse<String> refused = event(server);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("x-amzn-ErrorType"))
                    .contains("TooManyRequestsException");
        }
    }
}
