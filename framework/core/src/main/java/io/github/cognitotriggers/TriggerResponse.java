package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers: the members of the event's {@code response} that it set. A member that
 * was not set goes back exactly as it came, which is Cognito's own default.
 *
 * <p>The response types of this library are immutable, equal if they set the same, and their {@code
 * toString} shows names, never values.
 */
public abstract class TriggerResponse {

    /** For the response types of this library; the set of triggers is Cognito's. */
    protected TriggerResponse() {}

    /** The answer of triggers that have none: the event goes back as it came. */
    public static TriggerResponse none() {
        return NoResponse.INSTANCE;
    }

    /**
     * An event with this response, as a function would send it back; for tests and tools.
     *
     * @throws IllegalArgumentException if the response breaks one of Cognito's rules for this event
     * @throws ClassCastException if it is not a response to such an event
     */
    public final byte[] answerTo(TriggerEvent event) {
        ResponseWriter members = new ResponseWriter();
        write(event, members);
        return event.envelope().answer(members).clone();
    }

    /**
     * Checks the response against Cognito's rules and writes the members that are set.
     *
     * @throws InvalidResponseException if it breaks one
     */
    protected abstract void write(TriggerEvent event, ResponseWriter out);

    /** All that can be set, in an order of the type's own; null where nothing is. */
    protected abstract @Nullable Object[] members();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TriggerResponse response
                && getClass() == response.getClass()
                && Arrays.equals(members(), response.members());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(members());
    }
}
