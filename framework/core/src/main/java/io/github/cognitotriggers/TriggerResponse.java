package io.github.cognitotriggers;

/**
 * What a handler answers: the members of the event's {@code response} that it set. A member that
 * was not set goes back exactly as it came, which is Cognito's own default.
 *
 * <p>Implemented by the response types of this library only. All are immutable, and their {@code
 * toString} shows names, never values.
 */
public interface TriggerResponse {

    /** The answer of triggers that have none: the event goes back as it came. */
    static TriggerResponse none() {
        return NoResponse.INSTANCE;
    }
}
