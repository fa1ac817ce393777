package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * RespondToAuthChallenge and AdminRespondToAuthChallenge. An answer is taken only with the session
 * of this client, this challenge and this user, and only once.
 */
final class RespondToAuthChallenge {

    private static final String ANSWER = "ANSWER";

    private final Pool pool;
    private final SignIn signIn;
    private final SrpSignIn srp;
    private final CustomAuth custom;
    private final Mfa mfa;
    private final SignInCodes codes;
    private final UserAuth userAuth;
    private final NewPassword newPassword;

    RespondToAuthChallenge(
            Pool pool,
            SignIn signIn,
            SrpSignIn srp,
            CustomAuth custom,
            Mfa mfa,
            SignInCodes codes,
            UserAuth userAuth) {
        this.pool = pool;
        this.signIn = signIn;
        this.srp = srp;
        this.custom = custom;
        this.mfa = mfa;
        this.codes = codes;
        this.userAuth = userAuth;
        this.newPassword = new NewPassword(pool);
    }

    ObjectNode respond(Request request) {
        return answer(pool.clientCall(Operation.RESPOND_TO_AUTH_CHALLENGE, request));
    }

    ObjectNode adminRespond(Request request) {
        return answer(pool.adminClientCall(Operation.ADMIN_RESPOND_TO_AUTH_CHALLENGE, request));
    }

    private ObjectNode answer(Call call) {
        Request request = call.request();
        String challenge = request.requireText("ChallengeName");
        Parameters answers = request.requireParameters("ChallengeResponses");
        return switch (challenge) {
            case AuthSession.CUSTOM_CHALLENGE -> {
                String answer = answers.require(ANSWER);
                AuthSession session = take(call, token(call, answers), challenge, answers);
                yield custom.answered(call, session, answer);
            }
            case AuthSession.PASSWORD_VERIFIER -> {
                String token = token(call, answers);
                AuthSession session = take(call, token, challenge, answers);
                User user = srp.answered(token, session, answers);
                yield session.flow() == AuthFlow.CUSTOM_AUTH
                        ? custom.passwordVerified(call, session, user)
                        : srp.complete(call, session, user);
            }
            case AuthSession.NEW_PASSWORD_REQUIRED -> newPassword(call, answers);
            case "SMS_MFA", "EMAIL_OTP", AuthSession.SMS_OTP -> sentCode(call, challenge, answers);
            case "SOFTWARE_TOKEN_MFA" -> appCode(call, challenge, answers);
            case AuthSession.SELECT_MFA_TYPE -> {
                String token = token(call, answers);
                AuthSession session = peek(call, token, challenge, answers);
                yield mfa.selected(call, token, session, user(session), answers.require(ANSWER));
            }
            case AuthSession.MFA_SETUP -> mfaSetup(call, answers);
            case AuthSession.SELECT_CHALLENGE ->
                    firstFactor(call, answers.require(ANSWER), answers);
            case AuthSession.PASSWORD, AuthSession.PASSWORD_SRP ->
                    firstFactor(call, challenge, answers);
            case "WEB_AUTHN", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER" ->
                    throw Errors.invalidParameter(
                            "The local user pool does not have the challenge " + challenge);
            default ->
                    throw Errors.invalidParameter(
                            "The local user pool does not have this challenge");
        };
    }

    private ObjectNode newPassword(Call call, Parameters answers) {
        String token = token(call, answers);
        AuthSession session = peek(call, token, AuthSession.NEW_PASSWORD_REQUIRED, answers);
        User user = user(session);
        // Assumption: a password that breaks the policy can be tried again with the same session.
        Map<String, String> attributes = newPassword.check(call.requireClient(), user, answers);
        pool.sessions().take(token, session);
        SignIn.checkUsable(user);
        User changed = newPassword.set(user, answers.require("NEW_PASSWORD"), attributes);
        if (session.flow() == AuthFlow.CUSTOM_AUTH) {
            return custom.passwordReplaced(call, session, changed);
        }
        ObjectNode secondFactor = mfa.ask(call, session.progress(), changed);
        return secondFactor == null
                ? signIn.complete(
                        call, changed, TriggerSource.TOKEN_GENERATION_NEW_PASSWORD_CHALLENGE)
                : secondFactor;
    }

