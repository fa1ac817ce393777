package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.ChallengeResult;
import io.github.cognitotriggers.local.trigger.CreateAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.DefineAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.ArrayList;
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

    CustomAuth(Pool pool, SignIn signIn, SrpSignIn srp, PasswordProof proof) {
        this.pool = pool;
        this.signIn = signIn;
        this.srp = srp;
        this.proof = proof;
    }

    ObjectNode begin(Call call, Parameters parameters, Subject subject) {
        User user = find(subject);
        if (user == null && !call.hidesUsers()) {
            throw Errors.userNotFound();
        }
        if (user != null) {
            checkUsable(user);
        }
        if (AuthSession.SRP_A.equals(parameters.find("CHALLENGE_NAME"))) {
            return withSrp(call, parameters.require(AuthSession.SRP_A), subject, user);
        }
        return next(call, subject, List.of());
    }

    private ObjectNode withSrp(Call call, String srpA, Subject subject, @Nullable User user) {
        List<ChallengeResult> results = List.of(passed(AuthSession.SRP_A));
        DefineAuthChallengeAnswer answer = define(call, view(subject, user), results);
        boolean decided = answer.failAuthentication() || answer.issueTokens();
        return !decided && AuthSession.PASSWORD_VERIFIER.equals(answer.challengeName())
                ? srp.challenge(call, AuthFlow.CUSTOM_AUTH, srpA, subject, user, results)
                : next(call, subject, results, answer);
    }

    /** After a right password: define hears of it. A wrong one never gets here. */
    ObjectNode passwordVerified(Call call, AuthSession session) {
        return next(call, session.subject(), with(session, passed(AuthSession.PASSWORD_VERIFIER)));
    }

    /** After a new password: define is called again. */
    ObjectNode passwordReplaced(Call call, AuthSession session) {
        return next(
                call, session.subject(), with(session, passed(AuthSession.NEW_PASSWORD_REQUIRED)));
    }

    /** The answer to a CUSTOM_CHALLENGE. */
    ObjectNode answered(Call call, AuthSession session, String answer) {
        User user = find(session.subject());
        boolean right =
                call.triggers()
                        .verifyAuthChallenge(
                                view(session.subject(), user), session.privateParameters(), answer);
        ChallengeResult result =
                new ChallengeResult(
                        AuthSession.CUSTOM_CHALLENGE, right, session.challengeMetadata());
        return next(call, session.subject(), with(session, result));
    }

    private ObjectNode next(Call call, Subject subject, List<ChallengeResult> results) {
        return next(call, subject, results, define(call, view(subject, find(subject)), results));
    }

    private ObjectNode next(
            Call call,
            Subject subject,
            List<ChallengeResult> results,
            DefineAuthChallengeAnswer answer) {
        // Both at once is a contradiction, and tokens are what cannot be taken back.
        if (answer.failAuthentication()) {
            throw Errors.incorrectUsernameOrPassword();
        }
        User user = find(subject);
        if (answer.issueTokens()) {
            return tokens(call, user);
        }
        String name = answer.challengeName();
        if (AuthSession.CUSTOM_CHALLENGE.equals(name)) {
            return custom(call, subject, user, results);
        }
        if (AuthSession.NEW_PASSWORD_REQUIRED.equals(name)
                && user != null
                && user.status() == UserStatus.FORCE_CHANGE_PASSWORD
                && results.contains(passed(AuthSession.PASSWORD_VERIFIER))) {
            return proof.newPasswordRequired(call, AuthFlow.CUSTOM_AUTH, subject, user, results);
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

    private ObjectNode custom(
            Call call, Subject subject, @Nullable User user, List<ChallengeResult> results) {
        CreateAuthChallengeAnswer challenge =
                call.triggers()
                        .createAuthChallenge(
                                view(subject, user), AuthSession.CUSTOM_CHALLENGE, results);
        AppClient client = call.requireClient();
        ObjectNode parameters = Json.object(challenge.publicChallengeParameters());
        parameters.put(Parameters.USERNAME, user == null ? subject.typed() : user.username());
        return signIn.challenge(
                new AuthSession(
                        AuthFlow.CUSTOM_AUTH,
                        client.id(),
                        subject,
                        AuthSession.CUSTOM_CHALLENGE,
                        results,
                        challenge.privateChallengeParameters(),
                        challenge.challengeMetadata(),
                        null,
                        pool.now().plus(client.authSessionValidity())),
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

    private @Nullable User find(Subject subject) {
        return subject.sub() == null ? null : pool.users().findBySub(subject.sub());
    }

    private static UserView view(Subject subject, @Nullable User user) {
        return user == null ? UserView.unknown(subject.typed()) : Subject.view(user);
    }

    private static ChallengeResult passed(String challengeName) {
        return new ChallengeResult(challengeName, true, null);
    }

    private static List<ChallengeResult> with(AuthSession session, ChallengeResult result) {
        List<ChallengeResult> results = new ArrayList<>(session.results());
        results.add(result);
        return List.copyOf(results);
    }
}
