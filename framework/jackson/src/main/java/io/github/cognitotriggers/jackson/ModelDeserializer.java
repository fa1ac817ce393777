package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Reads a type, and turns its complaints into Jackson's. */
final class ModelDeserializer<T> extends JsonDeserializer<T> {

    /** Reads the object that the parser stands at. */
    interface Reader<T> {

        /**
         * Reads it to its end.
         *
         * @throws IllegalArgumentException if it breaks a rule of the type, which the message names
         *     without a value
         */
        T read(Members members) throws IOException;
    }

    private final Class<T> type;
    private final Reader<? extends T> reader;

    ModelDeserializer(Class<T> type, Reader<? extends T> reader) {
        this.type = type;
        this.reader = reader;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        Members members = new Members(in, context, this);
        try {
            members.enter();
            return reader.read(members);
        } catch (IllegalArgumentException e) {
            throw MismatchedInputException.from(in, type, e.getMessage());
        }
    }
}
