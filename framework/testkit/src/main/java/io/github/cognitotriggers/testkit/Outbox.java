package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.pool.SentMessage;
import java.util.List;

/** What a pool has sent: nothing leaves it. */
public final class Outbox {

    private final TestPool pool;

    Outbox(TestPool pool) {
        this.pool = pool;
    }

    /** All messages, oldest first. */
    public List<SentMessage> all() {
        return pool.backend().messages();
    }

    /**
     * The messages to a user, oldest first.
     *
     * @param user the user's name in the pool, or the address or number
     */
    public List<SentMessage> to(String user) {
        return all().stream()
                .filter(
                        message ->
                                message.username().equalsIgnoreCase(user)
                                        || message.destination().equalsIgnoreCase(user))
                .toList();
    }

    /**
     * The last message to a user; {@code last("mary").code()} is the code that it holds.
     *
     * @param user the user's name in the pool, or the address or number
     * @throws AssertionError if there is none; the text has the timeline
     */
    public SentMessage last(String user) {
        List<SentMessage> messages = to(user);
        if (messages.isEmpty()) {
            throw new AssertionError(
                    "No message was sent to " + user + "\n\n" + pool.timelineText());
        }
        return messages.get(messages.size() - 1);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Outbox[" + all().size() + "]";
    }
}
