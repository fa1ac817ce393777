package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.challenge.ChallengeName;
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

/** Sign-in with the code 424242, which has two tries; a password goes before it if SRP does. */
final class CodeSignIn {

    static final String CODE = "424242";

    private CodeSignIn() {}

    static PoolBuilder addTo(PoolBuilder pool) {
        return pool.trigger(Trigger.DEFINE_AUTH_CHALLENGE, new Define())
                .trigger(Trigger.CREATE_AUTH_CHALLENGE, new Create())
                .trigger(Trigger.VERIFY_AUTH_CHALLENGE, new Verify());
    }

    static final class Define extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            List<ChallengeResult> session = event.session();
            if (session.isEmpty()) {
                return DefineAuthChallengeResponse.customChallenge();
            }
            ChallengeResult last = session.get(session.size() - 1);
            if (last.challengeName() == ChallengeName.SRP_A) {
                return DefineAuthChallengeResponse.challenge("PASSWORD_VERIFIER");
            }
            if (last.challengeName() != ChallengeName.CUSTOM_CHALLENGE) {
                return DefineAuthChallengeResponse.customChallenge();
            }
            if (last.challengeResult()) {
                return DefineAuthChallengeResponse.issueTokens();
            }
            return session.size() < 2
                    ? DefineAuthChallengeResponse.customChallenge()
                    : DefineAuthChallengeResponse.failAuthentication();
        }
    }

    static final class Create extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("delivery", "EMAIL")
                    .privateChallengeParameter("code", CODE)
                    .challengeMetadata("CODE-1")
                    .build();
        }
    }

    static final class Verify extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.of(
                    event.challengeAnswer().equals(event.privateChallengeParameters().get("code")));
        }
    }
}
