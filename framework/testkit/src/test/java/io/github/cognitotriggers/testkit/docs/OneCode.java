package io.github.cognitotriggers.testkit.docs;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.challenge.ChallengeResult;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeHandler;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeHandler;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeHandler;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import java.util.List;

/** The function for a sign-in by code that the page about the test kit tests. */
final class OneCode extends CognitoTriggerHandler {

    @Override
    protected TriggerRoutes routes() {
        return routesOf(new Define(), new Create(), new Verify());
    }

    private static final class Define extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            List<ChallengeResult> session = event.session();
            if (session.isEmpty()) {
                return DefineAuthChallengeResponse.customChallenge();
            }
            if (session.get(session.size() - 1).challengeResult()) {
                return DefineAuthChallengeResponse.issueTokens();
            }
            return session.size() < 3
                    ? DefineAuthChallengeResponse.customChallenge()
                    : DefineAuthChallengeResponse.failAuthentication();
        }
    }

    private static final class Create extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("delivery", "EMAIL")
                    .privateChallengeParameter("code", "424242")
                    .build();
        }
    }

    private static final class Verify extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.of(event.challengeAnswer().equals("424242"));
        }
    }
}
