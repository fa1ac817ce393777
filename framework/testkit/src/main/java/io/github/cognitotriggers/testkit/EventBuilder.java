package io.github.cognitotriggers.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.local.trigger.CallContext;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.matrix.SourceMatrix;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making, as Cognito would send it: header, request, and the response that it
 * starts with. Where nothing is set it is about the user {@code mary} of the pool {@code
 * us-east-1_Local0001}.
 *
 * <p>An event has metadata only where an operation brings it there: {@link #clientMetadata} and
 * {@link #validationData} are refused for a source that gets none, by {@link #bytes()} and the
 * like, with what it gets instead. {@link #request} puts anything anywhere.
 *
 * @param <E> the event's type in the core library
 * @param <A> what Cognito reads of a function's answer
 * @param <S> the type that the methods return
 */
public abstract class EventBuilder<E extends TriggerEvent, A, S extends EventBuilder<E, A, S>> {

    private final Trigger trigger;
    private TriggerSource source;
    private @Nullable Operation operation;
    private String userPoolId = PoolSettings.builder().build().id();
    private String region = PoolSettings.builder().build().region();
    private @Nullable String clientId = "localclient";
    private String userName = "mary";
    private @Nullable String userStatus = "CONFIRMED";
    private boolean hidingUsers;
    private final Map<String, String> userAttributes = new LinkedHashMap<>();
    private @Nullable Map<String, String> clientMetadata;
    private @Nullable Map<String, String> validationData;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    EventBuilder(TriggerSource source) {
        Trigger of = source.trigger();
        if (of == null) {
            throw new IllegalArgumentException("A known source is needed");
        }
        this.trigger = of;
        this.source = source;
        userAttributes.put("sub", "5d2c6b1e-8f0a-4f5c-9a34-2f6e1b7c8d90");
        userAttributes.put("email", "mary@example.com");
        userAttributes.put("email_verified", "true");
    }

    /** This, as its own type. */
    abstract S self();

    /** Has the event made and its function called. */
    abstract A fire(Triggers triggers, UserView user);

    abstract E read(byte[] event);

    /** Which version the event has: 1, but for pre token generation. */
    int version() {
        return 1;
    }

    /** Why no event came of it; for triggers that have reasons of their own. */
    String whyNone() {
        return source.value() + " does not run";
    }

    /**
     * Sets the source, one of this trigger's.
     *
     * @throws IllegalArgumentException if it is another trigger's
     */
    public final S source(TriggerSource newSource) {
        if (newSource.trigger() != trigger) {
            throw new IllegalArgumentException(newSource + " is no source of " + trigger);
        }
        this.source = newSource;
        return self();
    }

    final TriggerSource source() {
        return source;
    }

    /**
     * Sets the operation that Cognito makes the event in; the likeliest unless set. The header's
     * {@code clientId} depends on it, and what metadata there can be.
     */
    public final S operation(Operation newOperation) {
        this.operation = newOperation;
        return self();
    }

    /** Sets the pool's id; the region is what stands before its underscore. */
    public final S userPoolId(String id) {
        this.userPoolId = id;
        this.region = id.substring(0, Math.max(0, id.indexOf('_')));
        return self();
    }

    /** Sets the app client; null for a call that names none. Some sources have a fixed text. */
    public final S clientId(@Nullable String id) {
        this.clientId = id;
        return self();
    }

    /** Sets the user's name in the pool; for a migration, what was typed. */
    public final S userName(String name) {
        this.userName = name;
        return self();
    }

    /** Adds an attribute, or changes it: there are {@code sub} and a verified email. */
    public final S userAttribute(String name, String value) {
        userAttributes.put(name, value);
        return self();
    }

    /** Takes an attribute away. */
    public final S withoutUserAttribute(String name) {
        userAttributes.remove(name);
        return self();
    }

    /**
     * Sets {@code cognito:user_status}; null for an event without it, of a user who is not there
     * yet.
     */
    public final S userStatus(@Nullable String status) {
        this.userStatus = status;
        return self();
    }

    /** Adds an entry to the event's {@code clientMetadata}. */
    public final S clientMetadata(String key, String value) {
        if (clientMetadata == null) {
            clientMetadata = new LinkedHashMap<>();
        }
        clientMetadata.put(key, value);
        return self();
    }

    /** Adds an entry to the event's {@code validationData}. */
    public final S validationData(String key, String value) {
        if (validationData == null) {
            validationData = new LinkedHashMap<>();
        }
        validationData.put(key, value);
        return self();
    }

    /**
     * Sets any member of the event's {@code request}, also what Cognito would not send.
     *
     * @param value a text, number, boolean, list, map or {@link JsonNode}; null for JSON's null
     */
    public final S request(String member, @Nullable Object value) {
        members.put(member, JsonText.tree(value));
        return self();
    }

    /** The user does not exist, and the app client does not let on. */
    final S nobody() {
        userAttributes.clear();
        userStatus = null;
        return hidden();
    }

    /** The app client has {@code PreventUserExistenceErrors}. */
    final S hidden() {
        hidingUsers = true;
        return self();
    }

    /**
     * The event as Cognito sends it: JSON in UTF-8.
     *
     * @throws IllegalArgumentException if Cognito makes no such event
     */
    public final byte[] bytes() {
        return Firing.event(this);
    }

    /** The event as a text. */
    public final String json() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The event as the core library reads it. */
    public final E build() {
        return read(bytes());
    }

    /**
     * Sends the event to a function, and judges the answer as Cognito does.
     *
     * @return what Cognito would go by: the answer, or the error that its client would get
     */
    public final HandlerResult<A> invoke(RequestStreamHandler handler) {
        return invoke(TriggerFunction.of(handler));
    }

    /** As {@link #invoke(RequestStreamHandler)}, for a function of any kind. */
    public final HandlerResult<A> invoke(TriggerFunction function) {
        return Firing.invoke(this, function);
    }

    /** The event with what {@link #request} has set. */
    final byte[] patched(byte[] event) {
        if (members.isEmpty()) {
            return event;
        }
        ObjectNode tree = (ObjectNode) JsonText.parse(new String(event, StandardCharsets.UTF_8));
        members.forEach(tree.withObject("/request")::set);
        return JsonText.bytes(tree);
    }

    final PoolTriggers function(TriggerFunction function) {
        return trigger == Trigger.PRE_TOKEN_GENERATION
                ? PoolTriggers.builder().preTokenGeneration(version(), function).build()
                : PoolTriggers.builder().on(trigger, function).build();
    }

    final CallContext call() {
        boolean validationAsMetadata =
                Operations.passesClientMetadataAsValidationData(operation(), trigger);
        Map<String, String> sent = validationAsMetadata ? validationData : clientMetadata;
        return CallContext.of(operation(), region, userPoolId, clientId)
                .withPreventUserExistenceErrors(hidingUsers)
                .withData(sent, validationAsMetadata ? null : validationData);
    }

    final UserView user() {
        return new UserView(userName, userStatus, userAttributes);
    }

    final Operation operation() {
        Operation meant = operation == null ? SourceMatrix.likeliest(source) : operation;
        Operations.check(source, meant, clientMetadata != null, validationData != null);
        return meant;
    }

    /** The source; no value. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + source + "]";
    }
}
