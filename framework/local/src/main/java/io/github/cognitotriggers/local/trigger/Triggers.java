package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
    private final CallContext call;
    private final TriggerCalls calls;

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
        this.call = call;
        this.calls = new TriggerCalls(functions, call, timeline, time, limits);
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
        return calls.ask(
                Trigger.PRE_SIGN_UP,
                () -> calls.event(Trigger.PRE_SIGN_UP, source, user),
                output -> PreSignUpReader.read(Answer.response(output), source, user),
                PreSignUpAnswer.NONE);
    }

    /**
     * After a user was confirmed, which a failure does not undo, or has set a new password.
     *
     * @param source one of post confirmation's
     */
    public void postConfirmation(TriggerSource source, UserView user) {
        calls.tell(
                Trigger.POST_CONFIRMATION,
                () -> calls.event(Trigger.POST_CONFIRMATION, source, user));
    }

    /** Before a sign-in. Nothing is called for an unknown user unless the app client hides them. */
    public void preAuthentication(UserView user) {
        if (!user.exists() && !call.preventUserExistenceErrors()) {
            return;
        }
        calls.tell(
                Trigger.PRE_AUTHENTICATION,
                () ->
                        calls.event(
                                        Trigger.PRE_AUTHENTICATION,
                                        TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION,
                                        user)
                                .notFound(user));
    }

    /**
     * After a sign-in, before its tokens.
     *
     * @param newDeviceUsed whether the user signed in on a device for the first time
     */
    public void postAuthentication(UserView user, boolean newDeviceUsed) {
        calls.tell(
                Trigger.POST_AUTHENTICATION,
                () ->
                        calls.event(
                                        Trigger.POST_AUTHENTICATION,
                                        TriggerSource.POST_AUTHENTICATION_AUTHENTICATION,
                                        user)
                                .with("newDeviceUsed", newDeviceUsed));
    }

    /**
     * What comes next in a custom authentication.
     *
     * @param session the rounds so far, oldest first
     * @throws CognitoException also if the pool has no such function
     */
    public DefineAuthChallengeAnswer defineAuthChallenge(
            UserView user, List<ChallengeResult> session) {
        return calls.require(
                Trigger.DEFINE_AUTH_CHALLENGE,
                () ->
                        calls.event(
                                        Trigger.DEFINE_AUTH_CHALLENGE,
                                        TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                                        user)
                                .session(session)
                                .notFound(user),
                output -> ChallengeReader.define(Answer.response(output)));
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
        return calls.require(
                Trigger.CREATE_AUTH_CHALLENGE,
                () ->
                        calls.event(
                                        Trigger.CREATE_AUTH_CHALLENGE,
                                        TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION,
                                        user)
                                .with("challengeName", challengeName)
                                .session(session)
                                .notFound(user),
                output -> ChallengeReader.create(Answer.response(output)));
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
        return calls.require(
                Trigger.VERIFY_AUTH_CHALLENGE,
                () ->
                        calls.event(
                                        Trigger.VERIFY_AUTH_CHALLENGE,
                                        TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION,
                                        user)
                                .with(
                                        "privateChallengeParameters",
                                        Json.object(privateChallengeParameters))
                                .with("challengeAnswer", challengeAnswer)
                                .notFound(user),
                output -> Answer.response(output).bool("answerCorrect"));
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
        int version = functions.preTokenGenerationVersion();
        if (source == TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS && version < 3) {
            return PreTokenGenerationAnswer.NONE;
        }
        return calls.ask(
                Trigger.PRE_TOKEN_GENERATION,
                () ->
                        calls.event(Trigger.PRE_TOKEN_GENERATION, source, user)
                                .version(version)
                                .tokens(groups, scopes),
                output -> PreTokenGenerationReader.read(Answer.response(output), version),
                PreTokenGenerationAnswer.NONE);
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
        if (!has(Trigger.USER_MIGRATION)) {
            return Optional.empty();
        }
        Optional<UserMigrationAnswer> user = migrate(source, userName, password);
        if (user.isEmpty() && !call.preventUserExistenceErrors()) {
            throw TriggerErrors.migrationFailed(call.clientId(), null);
        }
        return user;
    }

    private Optional<UserMigrationAnswer> migrate(
            TriggerSource source, String userName, @Nullable String password) {
        try {
            return calls.ask(
                    Trigger.USER_MIGRATION,
                    () -> migrationEvent(source, userName, password),
                    output -> UserMigrationReader.read(Answer.response(output)),
                    Optional.empty());
        } catch (CognitoException e) {
            throw TriggerErrors.migrationFailed(call.clientId(), e);
        }
    }

    private EventBuilder migrationEvent(
            TriggerSource source, String userName, @Nullable String password) {
        EventBuilder event =
                new EventBuilder(call, source, Trigger.USER_MIGRATION, userName)
                        // Observed, and not documented.
                        .with("userAttributes", NullNode.getInstance());
        return password == null ? event : event.with("password", password);
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
        return calls.ask(
                Trigger.CUSTOM_MESSAGE,
                () ->
                        calls.event(Trigger.CUSTOM_MESSAGE, source, user)
                                .with("codeParameter", CustomMessageAnswer.CODE_PARAMETER)
                                .with("linkParameter", CustomMessageAnswer.LINK_PARAMETER)
                                .with(
                                        "usernameParameter",
                                        source == TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER
                                                ? CustomMessageAnswer.USERNAME_PARAMETER
                                                : null),
                output -> CustomMessageReader.read(Answer.response(output), source, developerEmail),
                CustomMessageAnswer.NONE);
    }

    /**
     * Has an email sent. Does not wait, and nobody hears of a failure.
     *
     * @param source one of the custom email sender's
     * @param user for {@link TriggerSource#CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION} with
     *     that event's members as attributes
     * @param code in the form of the event; null if there is none
     */
    public void customEmailSender(TriggerSource source, UserView user, @Nullable String code) {
        calls.send(Trigger.CUSTOM_EMAIL_SENDER, "customEmailSenderRequestV1", source, user, code);
    }

    /**
     * Has a text message sent. Does not wait, and nobody hears of a failure.
     *
     * @param source one of the custom SMS sender's
     * @param code in the form of the event
     */
    public void customSmsSender(TriggerSource source, UserView user, String code) {
        calls.send(Trigger.CUSTOM_SMS_SENDER, "customSMSSenderRequestV1", source, user, code);
    }

    /**
     * The claims of an identity provider that the pool's attribute mapping gets, by the provider's
     * names; empty for all of them.
     */
    public Optional<Map<String, JsonNode>> inboundFederation(FederatedSignIn signIn) {
        return calls.ask(
                Trigger.INBOUND_FEDERATION,
                () ->
                        new EventBuilder(
                                        call,
                                        TriggerSource.INBOUND_FEDERATION_EXTERNAL_PROVIDER,
                                        Trigger.INBOUND_FEDERATION,
                                        signIn.userName())
                                .with("providerName", signIn.providerName())
                                .with("providerType", signIn.providerType())
                                .with("attributes", signIn.attributes()),
                output -> InboundFederationReader.read(Answer.response(output)),
                Optional.empty());
    }
}
