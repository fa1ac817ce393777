package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.ChallengeResult;
import io.github.cognitotriggers.local.trigger.CreateAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.DefineAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CUSTOM_AUTH: define auth challenge decides after each round, create makes a challenge and verify
 * judges its answer. Pre authentication does not run.
 */
final class CustomAuth {

    private final Pool pool;
    private final SignIn signIn;
    private final SrpSignIn srp;
    private final PasswordProof proof;
    private final Mfa mfa;

    CustomAuth(Pool pool, SignIn signIn, SrpSignIn srp, PasswordProof proof, Mfa mfa) {
        this.pool = pool;
        this.signIn = signIn;
        this.srp = srp;
        this.proof = proof;
        this.mfa = mfa;
    }

    ObjectNode begin(Call call, Parameters parameters, Subject subject) {
        User user = pool.find(subject);
        if (user == null && !call.hidesUsers()) {
            throw Errors.userNotFound();
        }
        if (user != null) {
            checkUsable(user);
        }
        if (AuthSession.SRP_A.equals(parameters.find("CHALLENGE_NAME"))) {
            return withSrp(call, parameters.require(AuthSession.SRP_A), subject, user);
        }
        return next(call, Progress.begin(AuthFlow.CUSTOM_AUTH, subject));
    }

    private ObjectNode withSrp(Call call, String srpA, Subject subject, @Nullable User user) {
        Progress progress =
                Progress.begin(AuthFlow.CUSTOM_AUTH, subject).and(passed(AuthSession.SRP_A));
        DefineAuthChallengeAnswer answer = define(call, view(subject, user), progress.results());
        boolean decided = answer.failAuthentication() || answer.issueTokens();
        return !decided && AuthSession.PASSWORD_VERIFIER.equals(answer.challengeName())
                ? srp.challenge(call, progress, srpA, user)
                : next(call, progress, answer);
    }

    /**
     * After a right password: define hears of it. A wrong one never gets here. Documented: a second
     * factor follows the password. Assumption: before define is called again.
     */
    ObjectNode passwordVerified(Call call, AuthSession session, User user) {
        Progress progress = session.progress().and(passed(AuthSession.PASSWORD_VERIFIER));
        return user.status() == UserStatus.FORCE_CHANGE_PASSWORD
                ? next(call, progress)
                : secondFactorOrNext(call, progress, user);
    }

    /** After a new password: define is called again. */
    ObjectNode passwordReplaced(Call call, AuthSession session, User user) {
        Progress progress = session.progress().and(passed(AuthSession.NEW_PASSWORD_REQUIRED));
        return secondFactorOrNext(call, progress, user);
    }

    /** After a second factor: define hears of it. */
    ObjectNode secondFactorProven(Call call, AuthSession session) {
        return next(call, session.progress().and(passed(session.challenge())));
    }

    private ObjectNode secondFactorOrNext(Call call, Progress progress, User user) {
        ObjectNode secondFactor = mfa.ask(call, progress, user);
        return secondFactor == null ? next(call, progress) : secondFactor;
    }

    /** The answer to a CUSTOM_CHALLENGE. */
    ObjectNode answered(Call call, AuthSession session, String answer) {
        User user = pool.find(session.subject());
        Awaited.CustomAnswer awaited = (Awaited.CustomAnswer) session.awaited();
        boolean right =
                call.triggers()
                        .verifyAuthChallenge(
                                view(session.subject(), user), awaited.privateParameters(), answer);
        ChallengeResult result =
                new ChallengeResult(
                        AuthSession.CUSTOM_CHALLENGE, right, awaited.challengeMetadata());
        return next(call, session.progress().and(result));
    }

    private ObjectNode next(Call call, Progress progress) {
        Subject subject = progress.subject();
        return next(
                call,
                progress,
                define(call, view(subject, pool.find(subject)), progress.results()));
    }

    private ObjectNode next(Call call, Progress progress, DefineAuthChallengeAnswer answer) {
        // Both at once is a contradiction, and tokens are what cannot be taken back.
        if (answer.failAuthentication()) {
            throw Errors.incorrectUsernameOrPassword();
        }
        User user = pool.find(progress.subject());
        if (answer.issueTokens()) {
            return tokens(call, user);
        }
        String name = answer.challengeName();
        if (AuthSession.CUSTOM_CHALLENGE.equals(name)) {
            return custom(call, progress, user);
        }
        if (AuthSession.NEW_PASSWORD_REQUIRED.equals(name)
                && user != null
                && user.status() == UserStatus.FORCE_CHANGE_PASSWORD
                && progress.results().contains(passed(AuthSession.PASSWORD_VERIFIER))) {
            return proof.newPasswordRequired(call, progress, user);
        }
        // Assumption: what Cognito says of a challenge that cannot come now, or of none at all.
        throw new CognitoException(
                "InvalidLambdaResponseException", "Unrecognizable lambda output");
    }

    private ObjectNode tokens(Call call, @Nullable User user) {
        // Whatever the function says: nobody is not signed in.
        if (user == null) {
            throw Errors.incorrectUsernameOrPassword();
        }
        checkUsable(user);
        return signIn.complete(call, user, TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
    }

    private ObjectNode custom(Call call, Progress progress, @Nullable User user) {
        Subject subject = progress.subject();
        CreateAuthChallengeAnswer challenge =
                call.triggers()
                        .createAuthChallenge(
                                view(subject, user),
                                AuthSession.CUSTOM_CHALLENGE,
                                progress.results());
        ObjectNode parameters = Json.object(challenge.publicChallengeParameters());
        parameters.put(Parameters.USERNAME, user == null ? subject.typed() : user.username());
        return signIn.ask(
                call,
                progress,
                AuthSession.CUSTOM_CHALLENGE,
                new Awaited.CustomAnswer(
                        challenge.privateChallengeParameters(), challenge.challengeMetadata()),
                parameters);
    }

    private static DefineAuthChallengeAnswer define(
            Call call, UserView user, List<ChallengeResult> results) {
        return call.triggers().defineAuthChallenge(user, results);
    }

    private static void checkUsable(User user) {
        SignIn.checkUsable(user);
        // Assumption: when a user who cannot sign in yet is told so.
        if (user.status() == UserStatus.UNCONFIRMED) {
            throw Errors.userNotConfirmed();
        }
        if (user.status() == UserStatus.RESET_REQUIRED) {
            throw Errors.passwordResetRequired();
        }
    }

    private static UserView view(Subject subject, @Nullable User user) {
        return user == null ? UserView.unknown(subject.typed()) : Subject.view(user);
    }

    private static ChallengeResult passed(String challengeName) {
        return new ChallengeResult(challengeName, true, null);
    }
}
