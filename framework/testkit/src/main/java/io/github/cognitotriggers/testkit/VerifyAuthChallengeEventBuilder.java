package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event of verify auth challenge response. Cognito reads whether the answer is right. */
public final class VerifyAuthChallengeEventBuilder
        extends SignInEventBuilder<
                VerifyAuthChallengeEvent, Boolean, VerifyAuthChallengeEventBuilder> {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String challengeAnswer = "";

    VerifyAuthChallengeEventBuilder() {
        super(TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION);
    }

    /** Adds what create auth challenge left for this trigger. */
    public VerifyAuthChallengeEventBuilder privateChallengeParameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Sets what the user answered; nothing unless set. */
    public VerifyAuthChallengeEventBuilder challengeAnswer(String answer) {
        this.challengeAnswer = answer;
        return this;
    }

    @Override
    VerifyAuthChallengeEventBuilder self() {
        return this;
    }

    @Override
    Boolean fire(Triggers triggers, UserView user) {
        return triggers.verifyAuthChallenge(user, parameters, challengeAnswer);
    }

    @Override
    VerifyAuthChallengeEvent read(byte[] event) {
        return VerifyAuthChallengeEvent.fromJson(event);
    }
}
