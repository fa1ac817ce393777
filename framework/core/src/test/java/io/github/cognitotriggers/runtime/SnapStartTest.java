package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a function does before Lambda takes a snapshot of it, and after. */
@OnRuntimeClient
class SnapStartTest {

    private static final String EVENT = MinimalEvents.of(Trigger.POST_CONFIRMATION);

    /** Writes down what is asked of it. */
    public static final class Recording extends CognitoTriggerHandler {

        @Override
        protected TriggerRoutes routes() {
            System.out.println("routes made");
            return routesOf(new RecordingRoute());
        }
    }

    private static final class RecordingRoute extends SingleTriggerHandler {

        RecordingRoute() {
            super(Trigger.POST_CONFIRMATION);
        }

        @Override
        protected TriggerEvent read(TriggerEnvelope envelope) {
            System.out.println("event read");
            return PostConfirmationEvent.fromJson(envelope.bytes());
        }

        @Override
        protected TriggerResponse answer(TriggerEvent event, TriggerContext context) {
            System.out.println("event handled");
            return TriggerResponse.none();
        }
    }

    @Test
    void routes_are_made_and_primed_before_the_snapshot_and_no_handler_is_called() {
        try (RuntimeClient client = start("snap-start", classPath())) {
            assertThat(client.logBeforeSnapshot().lines())
                    .containsExactly("routes made", "event read");
        }
    }

    @Test
    void the_routes_of_the_snapshot_serve_the_events() {
        try (RuntimeClient client = start("snap-start", classPath())) {
            Answer answer = client.invoke(EVENT);

            assertThat(answer.body()).isEqualTo(EVENT);
            assertThat(answer.log().lines())
                    .startsWith("event read", "event handled")
                    .noneMatch("routes made"::equals);
        }
    }

    @Test
    void without_org_crac_the_first_event_makes_the_routes() {
        try (RuntimeClient client = start("snap-start", classPathWithoutCrac())) {
            Answer answer = client.invoke(EVENT);

            assertThat(client.logBeforeSnapshot()).isEmpty();
            assertThat(answer.body()).isEqualTo(EVENT);
            assertThat(answer.log().lines()).startsWith("routes made", "event read");
        }
    }

    @Test
    void without_snap_start_the_first_event_makes_the_routes() {
        try (RuntimeClient client = start("on-demand", classPath())) {
            Answer answer = client.invoke(EVENT);

            assertThat(client.logBeforeSnapshot()).isEmpty();
            assertThat(answer.log().lines()).startsWith("routes made", "event read");
        }
    }

    private static RuntimeClient start(String initialization, String classPath) {
        return RuntimeClient.start(
                classPath,
                Recording.class.getName(),
                Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", initialization));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String classPathWithoutCrac() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().startsWith("crac-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
