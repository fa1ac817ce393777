package io.github.cognitotriggers.awsevents;

import io.github.cognitotriggers.InvalidResponseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a method changed of a response. */
final class Changed {

    private Changed() {}

    /** A text that is neither null nor what was there before; otherwise null. */
    static @Nullable String text(@Nullable String is, @Nullable String was) {
        return is == null || is.equals(was) ? null : is;
    }

    /** A map that has no null among its names: AWS's classes can hold one, JSON cannot. */
    static Map<String, String> named(String member, Map<String, String> map) {
        for (String name : map.keySet()) {
            if (name == null) {
                throw InvalidResponseException.because(member + " has a name that is null");
            }
        }
        return map;
    }
}
