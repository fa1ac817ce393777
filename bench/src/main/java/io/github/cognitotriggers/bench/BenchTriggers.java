package io.github.cognitotriggers.bench;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeHandler;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeHandler;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeHandler;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationHandler;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationHandler;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationHandler;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;

/**
 * Functions that answer without work of their own: what is left is the pool's and the framework's.
 */
public final class BenchTriggers extends CognitoTriggerHandler {

    static final String ANSWER = "4711";

    @Override
    protected TriggerRoutes routes() {
        return routesOf(
                new PreAuthentication(),
                new PostAuthentication(),
                new PreToken(),
                new Define(),
                new Create(),
                new Verify());
    }

    private static final class PreAuthentication extends PreAuthenticationHandler {
        @Override
        protected void handle(PreAuthenticationEvent event, TriggerContext context) {}
    }

    private static final class PostAuthentication extends PostAuthenticationHandler {
        @Override
        protected void handle(PostAuthenticationEvent event, TriggerContext context) {}
    }

    private static final class PreToken extends PreTokenGenerationHandler {
        @Override
        protected PreTokenGenerationResponse handle(
                PreTokenGenerationEvent event, TriggerContext context) {
            return PreTokenGenerationResponse.builder().idTokenClaim("tenant", "acme").build();
        }
    }

    private static final class Define extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            return event.session().isEmpty()
                    ? DefineAuthChallengeResponse.customChallenge()
                    : DefineAuthChallengeResponse.issueTokens();
        }
    }

    private static final class Create extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("medium", "email")
                    .privateChallengeParameter("answer", ANSWER)
                    .challengeMetadata("CODE")
                    .build();
        }
    }

    private static final class Verify extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.of(
                    ANSWER.equals(event.privateChallengeParameters().get("answer"))
                            && ANSWER.equals(event.challengeAnswer()));
        }
    }
}
