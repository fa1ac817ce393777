package io.github.cognitotriggers.local.pool;

/** Hears of the messages that a pool sends. Called by several threads at once. */
@FunctionalInterface
public interface MessageListener {

    /** Hears nothing. */
    MessageListener NONE = message -> {};

    /**
     * A message was sent, and is among the pool's messages. It holds a code or a password: where it
     * is shown is the listener's to decide.
     */
    void sent(SentMessage message);
}
