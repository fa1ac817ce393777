package io.github.cognitotriggers.runtime;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A function for each base class, which reads a little and answers a little. A new base class gets
 * one here and nothing else: the tests go through all that are here, and miss those that are not.
 */
final class SmallFunctions {

    private SmallFunctions() {}

    public static final class PreSignUp extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            boolean known = event.clientMetadata().find("locale").isPresent();
            boolean mail = event.userAttributes().email().isPresent();
            return PreSignUpResponse.builder().autoConfirmUser(known).autoVerifyEmail(mail).build();
        }
    }

    public static final class PostConfirmation extends PostConfirmationHandler {
        @Override
        protected void handle(PostConfirmationEvent event, TriggerContext context) {
            event.clientMetadata().find("locale");
            event.userAttributes().require("sub");
        }
    }

    public static final class PreAuthentication extends PreAuthenticationHandler {
        @Override
        protected void handle(PreAuthenticationEvent event, TriggerContext context) {
            event.validationData().find("tenant");
            event.userNotFound();
        }
    }

    public static final class PostAuthentication extends PostAuthenticationHandler {
        @Override
        protected void handle(PostAuthenticationEvent event, TriggerContext context) {
            event.clientMetadata().find("locale");
            event.newDeviceUsed();
        }
    }

    public static final class PreTokenGeneration extends PreTokenGenerationHandler {
        @Override
        protected PreTokenGenerationResponse handle(
                PreTokenGenerationEvent event, TriggerContext context) {
            return PreTokenGenerationResponse.builder()
                    .claim("tenant", event.userAttributes().custom("tenant").orElse("acme"))
                    .claim("roles", List.of("admin"))
                    .accessTokenScope("acme/admin")
                    .build();
        }
    }

    public static final class CustomMessage extends CustomMessageHandler {
        @Override
        protected CustomMessageResponse handle(CustomMessageEvent event, TriggerContext context) {
            String greeting = event.clientMetadata().find("locale").isPresent() ? "Salut" : "Hi";
            return CustomMessageResponse.builder()
                    .emailSubject(greeting)
                    .emailMessage(greeting + " " + event.codeParameter())
                    .build();
        }
    }

    public static final class CustomEmailSender extends CustomEmailSenderHandler {
        @Override
        protected void handle(CustomEmailSenderEvent event, TriggerContext context) {
            event.code();
            event.userAttributes().requireEmail();
        }
    }

    public static final class CustomSmsSender extends CustomSmsSenderHandler {
        @Override
        protected void handle(CustomSmsSenderEvent event, TriggerContext context) {
            event.code();
            event.userAttributes().phoneNumber();
        }
    }

    public static final class DefineAuthChallenge extends DefineAuthChallengeHandler {
        @Override
        protected DefineAuthChallengeResponse handle(
                DefineAuthChallengeEvent event, TriggerContext context) {
            for (ChallengeResult result : event.session()) {
                if (result.challengeName() == ChallengeName.CUSTOM_CHALLENGE
                        && result.challengeResult()) {
                    return DefineAuthChallengeResponse.issueTokens();
                }
            }
            return DefineAuthChallengeResponse.customChallenge();
        }
    }

    public static final class CreateAuthChallenge extends CreateAuthChallengeHandler {
        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("email", event.userAttributes().requireEmail())
                    .privateChallengeParameter("code", "123456")
                    .challengeMetadata("CODE-" + event.session().size())
                    .build();
        }
    }

    public static final class VerifyAuthChallenge extends VerifyAuthChallengeHandler {
        @Override
        protected VerifyAuthChallengeResponse handle(
                VerifyAuthChallengeEvent event, TriggerContext context) {
            String code = event.privateChallengeParameters().get("code");
            return VerifyAuthChallengeResponse.of(event.challengeAnswer().equals(code));
        }
    }

    public static final class UserMigration extends UserMigrationHandler {
        @Override
        protected UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context) {
            if (event.password().isEmpty()) {
                return UserMigrationResponse.declined();
            }
            return UserMigrationResponse.builder()
                    .userAttribute("email", "mary@example.com")
                    .userAttribute("email_verified", "true")
                    .finalUserStatus(FinalUserStatus.CONFIRMED)
                    .suppressMessage()
                    .build();
        }
    }

    public static final class InboundFederation extends InboundFederationHandler {
        @Override
        protected InboundFederationResponse handle(
                InboundFederationEvent event, TriggerContext context) {
            IdpClaims claims = event.idToken().orElseThrow();
            return InboundFederationResponse.from(claims)
                    .claim("email", claims.find("email").orElse("").toLowerCase(Locale.ROOT))
                    .build();
        }
    }

    static Stream<Class<?>> all() {
        return Arrays.stream(SmallFunctions.class.getDeclaredClasses());
    }

    /** The trigger of a function, whose base class is called as the trigger is. */
    static Trigger triggerOf(Class<?> function) {
        String name = baseClassOf(function).replace("Handler", "");
        return Trigger.valueOf(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    static String baseClassOf(Class<?> function) {
        return function.getSuperclass().getSimpleName();
    }
}
