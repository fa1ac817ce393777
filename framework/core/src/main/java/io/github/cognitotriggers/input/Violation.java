package io.github.cognitotriggers.input;

import io.github.cognitotriggers.internal.json.Keys;
import java.io.Serializable;

/**
 * One rule that client input breaks. It has no value in it: what a client sent is never repeated.
 *
 * @param source {@code clientMetadata} or {@code validationData}
 * @param key the name of what is missing or wrong; empty if it is several together
 * @param rule what it must be: {@code must be a whole number from 1 to 500}, {@code is required}
 */
public record Violation(String source, String key, String rule) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Violation missing(ClientInput source, String key) {
        return new Violation(source.memberName(), key, "is required");
    }

    static Violation broken(ClientInput source, MetadataKey<?> key, String text) {
        return new Violation(source.memberName(), key.name(), key.brokenRule(text));
    }

    /** A rejection for this one. */
    RuntimeException rejection() {
        return rejection(new Violation[] {this});
    }

    /**
     * A rejection. Not declared as what it is: where it is thrown the verifier would load that
     * class before anything is wrong.
     */
    static RuntimeException rejection(Violation[] violations) {
        return new InvalidMetadataException(violations);
    }

    /** As a sentence: {@code clientMetadata.seats must be a whole number from 1 to 500}. */
    @Override
    public String toString() {
        if (key.isEmpty()) {
            return source + ": " + rule;
        }
        return source + "." + Keys.shorten(key) + " " + rule;
    }
}
