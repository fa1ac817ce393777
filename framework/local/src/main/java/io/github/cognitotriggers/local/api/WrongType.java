package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.error.CognitoException;

/** The errors for JSON of a wrong type. Those for lists, maps and structures are assumptions. */
final class WrongType {

    private static final String TYPE = "SerializationException";

    private WrongType() {}

    /**
     * What was read is no text, number or truth value that can be had as another.
     *
     * @param wanted with its article: {@code a String}
     */
    static CognitoException notConvertible(JsonNode value, String wanted) {
        String text =
                switch (value.getNodeType()) {
                    case ARRAY -> "Start of list found where not expected";
                    case OBJECT -> "Start of structure or map found where not expected.";
                    case BOOLEAN ->
                            (value.booleanValue() ? "TRUE" : "FALSE")
                                    + "_VALUE can not be converted to "
                                    + wanted;
                    case NUMBER -> "NUMBER_VALUE can not be converted to " + wanted;
                    default -> "STRING_VALUE can not be converted to " + wanted;
                };
        return new CognitoException(TYPE, text);
    }

    /** There had to be a list, a map or a structure. */
    static CognitoException expected(String kind) {
        return new CognitoException(TYPE, "Expected " + kind + " or null");
    }
}
