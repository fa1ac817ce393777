package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code LambdaConfig}: which functions a pool calls, by their ARNs. */
final class LambdaConfig {

    static final String MEMBER = "LambdaConfig";

    private static final String PRE_TOKEN_GENERATION_CONFIG = "PreTokenGenerationConfig";
    private static final String LAMBDA_ARN = "LambdaArn";
    private static final String LAMBDA_VERSION = "LambdaVersion";

    private LambdaConfig() {}

    /**
     * The functions that a pool's settings name.
     *
     * @param config the settings' member; null if they have none
     * @param catalog who knows them; what it does not know cannot be invoked
     */
    static PoolTriggers read(@Nullable Request config, FunctionCatalog catalog) {
        PoolTriggers.Builder triggers = PoolTriggers.builder();
        if (config == null) {
            return triggers.build();
        }
        for (Trigger trigger : Trigger.values()) {
            if (trigger != Trigger.PRE_TOKEN_GENERATION) {
                String arn = arn(config, trigger);
                if (arn != null) {
                    triggers.on(trigger, find(arn, catalog));
                }
            }
        }
        readPreTokenGeneration(config, catalog, triggers);
        return triggers.build();
    }

    private static @Nullable String arn(Request config, Trigger trigger) {
        return switch (trigger) {
            case CUSTOM_EMAIL_SENDER, CUSTOM_SMS_SENDER, INBOUND_FEDERATION -> {
                Request versioned = config.structure(trigger.configName());
                yield versioned == null ? null : versioned.requireText(LAMBDA_ARN);
            }
            default -> config.text(trigger.configName());
        };
    }

    private static void readPreTokenGeneration(
            Request config, FunctionCatalog catalog, PoolTriggers.Builder triggers) {
        String legacy = config.text(Trigger.PRE_TOKEN_GENERATION.configName());
        Request versioned = config.structure(PRE_TOKEN_GENERATION_CONFIG);
        if (versioned == null) {
            if (legacy != null) {
                triggers.on(Trigger.PRE_TOKEN_GENERATION, find(legacy, catalog));
            }
            return;
        }
        String arn = versioned.requireText(LAMBDA_ARN);
        if (legacy != null && !legacy.equals(arn)) {
            // Documented: they must be equal. Assumption: the text.
            throw Errors.invalidParameter(
                    "PreTokenGeneration and PreTokenGenerationConfig must have the same LambdaArn");
        }
        triggers.preTokenGeneration(
                version(versioned.requireText(LAMBDA_VERSION)), find(arn, catalog));
    }

    private static int version(String name) {
        return switch (name) {
            case "V1_0" -> 1;
            case "V2_0" -> 2;
            case "V3_0" -> 3;
            default ->
                    throw Request.notSatisfied(
                            LAMBDA_VERSION,
                            "Member must satisfy enum value set: [V1_0, V2_0, V3_0]");
        };
    }

    private static TriggerFunction find(String arn, FunctionCatalog catalog) {
        return catalog.find(arn).orElseGet(TriggerFunction::notInvokable);
    }

    /** What describes functions that were given as objects: ARNs that {@link #catalog} knows. */
    static ObjectNode describe(PoolTriggers functions, String region) {
        ObjectNode config = Json.object();
        for (Trigger trigger : Trigger.values()) {
            if (functions.has(trigger)) {
                describe(trigger, arnOfGiven(trigger, region), functions, config);
            }
        }
        return config;
    }

    private static void describe(
            Trigger trigger, String arn, PoolTriggers functions, ObjectNode config) {
        switch (trigger) {
            case CUSTOM_EMAIL_SENDER, CUSTOM_SMS_SENDER, INBOUND_FEDERATION ->
                    config.putObject(trigger.configName())
                            .put(LAMBDA_VERSION, "V1_0")
                            .put(LAMBDA_ARN, arn);
            case PRE_TOKEN_GENERATION -> {
                config.put(trigger.configName(), arn);
                config.putObject(PRE_TOKEN_GENERATION_CONFIG)
                        .put(LAMBDA_VERSION, "V" + functions.preTokenGenerationVersion() + "_0")
                        .put(LAMBDA_ARN, arn);
            }
            default -> config.put(trigger.configName(), arn);
        }
    }

    /** Finds, besides what another catalog has, functions that were given as objects. */
    static FunctionCatalog catalog(PoolTriggers given, String region, FunctionCatalog others) {
        return arn -> {
            for (Trigger trigger : Trigger.values()) {
                Optional<TriggerFunction> function = given.function(trigger);
                if (function.isPresent() && arn.equals(arnOfGiven(trigger, region))) {
                    return function;
                }
            }
            return others.find(arn);
        };
    }

    private static String arnOfGiven(Trigger trigger, String region) {
        return "arn:aws:lambda:" + region + ":000000000000:function:" + trigger.configName();
    }
}
