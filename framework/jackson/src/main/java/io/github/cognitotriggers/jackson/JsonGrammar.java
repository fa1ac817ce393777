package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a document before anything is made of it: its size, grammar, depth, names and numbers. The
 * place of what is wrong is a character's, since a path would have the client's names in it.
 */
final class JsonGrammar {

    /** Characters of a number: sign, digits, point and exponent. */
    static final int MAX_NUMBER_LENGTH = 64;

    /** More decimal places than any {@code double} has; billions would cost time and memory. */
    private static final int MAX_SCALE = 400;

    private final JsonParser in;
    private final int maxDepth;

    /** For each object and array that is open the names so far. */
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private JsonGrammar(JsonParser in, int maxDepth) {
        this.in = in;
        this.maxDepth = maxDepth;
    }

    /** What a document must be and is not, without its content; null if it is all it must be. */
    static @Nullable String problem(String text, int maxCharacters, int maxDepth) {
        if (text.length() > maxCharacters) {
            return "at most " + maxCharacters + (maxCharacters == 1 ? " character" : " characters");
        }
        try (JsonParser in = JsonTokens.FACTORY.createParser(text)) {
            return new JsonGrammar(in, maxDepth).problem();
        } catch (IOException e) {
            return "valid JSON";
        }
    }

    private @Nullable String problem() {
        try {
            if (in.nextToken() == null) {
                return at(in.currentLocation(), "a value");
            }
            do {
                String problem = problemOf(in.currentToken());
                if (problem != null) {
                    return problem;
                }
            } while (!names.isEmpty() && in.nextToken() != null);
            return in.nextToken() == null ? null : at(in.currentTokenLocation(), "the end");
        } catch (IOException e) {
            return at(in.currentLocation(), "valid JSON");
        }
    }

    private @Nullable String problemOf(JsonToken token) throws IOException {
        if (token.isStructStart()) {
            names.push(new HashSet<>());
            return names.size() > maxDepth
                    ? "objects and arrays nested at most " + maxDepth + " deep"
                    : null;
        }
        if (token.isStructEnd()) {
            names.pop();
        } else if (token == JsonToken.FIELD_NAME && !names.element().add(in.currentName())) {
            return at(in.currentTokenLocation(), "a name that its object does not have yet");
        } else if (token.isNumeric() && isHuge(in.getText())) {
            return at(
                    in.currentTokenLocation(),
                    "a number of at most "
                            + MAX_NUMBER_LENGTH
                            + " characters that a double can hold");
        }
        return null;
    }

    private static boolean isHuge(String number) {
        if (number.length() > MAX_NUMBER_LENGTH) {
            return true;
        }
        try {
            BigDecimal decimal = new BigDecimal(number);
            return Math.abs((long) decimal.scale()) > MAX_SCALE
                    || Double.isInfinite(decimal.doubleValue());
        } catch (NumberFormatException e) {
            return true; // The exponent itself is too large.
        }
    }

    private static String at(JsonLocation place, String wanted) {
        return "at character " + place.getCharOffset() + ", " + wanted;
    }
}
