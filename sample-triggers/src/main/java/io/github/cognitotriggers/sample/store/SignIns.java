package io.github.cognitotriggers.sample.store;

import java.time.Instant;

/** When users last signed in. */
public interface SignIns {

    /** Takes note of a sign-in; one that is older than what is known changes nothing. */
    void record(String sub, Instant at);
}
