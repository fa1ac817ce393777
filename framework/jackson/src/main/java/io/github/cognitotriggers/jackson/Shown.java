package io.github.cognitotriggers.jackson;

import java.util.Set;

/** Which values of a type tell nothing about a user, and are written where others are redacted. */
interface Shown {

    Shown NOTHING = (path, text) -> false;

    /**
     * Whether a value is written.
     *
     * @param path the names that lead to the value, with dots between them; for an element of an
     *     array with {@value Redaction#ELEMENT} at its end
     */
    boolean shows(String path, String text);

    /** The values of these paths. */
    static Shown paths(String... paths) {
        Set<String> shown = Set.of(paths);
        return (path, text) -> shown.contains(path);
    }
}
