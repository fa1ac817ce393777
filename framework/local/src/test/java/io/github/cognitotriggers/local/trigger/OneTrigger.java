package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.matrix.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A pool with a function for one trigger, and what was made of it. */
final class OneTrigger {

    static final String REGION = "eu-west-1";
    static final String POOL = "eu-west-1_EXAMPLE01";
    static final String CLIENT = "6k2q8v4t1m9x7c3b5n0z8r2w4d";
    static final Instant NOW = Instant.parse("2026-11-21T06:46:30Z");

    static final UserView MARY =
            UserView.of(
                    "7d8ca528-4931-4254-9273-ea5ee853f271",
                    "CONFIRMED",
                    Map.of(
                            "sub", "7d8ca528-4931-4254-9273-ea5ee853f271",
                            "email", "mary@example.com",
                            "email_verified", "true"));

    static final UserView NEW_USER =
            UserView.toBeCreated("nina", Map.of("email", "nina@example.com"));

    final Timeline timeline = new Timeline();
    private final PoolTriggers functions;
    private TriggerLimits limits = TriggerLimits.DEFAULT;

    OneTrigger(PoolTriggers functions) {
        this.functions = functions;
    }

    OneTrigger(Trigger trigger, TriggerFunction function) {
        this(PoolTriggers.builder().on(trigger, function).build());
    }

    /** The function returns the event as it came. */
    static OneTrigger echoing(Trigger trigger) {
        return new OneTrigger(trigger, event -> event);
    }

    /** The function returns the event with its response filled. */
    static OneTrigger filling(Trigger trigger, Consumer<ObjectNode> response) {
        return new OneTrigger(trigger, fill(response));
    }

    /** The function returns the event with a response of this JSON. */
    static OneTrigger responding(Trigger trigger, String response) {
        return new OneTrigger(trigger, respond(response));
    }

    /** The function writes this, whatever the event. */
    static OneTrigger writing(Trigger trigger, String output) {
        return new OneTrigger(trigger, event -> output.getBytes(StandardCharsets.UTF_8));
    }

    /** The function throws. */
    static OneTrigger throwing(Trigger trigger, Exception failure) {
        return new OneTrigger(
                trigger,
                event -> {
                    throw failure;
                });
    }

    static TriggerFunction fill(Consumer<ObjectNode> response) {
        return bytes -> {
            ObjectNode event = (ObjectNode) Json.read(bytes);
            response.accept(event.withObject("/response"));
            return Json.write(event);
        };
    }

    static TriggerFunction respond(String response) {
        return bytes -> {
            ObjectNode event = (ObjectNode) Json.read(bytes);
            event.set("response", json(response));
            return Json.write(event);
        };
    }

    OneTrigger with(TriggerLimits newLimits) {
        limits = newLimits;
        return this;
    }

    static CallContext call(Operation operation) {
        return CallContext.of(operation, REGION, POOL, CLIENT);
    }

    Triggers in(Operation operation) {
        return in(call(operation));
    }

    Triggers in(CallContext call) {
        return new Triggers(functions, call, timeline, InstantSource.fixed(NOW), limits);
    }

    /** The only call of the function. */
    TriggerInvocation invocation() {
        List<TriggerInvocation> all = timeline.invocations();
        if (all.size() != 1) {
            throw new AssertionError("expected one call: " + all);
        }
        return all.get(0);
    }

    /** The only event. */
    JsonNode event() {
        return json(invocation().event());
    }

    JsonNode request() {
        return event().get("request");
    }

    static JsonNode json(String json) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
