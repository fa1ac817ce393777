package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.ChallengeResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a custom authentication, with the rounds so far.
 *
 * @param <E> the event's type in the core library
 * @param <A> what Cognito reads of a function's answer
 * @param <S> the type that the methods return
 */
public abstract class SessionEventBuilder<
                E extends TriggerEvent, A, S extends SessionEventBuilder<E, A, S>>
        extends SignInEventBuilder<E, A, S> {

    private final List<ChallengeResult> rounds = new ArrayList<>();

    SessionEventBuilder(TriggerSource source) {
        super(source);
    }

    final List<ChallengeResult> rounds() {
        return rounds;
    }

    /** Adds a custom challenge that was answered, rightly or not. */
    public final S round(boolean right) {
        return round("CUSTOM_CHALLENGE", right, null);
    }

    /** Adds a challenge that was answered: {@code SRP_A}, {@code PASSWORD_VERIFIER}, and so on. */
    public final S round(String challengeName, boolean right) {
        return round(challengeName, right, null);
    }

    /**
     * Adds a challenge that was answered.
     *
     * @param challengeMetadata as create auth challenge answered it; null for none
     */
    public final S round(String challengeName, boolean right, @Nullable String challengeMetadata) {
        rounds.add(new ChallengeResult(challengeName, right, challengeMetadata));
        return self();
    }
}
