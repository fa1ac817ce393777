package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/**
 * How a type of the library looks as JSON.
 *
 * @param <T> the type
 */
abstract class Model<T> {

    private final Class<T> type;
    private final Redaction redaction;

    Model(Class<T> type, Redaction redaction) {
        this.type = type;
        this.redaction = redaction;
    }

    final Class<T> type() {
        return type;
    }

    final Redaction redaction() {
        return redaction;
    }

    /** Writes all of it, as one value. */
    abstract void write(T value, JsonGenerator out) throws IOException;

    /** What {@link #write} writes. */
    JsonParser tokens(T value) throws IOException {
        TokenBuffer buffer = new TokenBuffer(null, false);
        write(value, buffer);
        return buffer.asParser();
    }
}
