package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What is kept of calls, and what of it may be shown. */
class TimelineTest {

    @Test
    void a_timeline_keeps_no_more_than_its_capacity_and_the_last_of_them() {
        Timeline timeline = new Timeline(2);
        Triggers triggers =
                new Triggers(
                        PoolTriggers.builder()
                                .on(Trigger.PRE_AUTHENTICATION, event -> event)
                                .on(Trigger.POST_AUTHENTICATION, event -> event)
                                .build(),
                        OneTrigger.call(Operation.INITIATE_AUTH),
                        timeline,
                        InstantSource.system(),
                        TriggerLimits.DEFAULT);

        triggers.preAuthentication(MARY);
        triggers.preAuthentication(MARY);
        triggers.postAuthentication(MARY, false);

        assertThat(timeline.invocations())
                .extracting(invocation -> invocation.source().trigger())
                .containsExactly(Trigger.PRE_AUTHENTICATION, Trigger.POST_AUTHENTICATION);
        timeline.clear();
        assertThat(timeline.invocations()).isEmpty();
    }

    @Test
    void a_timeline_of_large_answers_keeps_fewer_of_them() {
        Timeline timeline = new Timeline();
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);
        pool.in(OneTrigger.call(Operation.INITIATE_AUTH)).postAuthentication(MARY, false);
        TriggerInvocation call = pool.invocation();
        String large = "x".repeat(Timeline.MOST_CHARACTERS / 3);

        for (int i = 1; i <= 5; i++) {
            timeline.record(withResponse(call, i, large));
        }

        assertThat(timeline.invocations())
                .extracting(TriggerInvocation::attempt)
                .containsExactly(4, 5);
        timeline.record(withResponse(call, 6, large + large + large + large));
        assertThat(timeline.invocations())
                .extracting(TriggerInvocation::attempt)
                .containsExactly(6);
    }

    private static TriggerInvocation withResponse(
            TriggerInvocation call, int attempt, String response) {
        return new TriggerInvocation(
                call.time(),
                call.operation(),
                call.source(),
                attempt,
                call.event(),
                response,
                null,
                call.duration(),
                Map.of(),
                Map.of(),
                List.of());
    }

    @Test
    void a_timeline_says_which_request_led_to_a_call() {
        Timeline timeline = new Timeline();
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);
        pool.in(OneTrigger.call(Operation.INITIATE_AUTH)).postAuthentication(MARY, false);

        TimelineRecorder first = Timeline.forRequest("first", () -> begin(timeline));
        Timeline.forRequest("second", () -> begin(timeline)).record(pool.invocation());
        first.record(pool.invocation());
        begin(timeline).record(pool.invocation());

        assertThat(timeline.entries())
                .extracting(Timeline.Entry::requestId)
                .containsExactly("second", "first", null);
        assertThat(timeline.invocations()).containsOnly(pool.invocation()).hasSize(3);
    }

    private static TimelineRecorder begin(Timeline timeline) {
        return timeline.begin(TriggerSource.POST_AUTHENTICATION_AUTHENTICATION);
    }

    @Test
    void the_calls_of_a_request_come_as_they_began_once_all_have_ended() throws Exception {
        Timeline timeline = new Timeline();
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);
        pool.in(OneTrigger.call(Operation.INITIATE_AUTH)).postAuthentication(MARY, false);
        TriggerSource sender = TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP;
        TimelineRecorder first = Timeline.forRequest("one", () -> timeline.begin(sender));
        TimelineRecorder second = Timeline.forRequest("one", () -> begin(timeline));
        Timeline.forRequest("another", () -> begin(timeline));

        second.record(withResponse(pool.invocation(), 2, "{}"));
        assertThatThrownBy(() -> timeline.entries("one", Duration.ZERO))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("CustomEmailSender_SignUp still runs after 0 s");
        first.record(withResponse(pool.invocation(), 1, "{}"));

        assertThat(timeline.entries("one", Duration.ZERO))
                .extracting(entry -> entry.invocation().attempt())
                .containsExactly(1, 2);
        assertThat(timeline.entries("none", Duration.ZERO)).isEmpty();
        assertThat(timeline.awaitIdle(Duration.ZERO)).isFalse();
    }

    @Test
    void a_capacity_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Timeline(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_text_of_anything_shows_a_clients_value() {
        Map<String, String> secret = Map.of("pin", "s3cret");
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);
        CallContext call = OneTrigger.call(Operation.INITIATE_AUTH).withData(secret, secret);
        pool.in(call).postAuthentication(MARY, false);

        for (Object holder :
                List.of(
                        call,
                        pool.invocation(),
                        UserView.of("mary", "CONFIRMED", secret),
                        new CreateAuthChallengeAnswer(secret, secret, null),
                        new ChallengeResult("CUSTOM_CHALLENGE", true, "s3cret"),
                        new UserMigrationAnswer(secret, true, false, List.of(), false, false),
                        new ClaimChanges(Map.of("pin", Json.object(secret)), java.util.Set.of()),
                        new FederatedSignIn(
                                "Corp_1",
                                "Corp",
                                "OIDC",
                                (com.fasterxml.jackson.databind.node.ObjectNode)
                                        Json.object(secret)))) {
            assertThat(holder.toString()).doesNotContain("s3cret");
        }
        assertThat(call.toString()).contains("pin");
        assertThat(pool.invocation().toString())
                .startsWith("InitiateAuth -> PostAuthentication_Authentication #1 in ")
                .endsWith(
                        ", ClientMetadata not passed on [pin], ValidationData not passed on"
                                + " [pin]");
    }

    @Test
    void limits_and_versions_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> TriggerLimits.DEFAULT.withAttempts(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TriggerLimits.DEFAULT.withTimeout(java.time.Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoolTriggers.builder().preTokenGeneration(4, event -> event))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
