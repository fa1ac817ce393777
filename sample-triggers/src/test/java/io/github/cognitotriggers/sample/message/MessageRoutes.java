package io.github.cognitotriggers.sample.message;

import io.github.cognitotriggers.TriggerRoutes;
import java.util.List;

/** This package's part of the whole product, for tests of it. */
public final class MessageRoutes {

    private MessageRoutes() {}

    /** Custom message. */
    public static List<TriggerRoutes> of() {
        return List.of(new LocalizedMessagesRoutes(new LocalizedMessages()));
    }
}
