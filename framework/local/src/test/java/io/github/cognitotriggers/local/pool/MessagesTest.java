package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.trigger.CallContext;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.matrix.Operation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The outbox. */
class MessagesTest {

    @Test
    void the_last_ten_thousand_are_kept_oldest_first() {
        InstantSource time = InstantSource.system();
        PoolSettings settings = PoolSettings.builder().build();
        List<SentMessage> heard = new ArrayList<>();
        Messages messages =
                new Messages(() -> settings, time, new Randomness(new Random(1)), heard::add);
        Triggers none =
                new Triggers(
                        PoolTriggers.builder().build(),
                        CallContext.of(Operation.SIGN_UP, "us-east-1", settings.id(), null),
                        TimelineRecorder.NONE,
                        time,
                        TriggerLimits.DEFAULT);
        User user =
                User.create(
                        "sub", "mary", time.instant(), c -> c.attribute("email", "m@example.com"));
        for (int i = 0; i < Messages.CAPACITY + 5; i++) {
            messages.send(none, Occasion.SIGN_UP, Medium.EMAIL, user, "code " + i);
        }
        assertThat(messages.sent()).hasSize(10_000);
        assertThat(messages.sent().get(0).code()).isEqualTo("code 5");
        assertThat(messages.sent().get(9_999).code()).isEqualTo("code 10004");
        assertThat(heard).hasSize(10_005).endsWith(messages.sent().get(9_999));
    }
}
