package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways in which triggers are called. No event is made for a trigger without a function. */
final class TriggerCalls {

    private final PoolTriggers functions;
    private final CallContext call;
    private final TimelineRecorder timeline;
    private final InstantSource time;
    private final TriggerLimits limits;

    TriggerCalls(
            PoolTriggers functions,
            CallContext call,
            TimelineRecorder timeline,
            InstantSource time,
            TriggerLimits limits) {
        this.functions = functions;
        this.call = call;
        this.timeline = timeline;
        this.time = time;
        this.limits = limits;
    }

    /** An event about a user, to be completed. */
    EventBuilder event(Trigger trigger, TriggerSource source, UserView user) {
        return new EventBuilder(call, source, trigger, user.userName()).attributesOf(user);
    }

    /** Calls a trigger that is asked for something. */
    <T> T ask(Trigger trigger, Supplier<EventBuilder> event, Function<byte[], T> judge, T without) {
        return functions
                .function(trigger)
                .map(function -> deliver(function, event.get()).answer(judge))
                .orElse(without);
    }

    /** Calls a trigger that is asked for nothing. */
    void tell(Trigger trigger, Supplier<EventBuilder> event) {
        ask(trigger, event, Answer::echo, true);
    }

    /** Calls a trigger that custom authentication cannot do without. */
    <T> T require(Trigger trigger, Supplier<EventBuilder> event, Function<byte[], T> judge) {
        TriggerFunction function =
                functions.function(trigger).orElseThrow(TriggerErrors::noChallengeFunction);
        return deliver(function, event.get()).answer(judge);
    }

    /** Calls a trigger that nobody waits for. */
    void send(
            Trigger trigger,
            String type,
            TriggerSource source,
            UserView user,
            @Nullable String code) {
        functions
                .function(trigger)
                .ifPresent(
                        function ->
                                deliver(
                                                function,
                                                event(trigger, source, user)
                                                        .with("type", type)
                                                        .with("code", code))
                                        .send());
    }

    private EventDelivery deliver(TriggerFunction function, EventBuilder event) {
        return new EventDelivery(function, call, event, timeline, time, limits);
    }
}
