package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One API call on its way through its pool's triggers. A method for each: it makes the event, calls
 * the function and returns what Cognito reads of the answer. Where the pool has no function for the
 * trigger nothing is called, and the answer is that of a pool without it.
 *
 * <p>All methods but those of the custom senders throw {@link CognitoException} with Cognito's
 * error if the function fails, or answers what Cognito cannot read.
 */
public final class Triggers {

    private final PoolTriggers functions;

    /**
     * @param functions the pool's
     * @param call what fires them
     * @param timeline is told of every call of a function
     * @param time of the timeline; time-outs and durations are real time
     * @param limits how long and how often
     */
    public Triggers(
            PoolTriggers functions,
            CallContext call,
            TimelineRecorder timeline,
            InstantSource time,
            TriggerLimits limits) {
        this.functions = functions;
    }

    /** Whether the pool calls a function for a trigger. */
    public boolean has(Trigger trigger) {
        return functions.has(trigger);
    }

    /**
     * Before a user is created.
     *
     * @param source one of pre sign-up's
     * @param user with the attributes that the caller sent, or that the provider's were mapped to
     */
    public PreSignUpAnswer preSignUp(TriggerSource source, UserView user) {
        return PreSignUpAnswer.NONE;
    }

    /**
     * After a user was confirmed, which a failure does not undo, or has set a new password.
     *
     * @param source one of post confirmation's
     */
    public void postConfirmation(TriggerSource source, UserView user) {}

    /** Before a sign-in. Nothing is called for an unknown user unless the app client hides them. */
    public void preAuthentication(UserView user) {}

    /**
     * After a sign-in, before its tokens.
     *
     * @param newDeviceUsed whether the user signed in on a device for the first time
     */
    public void postAuthentication(UserView user, boolean newDeviceUsed) {}

    /**
     * What comes next in a custom authentication.
     *
     * @param session the rounds so far, oldest first
     * @throws CognitoException also if the pool has no such function
     */
    public DefineAuthChallengeAnswer defineAuthChallenge(
            UserView user, List<ChallengeResult> session) {
        return new DefineAuthChallengeAnswer(null, false, true);
    }

    /**
     * Makes a challenge.
     *
     * @param challengeName as define auth challenge answered it
     * @param session the rounds so far, oldest first
     * @throws CognitoException also if the pool has no such function
     */
    public CreateAuthChallengeAnswer createAuthChallenge(
            UserView user, String challengeName, List<ChallengeResult> session) {
        return new CreateAuthChallengeAnswer(Map.of(), Map.of(), null);
    }

    /**
     * Whether the answer to a challenge is right.
     *
     * @param privateChallengeParameters as create auth challenge answered them
     * @param challengeAnswer the client's
     * @throws CognitoException also if the pool has no such function
     */
    public boolean verifyAuthChallenge(
            UserView user, Map<String, String> privateChallengeParameters, String challengeAnswer) {
        return false;
    }

    /**
     * Before tokens are made.
     *
     * @param source one of pre token generation's; nothing is called for {@link
     *     TriggerSource#TOKEN_GENERATION_CLIENT_CREDENTIALS} unless the event has version 3
     * @param groups the user's; null for client credentials
     * @param scopes of the access token
     */
    public PreTokenGenerationAnswer preTokenGeneration(
            TriggerSource source,
            UserView user,
            @Nullable GroupConfiguration groups,
            List<String> scopes) {
        return PreTokenGenerationAnswer.NONE;
    }

    /**
     * Looks for somebody that the pool does not know. Empty if the pool has no such function, or if
     * it does not know the user either and the app client hides that: the caller answers as for any
     * unknown user.
     *
     * @param source one of user migration's
     * @param userName as typed
     * @param password as typed; null for {@link TriggerSource#USER_MIGRATION_FORGOT_PASSWORD}
     */
    public Optional<UserMigrationAnswer> userMigration(
            TriggerSource source, String userName, @Nullable String password) {
        return Optional.empty();
    }

    /**
     * Before Cognito sends a message.
     *
     * @param source one of custom message's
     * @param developerEmail whether the pool sends with Amazon SES ({@code EmailSendingAccount}
     *     {@code DEVELOPER}); without it the function may not set an email
     */
    public CustomMessageAnswer customMessage(
            TriggerSource source, UserView user, boolean developerEmail) {
        return CustomMessageAnswer.NONE;
    }

    /**
     * Has an email sent. Does not wait, and nobody hears of a failure.
     *
     * @param source one of the custom email sender's
     * @param user for {@link TriggerSource#CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION} with
     *     that event's members as attributes
     * @param code in the form of the event; null if there is none
     */
    public void customEmailSender(TriggerSource source, UserView user, @Nullable String code) {}

    /**
     * Has a text message sent. Does not wait, and nobody hears of a failure.
     *
     * @param source one of the custom SMS sender's
     * @param code in the form of the event
     */
    public void customSmsSender(TriggerSource source, UserView user, String code) {}

    /**
     * The claims of an identity provider that the pool's attribute mapping gets, by the provider's
     * names; empty for all of them.
     */
    public Optional<Map<String, JsonNode>> inboundFederation(FederatedSignIn signIn) {
        return Optional.empty();
    }
}
