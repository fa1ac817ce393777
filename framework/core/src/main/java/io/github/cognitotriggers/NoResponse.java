package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.ResponseWriter;
import org.jspecify.annotations.Nullable;

/** The answer of post confirmation, pre and post authentication and the custom senders. */
final class NoResponse extends TriggerResponse {

    // Typed so that the verifier needs this class for nobody who has a response.
    static final TriggerResponse INSTANCE = new NoResponse();

    private NoResponse() {}

    @Override
    protected void write(TriggerEvent event, ResponseWriter out) {}

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[0];
    }

    @Override
    public String toString() {
        return "TriggerResponse[]";
    }
}
