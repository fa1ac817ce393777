package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;

/**
 * Lets Jackson read and write events and responses, for tests, tools and logs:
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CognitoTriggersModule()).build();
 * PreSignUpEvent event = mapper.readValue(json, PreSignUpEvent.class);
 * TriggerEvent any = mapper.readValue(json, TriggerEvent.class); // by its triggerSource
 * log(mapper.writeValueAsString(event)); // names of members, no values
 * }</pre>
 *
 * <p>What is written is redacted, as safe to log as the models' {@code toString}: members have
 * their names and {@value Redaction#MARKER} for a value. Only what tells nothing about a user is
 * shown: an event's {@code version}, {@code triggerSource}, {@code region}, {@code userPoolId} and
 * {@code callerContext}, and decisions of a response such as {@code autoConfirmUser}. A user name
 * is not among it, since it may be an email address. Of an object the first 20 members are written,
 * of an array the first 20 values, of a name the first 64 characters. {@link #full()} makes a
 * module that writes everything.
 *
 * <p>A response is written as the members that it set, under Cognito's names, and reads back as an
 * equal one; pre token generation has the shape of event version 2 and reads that of version 1 too.
 *
 * <p>Jackson finds this module by itself with {@code findAndRegisterModules}; so found, it redacts.
 * If a mapper gets both, the one that is registered last counts.
 *
 * <p>Loads the types of all triggers: for a deployed function to use it costs a cold start more
 * than all the rest of this library.
 */
public final class CognitoTriggersModule extends Module {

    private final boolean full;

    /** A module that redacts what it writes. */
    public CognitoTriggersModule() {
        this(false);
    }

    private CognitoTriggersModule(boolean full) {
        this.full = full;
    }

    /**
     * A module that writes all: an event byte for byte as it came, a response with its values.
     * Passwords, codes, answers and private parameters are among it: never log what it writes.
     */
    public static CognitoTriggersModule full() {
        return new CognitoTriggersModule(true);
    }

    @Override
    public String getModuleName() {
        return full ? "CognitoTriggersModule.full" : "CognitoTriggersModule";
    }

    /**
     * Not the class, as Jackson has it by default: of two with the same id it ignores the second.
     */
    @Override
    public Object getTypeId() {
        return getModuleName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        SimpleDeserializers deserializers = new SimpleDeserializers();
        for (EventModel<?> event : EventModel.ALL) {
            addSerializer(serializers, event);
            addDeserializer(deserializers, event);
        }
        deserializers.addDeserializer(
                TriggerEvent.class,
                new ModelDeserializer<>(TriggerEvent.class, EventModel::readAny));
        for (ResponseModel<?> response : ResponseModel.all()) {
            addSerializer(serializers, response);
            addDeserializer(deserializers, response);
        }
        for (Model<?> part : PartModel.ALL) {
            addSerializer(serializers, part);
        }
        context.addSerializers(serializers);
        context.addDeserializers(deserializers);
    }

    private <T> void addSerializer(SimpleSerializers serializers, Model<T> model) {
        serializers.addSerializer(model.type(), new ModelSerializer<>(model, full));
    }

    private static <T extends TriggerEvent> void addDeserializer(
            SimpleDeserializers deserializers, EventModel<T> model) {
        deserializers.addDeserializer(
                model.type(), new ModelDeserializer<>(model.type(), model::read));
    }

    private static <T extends TriggerResponse> void addDeserializer(
            SimpleDeserializers deserializers, ResponseModel<T> model) {
        deserializers.addDeserializer(
                model.type(), new ModelDeserializer<>(model.type(), model::read));
    }
}
