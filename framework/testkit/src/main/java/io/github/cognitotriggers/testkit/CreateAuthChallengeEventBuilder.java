package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.local.trigger.CreateAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;

/** An event of create auth challenge. */
public final class CreateAuthChallengeEventBuilder
        extends SessionEventBuilder<
                CreateAuthChallengeEvent,
                CreateAuthChallengeAnswer,
                CreateAuthChallengeEventBuilder> {

    private String challengeName = "CUSTOM_CHALLENGE";

    CreateAuthChallengeEventBuilder() {
        super(TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION);
    }

    /** Sets what define auth challenge asked for: {@code CUSTOM_CHALLENGE} unless set. */
    public CreateAuthChallengeEventBuilder challengeName(String name) {
        this.challengeName = name;
        return this;
    }

    @Override
    CreateAuthChallengeEventBuilder self() {
        return this;
    }

    @Override
    CreateAuthChallengeAnswer fire(Triggers triggers, UserView user) {
        return triggers.createAuthChallenge(user, challengeName, rounds());
    }

    @Override
    CreateAuthChallengeEvent read(byte[] event) {
        return CreateAuthChallengeEvent.fromJson(event);
    }
}
