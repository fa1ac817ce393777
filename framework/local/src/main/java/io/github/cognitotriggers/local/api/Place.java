package io.github.cognitotriggers.local.api;

import org.jspecify.annotations.Nullable;

/**
 * Where in a request: {@code userAttributes.1.member.name}.
 *
 * @param parent where that is; null for the request itself
 * @param step from there
 */
record Place(@Nullable Place parent, String step) {

    static final Place REQUEST = new Place(null, "");

    /** A member of the structure here, as errors spell it: with a small letter at first. */
    Place member(String name) {
        return new Place(this, Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    /** An entry of the list here, the first of which is 1. */
    Place entry(int number) {
        return new Place(this, number + ".member");
    }

    /** A value of the map here. */
    Place value(String key) {
        return new Place(this, key + ".member");
    }

    @Override
    public String toString() {
        return parent == null || parent.parent == null ? step : parent + "." + step;
    }
}
