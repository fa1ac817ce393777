package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a pool has from outside.
 *
 * @param time of everything but the triggers' time-outs, which are real time
 * @param random of codes, ids, sessions and salts; the key that signs tokens is the JVM's own
 * @param limits how long and how often functions are called
 * @param timeline is told of every call of a function
 * @param outbox is told of every message
 */
public record Environment(
        InstantSource time,
        RandomGenerator random,
        TriggerLimits limits,
        TimelineRecorder timeline,
        MessageListener outbox) {

    /** Where nobody hears of messages: {@link UserPool#messages()} has them. */
    public Environment(
            InstantSource time,
            RandomGenerator random,
            TriggerLimits limits,
            TimelineRecorder timeline) {
        this(time, random, limits, timeline, MessageListener.NONE);
    }
}
