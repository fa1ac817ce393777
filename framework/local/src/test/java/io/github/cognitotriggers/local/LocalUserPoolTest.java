package io.github.cognitotriggers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.SrpProof;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The pool as a test of a user's project has it. */
class LocalUserPoolTest {

    private static final Map<String, String> EMAIL = Map.of("email", "mary@example.com");

    @Test
    void a_sign_up_is_confirmed_and_signs_in_and_the_timeline_has_it_all() {
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(Trigger.PRE_SIGN_UP, event -> event)
                                        .on(Trigger.POST_CONFIRMATION, event -> event)
                                        .on(Trigger.PRE_AUTHENTICATION, event -> event)
                                        .build())
                        .build();
        pool.signUp("mary", "Passw0rd!", EMAIL, Map.of("invitation", "ACME2026"));
        pool.confirmSignUp("mary", pool.messages().get(0).code(), Map.of());
        SignInStep step = pool.signIn("mary", "Passw0rd!");
        assertThat(step.isSignedIn()).isTrue();
        assertThat(step.refreshToken()).isPresent();
        assertThat(step.toString()).isEqualTo("SignInStep[signed in]");
        assertThat(pool.timeline())
                .extracting(TriggerInvocation::source)
                .containsExactly(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP,
                        TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION);
        assertThat(pool.timeline().get(0).event()).contains("ACME2026");
        pool.clearTimeline();
        assertThat(pool.timeline()).isEmpty();
    }

    @Test
    void a_recorder_hears_of_a_call_at_its_beginning_on_the_thread_of_the_operation() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread caller = Thread.currentThread();
        TimelineRecorder recorder =
                new TimelineRecorder() {
                    @Override
                    public TimelineRecorder begin(TriggerSource source) {
                        heard.add(Thread.currentThread() == caller ? "began" : "elsewhere");
                        return invocation -> heard.add(invocation.source().value());
                    }

                    @Override
                    public void record(TriggerInvocation invocation) {
                        heard.add("not this one");
                    }
                };
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(Trigger.PRE_SIGN_UP, event -> event)
                                        .build())
                        .timeline(recorder)
                        .build();

        pool.signUp("mary", "Passw0rd!", EMAIL, Map.of());

        assertThat(heard).containsExactly("began", "PreSignUp_SignUp");
        assertThat(pool.timeline()).hasSize(1);
    }

    @Test
    void the_last_thousand_calls_are_kept() {
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(
                                                Trigger.PRE_SIGN_UP,
                                                event -> {
                                                    throw new IllegalStateException("no");
                                                })
                                        .build())
                        .build();
        for (int i = 0; i <= 1_000; i++) {
            String name = "mary" + i;
            assertThatThrownBy(() -> pool.signUp(name, "Passw0rd!", EMAIL, Map.of()))
                    .isInstanceOf(CognitoException.class);
        }
        assertThat(pool.timeline()).hasSize(1_000);
        assertThat(pool.timeline().get(0).event()).contains("\"userName\":\"mary1\"");
        pool.clearTimeline();
        assertThat(pool.timeline()).isEmpty();
    }

    @Test
    void a_custom_sender_can_be_waited_for() throws InterruptedException {
        CountDownLatch mailServer = new CountDownLatch(1);
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(
                                                Trigger.CUSTOM_EMAIL_SENDER,
                                                event -> {
                                                    mailServer.await();
                                                    return event;
                                                })
                                        .build())
                        .build();
        pool.signUp("mary", "Passw0rd!", EMAIL, Map.of());
        assertThat(pool.awaitIdle(Duration.ZERO)).isFalse();
        assertThat(pool.timeline()).isEmpty();
        mailServer.countDown();
        assertThat(pool.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(pool.timeline()).hasSize(1);
    }

    @Test
    void the_clients_side_of_srp_signs_in() {
        LocalUserPool pool = LocalUserPool.builder().build();
        pool.signUp("mary", "Passw0rd!", EMAIL, Map.of());
        pool.confirmSignUp("mary", pool.messages().get(0).code(), Map.of());
        SrpProof proof = SrpProof.begin(pool.settings().id());

        SignInStep asked =
                pool.initiateAuth(
                        AuthFlow.USER_SRP_AUTH,
                        Map.of("USERNAME", "mary", "SRP_A", proof.srpA()),
                        Map.of());

        Map<String, String> wrong =
                proof.answer(asked.challengeParameters(), "Passw0rd?", Instant.now());
        assertThatThrownBy(() -> pool.respond(asked, wrong, Map.of()))
                .hasMessage("Incorrect username or password.");
        SrpProof second = SrpProof.begin(pool.settings().id());
        SignInStep again =
                pool.initiateAuth(
                        AuthFlow.USER_SRP_AUTH,
                        Map.of("USERNAME", "mary", "SRP_A", second.srpA()),
                        Map.of());
        assertThat(
                        pool.respond(
                                        again,
                                        second.answer(
                                                again.challengeParameters(),
                                                "Passw0rd!",
                                                Instant.now()),
                                        Map.of())
                                .isSignedIn())
                .isTrue();
        assertThat(second).hasToString("SrpProof[***]");
        assertThatThrownBy(() -> second.answer(Map.of(), "Passw0rd!", Instant.now()))
                .hasMessage("The challenge has no USER_ID_FOR_SRP");
    }

    @Test
    void a_challenge_is_answered_for_the_user_it_was_made_for() {
        LocalUserPool pool = LocalUserPool.builder().build();
        var request = pool.call("AdminCreateUser", create(pool)).path("User");
        SignInStep step = pool.signIn("mary", pool.messages().get(0).code());
        assertThat(step.isSignedIn()).isFalse();
        assertThat(step.challenge()).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThatThrownBy(step::accessToken)
                .hasMessage("There are no tokens yet, but a challenge to answer");
        SignInStep done = pool.respond(step, Map.of("NEW_PASSWORD", "Another0ne!"), Map.of());
        assertThat(done.idToken()).isNotEqualTo(done.accessToken());
        assertThat(request.path("Username").asText()).isEqualTo(step.username());
    }

    @Test
    void time_is_the_tests_own() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        LocalUserPool pool = LocalUserPool.builder().time(now::get).build();
        pool.signUp("mary", "Passw0rd!", EMAIL, Map.of());
        now.updateAndGet(time -> time.plus(Duration.ofHours(24)));
        assertThatThrownBy(
                        () -> pool.confirmSignUp("mary", pool.messages().get(0).code(), Map.of()))
                .isInstanceOfSatisfying(
                        CognitoException.class,
                        e -> assertThat(e.errorType()).isEqualTo("ExpiredCodeException"));
    }

    @Test
    void the_metadata_of_a_sign_in_arrives_as_validation_data() {
        LocalUserPool pool =
                LocalUserPool.builder()
                        .triggers(
                                PoolTriggers.builder()
                                        .on(Trigger.PRE_AUTHENTICATION, event -> event)
                                        .on(Trigger.POST_AUTHENTICATION, event -> event)
                                        .build())
                        .build();
        pool.call("AdminCreateUser", create(pool));
        String password = pool.messages().get(0).code();
        SignInStep step =
                pool.initiateAuth(
                        AuthFlow.USER_PASSWORD_AUTH,
                        Map.of("USERNAME", "mary", "PASSWORD", password),
                        Map.of("device", "phone"));
        assertThat(pool.timeline().get(0).event())
                .contains("\"validationData\":{\"device\":\"phone\"}");
        assertThat(pool.timeline().get(1).event()).doesNotContain("phone");
        pool.respond(step, Map.of("NEW_PASSWORD", "Another0ne!"), Map.of("KeyName1", "string"));
        assertThat(pool.timeline().get(2).event())
                .contains("\"clientMetadata\":{\"KeyName1\":\"string\"}");
    }

    private static ObjectNode emptyRequest() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode create(LocalUserPool pool) {
        var request =
                emptyRequest().put("UserPoolId", pool.settings().id()).put("Username", "mary");
        request.putArray("UserAttributes")
                .addObject()
                .put("Name", "email")
                .put("Value", "mary@example.com");
        return request;
    }
}
