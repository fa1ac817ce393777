package io.github.cognitotriggers;

import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeHandler;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeHandler;
import io.github.cognitotriggers.challenge.DefineAuthChallengeResponse;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeHandler;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeResponse;
import io.github.cognitotriggers.federation.IdpClaims;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationHandler;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageHandler;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationHandler;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationHandler;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationHandler;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationHandler;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationHandler;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomEmailSenderHandler;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderHandler;

/**
 * One function for all triggers, whose answers set something wherever there is something to set.
 * Public for AWS's runtime client.
 */
public final class AnsweringHandlers extends CognitoTriggerHandler {

    @Override
    protected TriggerRoutes routes() {
        return routesOf(
                new PreSignUp(),
                new PostConfirmation(),
                new PreAuthentication(),
                new PostAuthentication(),
                new Define(),
                new Create(),
                new Verify(),
                new PreToken(),
                new Migration(),
                new Message(),
                new EmailSender(),
                new SmsSender(),
                new Federation());
    }

    private static final class PreSignUp extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            return PreSignUpResponse.builder().autoConfirmUser(true).build();
        }
    }

    private static final class PostConfirmation extends PostConfirmationHandler {
        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {}
    }

    private static final class PreAuthentication extends PreAuthenticationHandler {
        @Override
        protected void handle(PreAuthenticationEvent event, TriggerContext context) {}
    }

    private static final class PostAuthentication extends PostAuthenticationHandler {
        @Override
        protected void handle(PostAuthenticationEvent event, TriggerContext context) {}
    }

    private static final class Define extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            return DefineAuthChallengeResponse.customChallenge();
        }
    }

    private static final class Create extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("question", "1 + 1")
                    .privateChallengeParameter("answer", "2")
                    .challengeMetadata("SUM")
                    .build();
        }
    }

    private static final class Verify extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            return VerifyAuthChallengeResponse.correct();
        }
    }

    private static final class PreToken extends PreTokenGenerationHandler {
        @Override
        protected PreTokenGenerationResponse handle(
                PreTokenGenerationEvent event, TriggerContext context) {
            return PreTokenGenerationResponse.builder().idTokenClaim("tenant", "acme").build();
        }
    }

    private static final class Migration extends UserMigrationHandler {
        @Override
        protected UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context) {
            return UserMigrationResponse.builder()
                    .userAttribute("email", "legacy@example.com")
                    .userAttribute("email_verified", "true")
                    .finalUserStatus(FinalUserStatus.CONFIRMED)
                    .suppressMessage()
                    .build();
        }
    }

    private static final class Message extends CustomMessageHandler {
        @Override
        protected CustomMessageResponse handle(CustomMessageEvent event, TriggerContext context) {
            String text = "Code " + event.codeParameter();
            return CustomMessageResponse.builder()
                    .emailSubject("Your code")
                    .emailMessage(
                            text + event.usernameParameter().map(name -> " for " + name).orElse(""))
                    .build();
        }
    }

    private static final class EmailSender extends CustomEmailSenderHandler {
        @Override
        protected void handle(CustomEmailSenderEvent event, TriggerContext context) {}
    }

    private static final class SmsSender extends CustomSmsSenderHandler {
        @Override
        protected void handle(CustomSmsSenderEvent event, TriggerContext context) {}
    }

    private static final class Federation extends InboundFederationHandler {
        @Override
        protected InboundFederationResponse handle(
                InboundFederationEvent event, TriggerContext context) {
            IdpClaims all = event.samlResponse().or(event::idToken).orElseThrow();
            return InboundFederationResponse.from(all).claim("tenant", "acme").build();
        }
    }
}
