package io.github.cognitotriggers.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.LocalUserPool;
import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TimelineText;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Says how a test's pool is set up. What is not set is as Cognito has it; without an app client the
 * pool has one that allows every flow.
 */
public final class PoolBuilder {

    private final List<AppClient> clients = new ArrayList<>();
    private final List<BiConsumer<PoolTriggers.Builder, TestClock>> triggers = new ArrayList<>();
    private PoolSettings settings = PoolSettings.builder().build();
    private TriggerLimits limits = TriggerLimits.DEFAULT;
    private Duration senderPatience = Firing.PATIENCE;
    private TimelineText format = TimelineText.masked().withLogsOfFailures();

    PoolBuilder() {}

    /** The function of a trigger: one object for all pools. For pre token generation, V1_0. */
    public PoolBuilder trigger(Trigger trigger, RequestStreamHandler handler) {
        TriggerFunction function = TriggerFunction.of(handler);
        return triggers((functions, clock) -> functions.on(trigger, function));
    }

    /**
     * The function of pre token generation.
     *
     * @param version of its event: 1, 2 or 3
     */
    public PoolBuilder preTokenGeneration(int version, RequestStreamHandler handler) {
        TriggerFunction function = TriggerFunction.of(handler);
        return triggers((functions, clock) -> functions.preTokenGeneration(version, function));
    }

    /**
     * Functions that are made anew for each pool, with stores and clock of their own: no test sees
     * what another one left behind.
     *
     * @param make is given what collects the functions, and the pool's clock
     */
    public PoolBuilder triggers(BiConsumer<PoolTriggers.Builder, TestClock> make) {
        triggers.add(make);
        return this;
    }

    /** Sets id, schema, aliases, password policy and the like. */
    public PoolBuilder settings(PoolSettings newSettings) {
        this.settings = newSettings;
        return this;
    }

    /** Adds an app client; flows speak for the first one. */
    public PoolBuilder client(AppClient client) {
        clients.add(client);
        return this;
    }

    /** Sets how long the pool waits for a function: 5 seconds unless set, as Cognito does. */
    public PoolBuilder triggerTimeout(Duration timeout) {
        this.limits = limits.withTimeout(timeout);
        return this;
    }

    /** Sets how often the pool calls a function that does not answer in time: 3 unless set. */
    public PoolBuilder triggerAttempts(int attempts) {
        this.limits = limits.withAttempts(attempts);
        return this;
    }

    /**
     * Has every function called twice with each event, as by a Cognito that missed the first
     * answer. What functions do must bear that.
     */
    public PoolBuilder duplicateDelivery() {
        this.limits = limits.withDuplicateDelivery(true);
        return this;
    }

    /** Sets how long the kit waits for custom senders, which the pool does not wait for. */
    PoolBuilder senderPatience(Duration patience) {
        this.senderPatience = patience;
        return this;
    }

    /** Shows metadata and answers in timelines as they are. They are masked unless this is set. */
    public PoolBuilder showingValues() {
        this.format = format.withValues();
        return this;
    }

    /** A pool by itself, for tests without the extension. */
    public TestPool build() {
        TestClock clock = new TestClock();
        Timeline timeline = new Timeline();
        PoolTriggers.Builder functions = PoolTriggers.builder();
        triggers.forEach(make -> make.accept(functions, clock));
        LocalUserPool.Builder pool =
                LocalUserPool.builder()
                        .settings(settings)
                        .triggers(functions.build())
                        .limits(limits)
                        .time(clock)
                        .timeline(timeline);
        Map<String, AppClient> byId = new LinkedHashMap<>();
        for (AppClient client : clients) {
            pool.client(client);
            byId.put(client.id(), client);
        }
        return new TestPool(
                new PoolInProcess(pool.build(), byId, timeline, clock, senderPatience),
                format.withBudget(limits.timeout()));
    }

    /** An extension that gives each test a pool of its own. */
    public CognitoExtension perTest() {
        return new CognitoExtension(this::build, false);
    }

    /** An extension that gives the tests of a class, nested ones included, one pool. */
    public CognitoExtension perClass() {
        return new CognitoExtension(this::build, true);
    }
}
