package io.github.cognitotriggers.local.pool;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code AuthParameters} or {@code ChallengeResponses}: what a flow or a challenge asks for. */
record Parameters(Map<String, String> values) {

    static final String USERNAME = "USERNAME";
    static final String SECRET_HASH = "SECRET_HASH";

    @Nullable String find(String name) {
        return values.get(name);
    }

    String require(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw Errors.invalidParameter("Missing required parameter " + name);
        }
        return value;
    }

    /** Names, no values: they are the client's. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
