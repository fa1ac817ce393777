package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;

/**
 * An event of a sign-in whose user may not exist.
 *
 * @param <E> the event's type in the core library
 * @param <A> what Cognito reads of a function's answer
 * @param <S> the type that the methods return
 */
public abstract class SignInEventBuilder<
                E extends TriggerEvent, A, S extends SignInEventBuilder<E, A, S>>
        extends EventBuilder<E, A, S> {

    SignInEventBuilder(TriggerSource source) {
        super(source);
    }

    /**
     * Whether there is no such user, for an app client with {@code PreventUserExistenceErrors};
     * without this call the app client has not, and the event lacks the member.
     */
    public final S userNotFound(boolean notFound) {
        return notFound ? nobody() : hidden();
    }
}
