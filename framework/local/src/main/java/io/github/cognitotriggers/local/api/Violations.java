package io.github.cognitotriggers.local.api;

import io.github.cognitotriggers.local.error.CognitoException;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a request. */
final class Violations {

    /** So that an answer stays readable, whatever was asked. */
    private static final int MOST_LISTED = 50;

    private final List<String> listed = new ArrayList<>();
    private int count;

    /**
     * Adds one. Cognito puts the value in front of some places; that never happens here, since
     * errors end up in logs.
     */
    void add(Place place, String constraint) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add("Value at '" + place + "' failed to satisfy constraint: " + constraint);
        }
    }

    void throwIfAny() {
        if (count > 0) {
            throw new CognitoException(
                    "InvalidParameterException",
                    count
                            + (count == 1 ? " validation error" : " validation errors")
                            + " detected: "
                            + String.join("; ", listed));
        }
    }
}
