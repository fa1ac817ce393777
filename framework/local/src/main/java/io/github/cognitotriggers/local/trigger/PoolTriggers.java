package io.github.cognitotriggers.local.trigger;

import io.github.cognitotriggers.Trigger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which functions a pool calls: its {@code LambdaConfig}. */
public final class PoolTriggers {

    /** A pool without triggers. */
    public static final PoolTriggers NONE = builder().build();

    private final Map<Trigger, TriggerFunction> functions;
    private final int preTokenGenerationVersion;

    private PoolTriggers(Builder builder) {
        functions = new EnumMap<>(builder.functions);
        preTokenGenerationVersion = builder.preTokenGenerationVersion;
    }

    /** Starts with no function. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the pool calls a function for a trigger. */
    public boolean has(Trigger trigger) {
        return functions.containsKey(trigger);
    }

    /** The function of a trigger, if the pool has one. */
    public Optional<TriggerFunction> function(Trigger trigger) {
        return Optional.ofNullable(functions.get(trigger));
    }

    /** The version of the event that pre token generation gets: 1, 2 or 3. */
    public int preTokenGenerationVersion() {
        return preTokenGenerationVersion;
    }

    /** Collects functions. */
    public static final class Builder {

        private final Map<Trigger, TriggerFunction> functions = new EnumMap<>(Trigger.class);
        private int preTokenGenerationVersion = 1;

        private Builder() {}

        /** The function of a trigger; for pre token generation, with event version 1. */
        public Builder on(Trigger trigger, TriggerFunction function) {
            functions.put(trigger, function);
            if (trigger == Trigger.PRE_TOKEN_GENERATION) {
                preTokenGenerationVersion = 1;
            }
            return this;
        }

        /**
         * The function of pre token generation.
         *
         * @param version of its event: 1, 2 or 3
         */
        public Builder preTokenGeneration(int version, TriggerFunction function) {
            if (version < 1 || version > 3) {
                throw new IllegalArgumentException("version must be 1, 2 or 3");
            }
            functions.put(Trigger.PRE_TOKEN_GENERATION, function);
            preTokenGenerationVersion = version;
            return this;
        }

        /** What was collected. */
        public PoolTriggers build() {
            return new PoolTriggers(this);
        }
    }
}
