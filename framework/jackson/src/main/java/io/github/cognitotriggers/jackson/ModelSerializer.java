package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a type in full or redacted. */
final class ModelSerializer<T> extends JsonSerializer<T> {

    private final Model<T> model;
    private final boolean full;

    ModelSerializer(Model<T> model, boolean full) {
        this.model = model;
        this.full = full;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (full) {
            model.write(value, out);
        } else {
            try (JsonParser tokens = model.tokens(value)) {
                model.redaction().apply(tokens).serialize(out, provider);
            }
        }
    }
}
