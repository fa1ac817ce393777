package io.github.cognitotriggers;

/** The answer of post confirmation, pre and post authentication and the custom senders. */
enum NoResponse implements TriggerResponse {
    INSTANCE;

    @Override
    public String toString() {
        return "TriggerResponse[]";
    }
}
