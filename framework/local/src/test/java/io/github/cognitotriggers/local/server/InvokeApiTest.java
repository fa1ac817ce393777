package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.InvokeException;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions called as Lambda's clients call them. */
class InvokeApiTest {

    private final Map<String, TriggerFunction> functions = new HashMap<>();
    private final TestServer server =
            TestServer.offering(name -> Optional.ofNullable(functions.get(name)));

    @AfterEach
    void close() {
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void a_function_answers_with_what_it_wrote() {
        functions.put("echo", event -> event);

        HttpResponse<String> response = invoke("echo", "{\"a\":  1.00}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"a\":  1.00}");
        assertThat(response.headers().firstValue("X-Amz-Executed-Version")).contains("$LATEST");
        assertThat(response.headers().firstValue("X-Amz-Function-Error")).isEmpty();
    }

    @Test
    void a_function_is_found_by_its_arn_as_well() {
        String arn = "arn:aws:lambda:eu-central-1:123456789012:function:echo:live";
        functions.put(arn, event -> event);

        assertThat(invoke(arn.replace(":", "%3A"), "{}").statusCode()).isEqualTo(200);
        assertThat(invoke(arn, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_function_is_found_by_an_alias_and_by_half_an_arn() {
        functions.put("echo", event -> event);

        assertThat(invoke("echo:live", "{}").statusCode()).isEqualTo(200);
        assertThat(invoke("123456789012:function:echo", "{}").statusCode()).isEqualTo(200);
        assertThat(invoke("123456789012%3Afunction%3Aecho%3Alive", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_function_that_throws_is_a_success_with_a_header() {
        functions.put(
                "bad",
                event -> {
                    throw new IllegalStateException("This \u00fcber invitation");
                });

        HttpResponse<String> response = invoke("bad", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(response.body())
                .isEqualTo(
                        "{\"errorMessage\":\"This \u00fcber"
                            + " invitation\",\"errorType\":\"java.lang.IllegalStateException\"}");
    }

    @Test
    void a_function_that_takes_too_long_is_ended() {
        EndlessFunction slow = new EndlessFunction(Duration.ofMillis(50));
        functions.put("slow", slow);

        HttpResponse<String> response = invoke("slow", "{}");

        assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(TestServer.read(response.body()).path("errorMessage").asText())
                .endsWith(" Error: Task timed out after 0.05 seconds");
        assertThat(await(slow.interrupted)).isTrue();
    }

    @Test
    void the_end_of_the_log_comes_back_when_asked_for() {
        functions.put("chatty", new ChattyFunction());

        HttpResponse<String> response = invoke("chatty", "{}", "X-Amz-Log-Type", "Tail");

        String log =
                new String(
                        Base64.getDecoder()
                                .decode(
                                        response.headers()
                                                .firstValue("X-Amz-Log-Result")
                                                .orElseThrow()),
                        StandardCharsets.UTF_8);
        assertThat(log).hasSize(4096).endsWith("line 999");
        assertThat(invoke("chatty", "{}").headers().firstValue("X-Amz-Log-Result")).isEmpty();
    }

    @Test
    void an_event_is_not_waited_for_and_a_dry_run_runs_nothing() {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        List<String> events = new CopyOnWriteArrayList<>();
        functions.put(
                "event",
                event -> {
                    events.add(new String(event, StandardCharsets.UTF_8));
                    answered.await();
                    called.countDown();
                    return event;
                });

        assertThat(invoke("event", "{\"dry\":1}", "X-Amz-Invocation-Type", "DryRun").statusCode())
                .isEqualTo(204);
        assertThat(invoke("event", "{}", "X-Amz-Invocation-Type", "Event").statusCode())
                .isEqualTo(202);
        answered.countDown();
        assertThat(await(called)).isTrue();
        assertThat(invoke("event", "{}", "X-Amz-Invocation-Type", "Later").statusCode())
                .isEqualTo(400);
        assertThat(events).containsExactly("{}");
    }

    @Test
    void a_function_that_nobody_knows_is_not_found() {
        HttpResponse<String> response = invoke("none", "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("x-amzn-ErrorType"))
                .contains("ResourceNotFoundException");
    }

    @Test
    void a_function_that_may_not_be_called_is_denied() {
        functions.put("denied", TriggerFunction.notInvokable());
        functions.put(
                "gone",
                event -> {
                    throw new InvokeException("ServiceException");
                });

        assertThat(invoke("denied", "{}").statusCode()).isEqualTo(403);
        assertThat(invoke("gone", "{}").statusCode()).isEqualTo(502);
    }

    @Test
    void an_event_that_is_no_json_is_refused() {
        functions.put("echo", event -> event);

        HttpResponse<String> response = invoke("echo", "{");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-amzn-ErrorType"))
                .contains("InvalidRequestContentException");
        assertThat(invoke("echo", "").body()).isEqualTo("{}");
    }

    private HttpResponse<String> invoke(String name, String event, String... headers) {
        return server.post("/2015-03-31/functions/" + name + "/invocations", event, headers);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Logs more than anybody wants to read. */
    private static final class ChattyFunction implements TriggerFunction {

        @Override
        public byte[] invoke(byte[] event) {
            return event;
        }

        @Override
        public byte[] invoke(byte[] event, InvocationContext context) {
            for (int i = 0; i < 1000; i++) {
                context.log().accept("line " + i);
            }
            return event;
        }
    }
}
