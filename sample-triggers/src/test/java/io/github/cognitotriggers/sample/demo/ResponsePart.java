package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An event or an answer, taken apart at its {@code response}.
 *
 * @param value what {@code response} holds; a missing node if there is none
 * @param surroundings every byte before and behind that, one character each
 */
record ResponsePart(JsonNode value, String surroundings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ResponsePart of(byte[] json) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean response = parser.currentName().equals("response");
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                if (response) {
                    return new ResponsePart(
                            JSON.readTree(json, start, end - start),
                            latin1(json, 0, start) + '\u0000' + latin1(json, end, json.length));
                }
            }
        }
        return new ResponsePart(MissingNode.getInstance(), latin1(json, 0, json.length));
    }

    private static String latin1(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
