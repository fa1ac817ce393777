package example;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.When;
import io.github.cognitotriggers.challenge.CreateAuthChallenge;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallenge;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallenge;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;

final class Challenges {

    @CognitoTriggers
    static final class ByCode {

        @DefineAuthChallenge
        DefineAuthChallengeResponse next(DefineAuthChallengeEvent event) {
            throw new UnsupportedOperationException();
        }

        @CreateAuthChallenge(
                challengeName = "CUSTOM_CHALLENGE",
                when = @When(clientMetadata = "channel"))
        CreateAuthChallengeResponse send(CreateAuthChallengeEvent event) {
            throw new UnsupportedOperationException();
        }

        @VerifyAuthChallenge(clientId = {"1example23456789", "2example23456789"})
        VerifyAuthChallengeResponse check(VerifyAuthChallengeEvent event) {
            throw new UnsupportedOperationException();
        }
    }
}
