package io.github.cognitotriggers.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text as plain Java values, as our reader and as Jackson sees it: {@link Text}, {@link
 * Spelled}, {@code List} and {@code Map}; {@link #REFUSED} if it is not JSON.
 */
final class JsonValue {

    static final Object REFUSED = new Spelled("refused");

    private static final JsonFactory JACKSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(JsonDocument.MAX_DEPTH)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private JsonValue() {}

    /** A string's characters. */
    record Text(String characters) {}

    /** A number, boolean or null as it is spelled. */
    record Spelled(String json) {}

    static Object ofOurs(byte[] json) {
        try {
            JsonDocument document =
                    new io.github.cognitotriggers.internal.json.JsonParser("event", json).parse();
            return ours(document, 0);
        } catch (MalformedJsonException e) {
            return REFUSED;
        }
    }

    private static Object ours(JsonDocument document, int node) {
        switch (document.kind(node)) {
            case '{' -> {
                JsonObject object = new JsonObject(document, node);
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name : object.names()) {
                    members.put(name, ours(document, object.find(name)));
                }
                return members;
            }
            case '[' -> {
                List<Object> items = new ArrayList<>();
                for (int item = node + 1; item < document.next(node); item = document.next(item)) {
                    items.add(ours(document, item));
                }
                return items;
            }
            case '"' -> {
                return new Text(document.text(node));
            }
            default -> {
                return new Spelled(document.raw(node));
            }
        }
    }

    /**
     * Jackson gets ASCII: its reader of bytes is lax about UTF-8, skips a byte order mark and
     * refuses half of a pair in a name; its reader of characters takes some of other scripts for
     * hexadecimal digits. The JDK's decoder is the judge of UTF-8.
     */
    static Object ofJackson(byte[] json) {
        try {
            String text = ascii(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)));
            try (JsonParser parser = JACKSON.createParser(text)) {
                Object value = parser.nextToken() == null ? REFUSED : jackson(parser);
                return parser.nextToken() == null ? value : REFUSED;
            }
        } catch (CharacterCodingException | com.fasterxml.jackson.core.JacksonException e) {
            return REFUSED;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ascii(CharBuffer text) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 || i > 0 && text.charAt(i - 1) == '\\') {
                ascii.append(c);
            } else {
                ascii.append("\\u").append(String.format("%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    private static Object jackson(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, jackson(parser));
                }
                return members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(jackson(parser));
                }
                return items;
            }
            case VALUE_STRING -> {
                return new Text(parser.getText());
            }
            default -> {
                return new Spelled(parser.getText());
            }
        }
    }
}