    private ObjectNode sentCode(Call call, String challenge, Parameters answers) {
        String given = answers.require(challenge + "_CODE");
        String token = token(call, answers);
        AuthSession session = peek(call, token, challenge, answers);
        return proven(call, session, codes.answered(token, session, find(session), given));
    }

    private ObjectNode appCode(Call call, String challenge, Parameters answers) {
        String given = answers.require(challenge + "_CODE");
        String token = token(call, answers);
        AuthSession session = peek(call, token, challenge, answers);
        return proven(call, session, mfa.appCodeAnswered(token, session, user(session), given));
    }

    private ObjectNode mfaSetup(Call call, Parameters answers) {
        // Documented: VerifySoftwareToken's session, as a response; clients send it as Session.
        String verified = answers.find("SESSION");
        String token = verified == null ? token(call, answers) : verified;
        AuthSession session = peek(call, token, AuthSession.MFA_SETUP, answers);
        User user = user(session);
        ObjectNode next = mfa.setUp(call, token, session, user, answers);
        // Assumption: tokens, as clients expect, and not SOFTWARE_TOKEN_MFA once more.
        return next == null ? proven(call, session, pool.current(user)) : next;
    }

    /** After the last factor. Assumption: the source also where a password was new. */
    private ObjectNode proven(Call call, AuthSession session, User user) {
        return session.flow() == AuthFlow.CUSTOM_AUTH
                ? custom.secondFactorProven(call, session)
                : signIn.complete(call, user, TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
    }

    private ObjectNode firstFactor(Call call, String chosen, Parameters answers) {
        String token = token(call, answers);
        AuthSession session = peek(call, token, AuthSession.SELECT_CHALLENGE, answers);
        return userAuth.selected(call, token, session, find(session), chosen, answers);
    }

    private AuthSession take(Call call, String token, String challenge, Parameters answers) {
        AuthSession session = peek(call, token, challenge, answers);
        pool.sessions().take(token, session);
        return session;
    }

    private AuthSession peek(Call call, String token, String challenge, Parameters answers) {
        AppClient client = call.requireClient();
        String typed = answers.require(Parameters.USERNAME);
        User user = pool.users().find(typed);
        SecretHash.check(
                client,
                answers.find(Parameters.SECRET_HASH),
                typed,
                user == null ? typed : user.username());
        return pool.sessions()
                .peek(
                        token,
                        session ->
                                session.clientId().equals(client.id())
                                        && session.challenge().equals(challenge)
                                        && isOf(session, typed, user));
    }

    /** Whether a name means the user who signs in: any name of that one will do. */
    private static boolean isOf(AuthSession session, String typed, @Nullable User user) {
        Subject subject = session.subject();
        if (subject.sub() != null) {
            return user != null && user.sub().equals(subject.sub());
        }
        return user == null
                && (typed.equals(subject.typed())
                        || session.awaited() instanceof Awaited.Proof proof
                                && typed.equals(proof.exchange().userId()));
    }

    private String token(Call call, Parameters answers) {
        String session = call.request().text("Session");
        if (session != null) {
            return session;
        }
        String secretBlock = answers.find("PASSWORD_CLAIM_SECRET_BLOCK");
        if (secretBlock == null) {
            throw Errors.invalidParameter("Missing required parameter Session");
        }
        return secretBlock;
    }

    private User user(AuthSession session) {
        User user = pool.users().findBySub(Objects.requireNonNull(session.subject().sub()));
        if (user == null) {
            throw Errors.userNotFound();
        }
        return user;
    }

    /** The user; null for a name that the pool does not know and does not say so. */
    private @Nullable User find(AuthSession session) {
        return session.subject().sub() == null ? null : user(session);
    }
}
