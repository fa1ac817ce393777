package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.TriggerResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response: the members that it set, under the names that they have in an event. */
abstract class ResponseModel<R extends TriggerResponse> extends Model<R> {

    /** One whose members are values, arrays and objects of values. */
    ResponseModel(Class<R> type, Shown shown) {
        this(type, 2, shown);
    }

    ResponseModel(Class<R> type, int levels, Shown shown) {
        super(type, new Redaction(levels, shown));
    }

    static List<ResponseModel<?>> all() {
        return List.of(
                new NoResponseModel(),
                new PreSignUpModel(),
                new DefineAuthChallengeModel(),
                new CreateAuthChallengeModel(),
                new VerifyAuthChallengeModel(),
                new PreTokenGenerationModel(),
                new UserMigrationModel(),
                new CustomMessageModel(),
                new InboundFederationModel());
    }

    /** Reads the members of an object. One that is null was not set. */
    abstract R read(Members members) throws IOException;

    static void bool(JsonGenerator out, String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            out.writeBooleanField(name, value.get());
        }
    }

    static void text(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }

    static void texts(JsonGenerator out, String name, Collection<String> values)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    static void texts(JsonGenerator out, Map<String, String> values) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.writeStringField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
    }
}
