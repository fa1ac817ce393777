package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.CustomMessageAnswer;
import io.github.cognitotriggers.local.trigger.PreSignUpAnswer;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;

/**
 * Events of every trigger, source and version, as the local pool makes them and so as Cognito sends
 * them: for unit tests of one function.
 *
 * <pre>{@code
 * HandlerResult<PreSignUpAnswer> result =
 *         Events.preSignUp().clientMetadata("invitation", "ACME2026").invoke(new InviteOnly());
 * assertThat(result.answer().autoConfirmUser()).isTrue();
 * }</pre>
 */
public final class Events {

    private Events() {}

    /** Pre sign-up, by SignUp unless another source is set. There is no {@code sub} yet. */
    public static PlainEventBuilder<PreSignUpEvent, PreSignUpAnswer> preSignUp() {
        return new PlainEventBuilder<PreSignUpEvent, PreSignUpAnswer>(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        (triggers, source, user) -> triggers.preSignUp(source, user),
                        PreSignUpEvent::fromJson)
                .userStatus(null)
                .withoutUserAttribute("sub")
                .withoutUserAttribute("email_verified");
    }

    /** Post confirmation, of a sign-up unless another source is set. */
    public static PlainEventBuilder<PostConfirmationEvent, TriggerResponse> postConfirmation() {
        return new PlainEventBuilder<>(
                TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP,
                (triggers, source, user) -> {
                    triggers.postConfirmation(source, user);
                    return TriggerResponse.none();
                },
                PostConfirmationEvent::fromJson);
    }

    /** Pre authentication. */
    public static PreAuthenticationEventBuilder preAuthentication() {
        return new PreAuthenticationEventBuilder();
    }

    /** Post authentication. */
    public static PostAuthenticationEventBuilder postAuthentication() {
        return new PostAuthenticationEventBuilder();
    }

    /** Define auth challenge, of a sign-in that begins unless rounds are added. */
    public static DefineAuthChallengeEventBuilder defineAuthChallenge() {
        return new DefineAuthChallengeEventBuilder();
    }

    /** Create auth challenge, for the first round unless rounds are added. */
    public static CreateAuthChallengeEventBuilder createAuthChallenge() {
        return new CreateAuthChallengeEventBuilder();
    }

    /** Verify auth challenge response. */
    public static VerifyAuthChallengeEventBuilder verifyAuthChallenge() {
        return new VerifyAuthChallengeEventBuilder();
    }

    /**
     * Pre token generation, for the tokens of a sign-in unless another source is set.
     *
     * @param version of the event: 1, 2 or 3
     */
    public static PreTokenGenerationEventBuilder preTokenGeneration(int version) {
        return new PreTokenGenerationEventBuilder(version);
    }

    /** User migration, at a sign-in unless another source is set. */
    public static UserMigrationEventBuilder userMigration() {
        return new UserMigrationEventBuilder();
    }

    /**
     * Custom message, for a sign-up unless another source is set; the pool sends email with Amazon
     * SES.
     */
    public static PlainEventBuilder<CustomMessageEvent, CustomMessageAnswer> customMessage() {
        return new PlainEventBuilder<>(
                TriggerSource.CUSTOM_MESSAGE_SIGN_UP,
                (triggers, source, user) -> triggers.customMessage(source, user, true),
                CustomMessageEvent::fromJson);
    }

    /** The custom email sender, for a sign-up unless another source is set. */
    public static CustomSenderEventBuilder<CustomEmailSenderEvent> customEmailSender() {
        return new CustomSenderEventBuilder<>(
                TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP, CustomEmailSenderEvent::fromJson);
    }

    /** The custom SMS sender, for a sign-up unless another source is set. */
    public static CustomSenderEventBuilder<CustomSmsSenderEvent> customSmsSender() {
        return new CustomSenderEventBuilder<>(
                TriggerSource.CUSTOM_SMS_SENDER_SIGN_UP, CustomSmsSenderEvent::fromJson);
    }

    /** Inbound federation. */
    public static InboundFederationEventBuilder inboundFederation() {
        return new InboundFederationEventBuilder();
    }
}
