package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.local.trigger.DefineAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;

/** An event of define auth challenge. */
public final class DefineAuthChallengeEventBuilder
        extends SessionEventBuilder<
                DefineAuthChallengeEvent,
                DefineAuthChallengeAnswer,
                DefineAuthChallengeEventBuilder> {

    DefineAuthChallengeEventBuilder() {
        super(TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION);
    }

    @Override
    DefineAuthChallengeEventBuilder self() {
        return this;
    }

    @Override
    DefineAuthChallengeAnswer fire(Triggers triggers, UserView user) {
        return triggers.defineAuthChallenge(user, rounds());
    }

    @Override
    DefineAuthChallengeEvent read(byte[] event) {
        return DefineAuthChallengeEvent.fromJson(event);
    }
}
