package io.github.cognitotriggers.awsevents;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.pretoken.ClaimValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an answer: texts of AWS's class, joined with what the event came with and the class
 * cannot hold. Cognito itself is not known to send claims in a {@code response}; another function,
 * which passes its event on, may.
 */
final class Claims {

    private Claims() {}

    /**
     * All claims that a token shall get.
     *
     * @param texts what a method left in AWS's class; null if nothing, which keeps those that came
     * @param came the object that had claims before, and has the same member
     */
    static Map<String, ClaimValue> of(
            @Nullable Map<String, ? extends @Nullable String> texts, ResponseJson came) {
        Map<String, @Nullable String> before = came.map(TokenSection.CLAIMS);
        Map<String, ClaimValue> claims = new LinkedHashMap<>();
        if (texts != null) {
            add(texts, claims);
        } else if (before != null) {
            add(before, claims);
        }
        JsonObject values = came.object(TokenSection.CLAIMS).json();
        if (values != null && before != null) {
            keep(values, before, claims);
        }
        return claims;
    }

    private static void add(
            Map<String, ? extends @Nullable String> texts, Map<String, ClaimValue> claims) {
        for (Map.Entry<String, ? extends @Nullable String> claim : texts.entrySet()) {
            String text = claim.getValue();
            if (text == null) {
                throw isNull(String.valueOf(claim.getKey()));
            }
            claims.put(claim.getKey(), ClaimValue.of(text));
        }
    }

    /** What came as another type than text, and what AWS's class does not have at all. */
    private static void keep(
            JsonObject values,
            Map<String, @Nullable String> before,
            Map<String, ClaimValue> claims) {
        for (String name : values.names()) {
            ClaimValue claim = claims.get(name);
            String text = before.get(name);
            if (claim == null
                    ? !before.containsKey(name)
                    : text != null && claim.equals(ClaimValue.of(text))) {
                claims.put(name, value(values, name, name));
            }
        }
    }

    /**
     * A value of any type.
     *
     * @param path what an error calls it
     */
    private static ClaimValue value(JsonObject in, String name, String path) {
        String json = String.valueOf(in.raw(name));
        char kind = json.charAt(0);
        return switch (kind) {
            case 'n' -> throw isNull(path);
            case 't', 'f' -> ClaimValue.of(kind == 't');
            case '"' -> ClaimValue.of(in.requireString(name));
            case '{' -> ClaimValue.of(members(in.requireObject(name), path));
            case '[' -> ClaimValue.of(new ArrayList<>(members(numbered(json), path).values()));
            default -> ClaimValue.of(new BigDecimal(json));
        };
    }

    private static Map<String, ClaimValue> members(JsonObject object, String path) {
        Map<String, ClaimValue> members = new LinkedHashMap<>();
        for (String name : object.names()) {
            members.put(name, value(object, name, path + "." + name));
        }
        return members;
    }

    private static IllegalArgumentException isNull(String path) {
        return InvalidResponseException.because(
                "The claim "
                        + Keys.shorten(path)
                        + " is null; leave it out, or suppress the claim");
    }

    /** An array as an object whose names are places: the reader looks values up by name. */
    private static JsonObject numbered(String array) {
        StringBuilder object = new StringBuilder("{");
        int place = 0;
        int depth = 0;
        boolean inText = false;
        String values = array.substring(1, array.length() - 1);
        if (!values.isBlank()) {
            object.append("\"0\":");
        }
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            object.append(c);
            if (inText) {
                if (c == '\\') {
                    object.append(values.charAt(++i));
                } else if (c == '"') {
                    inText = false;
                }
            } else if (c == '"') {
                inText = true;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                object.append('"').append(++place).append("\":");
            }
        }
        return JsonDocument.parseObject(
                object.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }
}
