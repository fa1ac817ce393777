package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.pretoken.ClaimValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object member by member. */
final class Members {

    private final JsonParser in;
    private final DeserializationContext context;
    private final ModelDeserializer<?> reader;

    Members(JsonParser in, DeserializationContext context, ModelDeserializer<?> reader) {
        this.in = in;
        this.context = context;
        this.reader = reader;
    }

    /** Goes into the object that is the current value. */
    void enter() throws IOException {
        require(in.currentToken() == JsonToken.START_OBJECT, "an object");
    }

    /**
     * Goes to the value of the next member that is not null, and answers its name; null at the end
     * of the object.
     */
    @Nullable String next() throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_NULL) {
                return name;
            }
        }
        return null;
    }

    /** The whole object, as JSON; numbers are spelled as they were. */
    byte[] json() throws IOException {
        return JsonTokens.toBytes(in);
    }

    boolean bool() throws IOException {
        require(in.currentToken().isBoolean(), "true or false");
        return in.currentToken() == JsonToken.VALUE_TRUE;
    }

    String text() throws IOException {
        require(in.currentToken() == JsonToken.VALUE_STRING, "a string");
        return in.getText();
    }

    List<String> texts() throws IOException {
        require(in.currentToken() == JsonToken.START_ARRAY, "an array");
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text());
        }
        return texts;
    }

    Map<String, String> textByName() throws IOException {
        enter();
        Map<String, String> texts = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            texts.put(name, text());
        }
        return texts;
    }

    Map<String, ClaimValue> claimByName() throws IOException {
        enter();
        Map<String, ClaimValue> claims = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            claims.put(name, claim());
        }
        return claims;
    }

    private ClaimValue claim() throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return ClaimValue.of(claimByName());
        }
        if (token == JsonToken.START_ARRAY) {
            List<ClaimValue> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.add(claim());
            }
            return ClaimValue.of(values);
        }
        if (token.isNumeric()) {
            return number(in.getText());
        }
        if (token.isBoolean()) {
            return ClaimValue.of(token == JsonToken.VALUE_TRUE);
        }
        return ClaimValue.of(text());
    }

    /** A number that is spelled as it was, as far as Java has one. */
    private static ClaimValue number(String text) {
        boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        if (whole) {
            return ClaimValue.of(new BigDecimal(new BigInteger(text)));
        }
        ClaimValue number = ClaimValue.of(new BigDecimal(text));
        double value = Double.parseDouble(text);
        return Double.toString(value).equals(text) ? ClaimValue.of(value) : number;
    }

    /**
     * What Jackson does with a member that nobody knows: as the mapper is set, fails or skips it.
     */
    void unknown(String name) throws IOException {
        context.handleUnknownProperty(in, reader, reader.handledType(), name);
    }

    /** Complains about the current value unless it is what it should be. */
    void require(boolean condition, String wanted) throws IOException {
        if (!condition) {
            Class<?> type = reader.handledType();
            throw MismatchedInputException.from(
                    in, type, type.getSimpleName() + path() + " must be " + wanted);
        }
    }

    /** Where the parser is: {@code /groupOverrideDetails/groupsToOverride/0}. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = in.getParsingContext(); at != null; at = at.getParent()) {
            if (at.hasCurrentName()) {
                path.insert(0, "/" + Keys.shorten(at.getCurrentName()));
            } else if (at.inArray() && at.hasCurrentIndex()) {
                path.insert(0, "/" + at.getCurrentIndex());
            }
        }
        return path.toString();
    }
}
