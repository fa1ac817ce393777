package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Copies JSON token by token, numbers as they are spelled. */
final class JsonTokens {

    /**
     * Limits are core's and a key's own. Names are not kept for the next text: clients choose them.
     * Escapes keep half a surrogate pair, which has no UTF-8 form.
     */
    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private JsonTokens() {}

    /** Whether what is written becomes JSON text, and no tree or other format. */
    static boolean isText(JsonGenerator out) {
        return out instanceof JsonGeneratorImpl;
    }

    /** The value that a parser stands at, as UTF-8 JSON without blanks. */
    static byte[] toBytes(JsonParser in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            copy(in, out);
        }
        return bytes.toByteArray();
    }

    /**
     * Copies the value that the parser stands at; afterwards it stands at the value's last token.
     */
    static void copy(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            if (isText(out) && token.isNumeric()
                    || out instanceof TokenBuffer && token == JsonToken.VALUE_NUMBER_FLOAT) {
                // To a buffer too: whoever reads it says what becomes of it, as with text.
                out.writeNumber(in.getText());
            } else {
                out.copyCurrentEventExact(in);
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        } while (depth > 0 && in.nextToken() != null);
    }
}
