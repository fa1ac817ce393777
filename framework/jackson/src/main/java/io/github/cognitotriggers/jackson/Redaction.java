package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.internal.json.Keys;
import java.io.IOException;

/**
 * Replaces values by a marker. Names stay, as in the models' {@code toString}: few, short and
 * escaped, since some of them a client chose. What is null stays null.
 */
final class Redaction {

    static final String MARKER = "***";

    /** What the path of an array's elements ends in. */
    static final String ELEMENT = "[]";

    /** Where members or elements were left out. */
    static final String MORE = "…";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int levels;
    private final Shown shown;

    /**
     * @param levels objects and arrays in one another whose names may be seen; what is deeper is a
     *     value as a whole
     */
    Redaction(int levels, Shown shown) {
        this.levels = levels;
        this.shown = shown;
    }

    /** The one value that a parser is about to read, redacted. */
    BaseJsonNode apply(JsonParser in) throws IOException {
        in.nextToken();
        return value(in, "", 1);
    }

    private BaseJsonNode value(JsonParser in, String path, int level) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return NODES.nullNode();
        }
        if (token.isScalarValue()) {
            return scalar(in, path, token);
        }
        if (level > levels) {
            in.skipChildren();
            return NODES.textNode(MARKER);
        }
        return token == JsonToken.START_OBJECT ? object(in, path, level) : array(in, path, level);
    }

    private BaseJsonNode scalar(JsonParser in, String path, JsonToken token) throws IOException {
        String text = in.getText();
        if (!shown.shows(path, text)) {
            return NODES.textNode(MARKER);
        }
        return token.isBoolean()
                ? NODES.booleanNode(token == JsonToken.VALUE_TRUE)
                : NODES.textNode(Keys.shorten(text));
    }

    private ObjectNode object(JsonParser in, String path, int level) throws IOException {
        ObjectNode object = NODES.objectNode();
        int more = 0;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            BaseJsonNode value = value(in, path(path, name), level + 1);
            String shownName = Keys.shorten(name);
            // Of members with the same name the last counts.
            if (object.has(shownName) || object.size() < Keys.MAX_KEYS) {
                object.set(shownName, value);
            } else {
                more++;
            }
        }
        return more == 0 ? object : object.put(MORE, more(more));
    }

    private ArrayNode array(JsonParser in, String path, int level) throws IOException {
        ArrayNode array = NODES.arrayNode();
        int more = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            BaseJsonNode value = value(in, path + ELEMENT, level + 1);
            if (array.size() < Keys.MAX_KEYS) {
                array.add(value);
            } else {
                more++;
            }
        }
        return more == 0 ? array : array.add(more(more));
    }

    private static String more(int count) {
        return "and " + count + " more";
    }

    /** A name with a dot in it would look like two; no path that is shown begins so. */
    private static String path(String path, String name) {
        String last = name.indexOf('.') < 0 ? name : "?";
        return path.isEmpty() ? last : path + "." + last;
    }
}
