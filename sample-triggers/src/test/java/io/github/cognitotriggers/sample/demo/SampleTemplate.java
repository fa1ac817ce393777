package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.template.FunctionResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.template.TemplateException;
import io.github.cognitotriggers.local.template.TemplateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code template.yaml} says about the functions with everything switched on: which there are,
 * what class each runs, and which trigger of the user pool calls it.
 */
final class SampleTemplate {

    /** A function: its logical id and the class of its handler. */
    record Function(String name, String handler) {

        /** The class without its package. */
        String className() {
            return handler.substring(handler.lastIndexOf('.') + 1);
        }
    }

    /** So that no trigger is left out by its condition. */
    private static final TemplateSettings EVERYTHING =
            new TemplateSettings(
                    "us-east-1",
                    Map.of(
                            "EnableMigration",
                            "true",
                            "EnableFederation",
                            "true",
                            "SesIdentityArn",
                            "arn:aws:ses:us-east-1:123456789012:identity/example.com",
                            "SenderAddress",
                            "no-reply@example.com"));

    private final List<Function> functions = new ArrayList<>();
    private final Map<Trigger, Function> byTrigger = new EnumMap<>(Trigger.class);

    private SampleTemplate(Template template) {
        for (FunctionResource function : template.functions()) {
            functions.add(new Function(function.logicalId(), function.handler()));
        }
        for (PoolResource pool : template.pools()) {
            for (Trigger trigger : Trigger.values()) {
                Function function = named(arn(pool, trigger), template.functions());
                if (function != null) {
                    byTrigger.put(trigger, function);
                }
            }
        }
    }

    static SampleTemplate read(Path file) throws IOException {
        try {
            return new SampleTemplate(Template.read(file, EVERYTHING));
        } catch (TemplateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** All functions, in the order of the template. */
    List<Function> functions() {
        return List.copyOf(functions);
    }

    /** The function that takes a trigger's events, or null if the pool names none. */
    @Nullable Function functionFor(@Nullable Trigger trigger) {
        return trigger == null ? null : byTrigger.get(trigger);
    }

    /** Whom the pool calls for a trigger; empty if nobody. */
    private static String arn(PoolResource pool, Trigger trigger) {
        JsonNode config = pool.request().path("LambdaConfig");
        // PreTokenGeneration has a second slot, for event versions above 1.
        JsonNode slot =
                config.path(
                        trigger.configName() + (config.has(trigger.configName()) ? "" : "Config"));
        return slot.path("LambdaArn").asText(slot.asText());
    }

    /** The function of an ARN, which may end with an alias. */
    private @Nullable Function named(String arn, List<FunctionResource> resources) {
        for (int i = 0; i < resources.size(); i++) {
            if ((arn + ":").startsWith(resources.get(i).arn() + ":")) {
                return functions.get(i);
            }
        }
        return null;
    }
}
