package io.github.cognitotriggers.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.error.CognitoException;

/** What a value of a request may be. Immutable. */
sealed interface Shape permits Scalar, ListShape, MapShape, Structure {

    /**
     * Looks at a value.
     *
     * @param value not null and no JSON null
     * @param place where it is
     * @param violations what is wrong with it goes there
     * @throws CognitoException if it is of a wrong JSON type
     */
    void check(JsonNode value, Place place, Violations violations);
}
