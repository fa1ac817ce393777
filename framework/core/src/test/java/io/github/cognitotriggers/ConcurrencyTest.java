package io.github.cognitotriggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationHandler;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One handler instance and many threads, as in Lambda's mode of several invocations at a time. */
class ConcurrencyTest {

    private static final int THREADS = 16;
    private static final int EVENTS = 500;

    private final AtomicInteger routesMade = new AtomicInteger();
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();

    private static final class SignUp extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            String name = event.userName();
            if (name.endsWith("9")) {
                throw new TriggerRejectedException("Not " + name);
            }
            if (name.endsWith("8")) {
                throw new IllegalStateException("broken by " + name);
            }
            return PreSignUpResponse.builder()
                    .autoConfirmUser(name.endsWith("1"))
                    .autoVerifyEmail(event.userAttributes().email().isPresent())
                    .build();
        }
    }

    private final class Confirmation extends PostConfirmationHandler {
        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {
            confirmed.put(event.userName(), event.clientMetadata().find("key").orElse("none"));
        }
    }

    private final class Function extends CognitoTriggerHandler {
        @Override
        protected TriggerRoutes routes() {
            routesMade.incrementAndGet();
            return routesOf(new SignUp(), new Confirmation());
        }
    }

    @Test
    void every_event_gets_its_own_answer_and_its_own_log() throws Exception {
        Function function = new Function();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * EVENTS;
                work.add(
                        () -> {
                            start.await();
                            for (int i = first; i < first + EVENTS; i++) {
                                signUp(function, i);
                                confirm(function, i);
                                define(function, i);
                            }
                            return null;
                        });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(routesMade).hasValue(1);
        assertThat(confirmed).hasSize(THREADS * EVENTS);
        assertThat(confirmed).allSatisfy((user, key) -> assertThat("k" + user).isEqualTo(key));
    }

    private static void signUp(Function function, int i) {
        String before =
                event(
                                "PreSignUp_SignUp",
                                i,
                                "\"userAttributes\":{\"email\":\"" + i + "@example.com\"}")
                        .replace("{}}", "{\"autoConfirmUser\":false,\"autoVerifyEmail\":false}}");
        RecordingContext lambda = new RecordingContext();
        try {
            String answer = FunctionCall.call(function, before, lambda);
            assertThat(answer)
                    .isEqualTo(
                            before.replace(
                                    "\"autoConfirmUser\":false,\"autoVerifyEmail\":false",
                                    "\"autoConfirmUser\":"
                                            + (i % 10 == 1)
                                            + ",\"autoVerifyEmail\":true"));
            assertThat(lambda.log()).contains(" clientId=app" + i + " ").contains("outcome=ok");
        } catch (TriggerRejectedException e) {
            assertThat(i % 10).isEqualTo(9);
            assertThat(e).hasMessage("Not " + i);
            assertThat(lambda.log())
                    .contains(" clientId=app" + i + " ")
                    .contains("outcome=rejected");
        } catch (TriggerFailedException e) {
            assertThat(i % 10).isEqualTo(8);
            assertThat(lambda.log()).contains("SignUp failed: broken by " + i + "\"\n");
        }
    }

    private static void confirm(Function function, int i) {
        String before =
                event(
                        "PostConfirmation_ConfirmSignUp",
                        i,
                        "\"clientMetadata\":{\"key\":\"k" + i + "\"}");

        assertThat(FunctionCall.of(function, before).answer()).isEqualTo(before);
    }

    private static void define(Function function, int i) {
        String before = event("DefineAuthChallenge_Authentication", i, "\"session\":[]");

        assertThat(FunctionCall.of(function, before).answer())
                .isEqualTo(
                        before.replace(
                                "{}}", "{\"issueTokens\":false,\"failAuthentication\":true}}"));
    }

    private static String event(String source, int i, String request) {
        return "{\"version\":\"1\",\"triggerSource\":\""
                + source
                + "\",\"userName\":\""
                + i
                + "\",\"callerContext\":{\"clientId\":\"app"
                + i
                + "\"},\"request\":{"
                + request
                + "},\"response\":{}}";
    }
}
