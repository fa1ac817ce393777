package io.github.cognitotriggers;

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
