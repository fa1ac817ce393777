package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * USER_AUTH: a first factor of the user's choice. Pre authentication runs at the beginning; nobody
 * is migrated.
 */
final class UserAuth {

    private static final String PREFERRED_CHALLENGE = "PREFERRED_CHALLENGE";
    private static final String WEB_AUTHN = "WEB_AUTHN";
    private static final Set<String> CHALLENGES =
            Set.of(
                    AuthSession.PASSWORD,
                    AuthSession.PASSWORD_SRP,
                    MfaType.EMAIL_OTP.name(),
                    AuthSession.SMS_OTP);

    private final Pool pool;
    private final SignIn signIn;
    private final PlainPassword plainPassword;
    private final PasswordProof proof;
    private final SrpSignIn srp;
    private final SignInCodes codes;

    UserAuth(
            Pool pool,
            SignIn signIn,
            PlainPassword plainPassword,
            PasswordProof proof,
            SrpSignIn srp,
            SignInCodes codes) {
        this.pool = pool;
        this.signIn = signIn;
        this.plainPassword = plainPassword;
        this.proof = proof;
        this.srp = srp;
        this.codes = codes;
    }

    ObjectNode begin(Call call, Parameters parameters, Subject subject) {
        String preferred = parameters.find(PREFERRED_CHALLENGE);
        if (preferred != null) {
            checkKnown(PREFERRED_CHALLENGE, preferred);
        }
        Progress progress = Progress.begin(AuthFlow.USER_AUTH, subject);
        User user = announced(call, subject);
        Set<String> available =
                user == null ? FirstFactors.ofPool(pool) : FirstFactors.of(pool, user);
        if (available.isEmpty()) {
            // Assumption: the error of a user who has nothing to begin with.
            throw Errors.incorrectUsernameOrPassword();
        }
        if (preferred != null && available.contains(preferred)) {
            ObjectNode response = step(call, progress, user, preferred, parameters);
            // Observed with a code that was sent.
            return isCode(preferred) ? withChallenges(response, Set.of(preferred)) : response;
        }
        return select(call, progress, user, available);
    }

    private @Nullable User announced(Call call, Subject subject) {
        User user = pool.find(subject);
        if (user == null) {
            if (!call.hidesUsers()) {
                throw Errors.userNotFound();
            }
            call.triggers().preAuthentication(UserView.unknown(subject.typed()));
            return null;
        }
        call.triggers().preAuthentication(Subject.view(user));
        User current = pool.current(user);
        SignIn.checkUsable(current);
        return current;
    }

    private ObjectNode select(
            Call call, Progress progress, @Nullable User user, Set<String> available) {
        ObjectNode parameters = Json.object();
        parameters.put(
                Parameters.USERNAME, user == null ? progress.subject().typed() : user.username());
        return withChallenges(
                signIn.ask(
                        call,
                        progress,
                        AuthSession.SELECT_CHALLENGE,
                        new Awaited.Choice(new LinkedHashSet<>(available)),
                        parameters),
                available);
    }

    /**
     * The answer to SELECT_CHALLENGE, or to the challenge itself that was to be selected.
     *
     * @param chosen its name
     */
    ObjectNode selected(
            Call call,
            String token,
            AuthSession session,
            @Nullable User user,
            String chosen,
            Parameters answers) {
        checkKnown("ANSWER", chosen);
        Awaited.Choice choice = (Awaited.Choice) session.awaited();
        if (!choice.names().contains(chosen)) {
            // Assumption: the text, and that one can choose again.
            throw Errors.invalidParameter("ANSWER has to be one of AvailableChallenges");
        }
        requireAnswer(chosen, answers);
        pool.sessions().take(token, session);
        if (user != null) {
            SignIn.checkUsable(user);
            if (!FirstFactors.of(pool, user).contains(chosen)) {
                throw Errors.invalidSession();
            }
        }
        return step(call, session.progress(), user, chosen, answers);
    }

    private static void requireAnswer(String chosen, Parameters answers) {
        if (chosen.equals(AuthSession.PASSWORD)) {
            answers.require(AuthSession.PASSWORD);
        } else if (chosen.equals(AuthSession.PASSWORD_SRP)) {
            answers.require(AuthSession.SRP_A);
        }
    }

    private ObjectNode step(
            Call call,
            Progress progress,
            @Nullable User user,
            String challenge,
            Parameters parameters) {
        switch (challenge) {
            case AuthSession.PASSWORD -> {
                String password = parameters.require(AuthSession.PASSWORD);
                if (user == null) {
                    throw Errors.incorrectUsernameOrPassword();
                }
                return plainPassword.prove(call, progress, user, password);
            }
            case AuthSession.PASSWORD_SRP -> {
                String srpA = parameters.require(AuthSession.SRP_A);
                if (user != null) {
                    proof.checkAttemptAllowed(user);
                }
                return srp.challenge(call, progress, srpA, user);
            }
            default -> {
                Medium medium = challenge.equals(AuthSession.SMS_OTP) ? Medium.SMS : Medium.EMAIL;
                return user == null
                        ? codes.askNobody(call, progress, challenge, medium)
                        : codes.askInsteadOfPassword(call, progress, challenge, medium, user);
            }
        }
    }

    /** Tokens for who has just confirmed a sign-up with a code, and would be sent another one. */
    ObjectNode afterSignUp(Call call, String token, @Nullable Parameters parameters) {
        AppClient client = call.requireClient();
        AuthSession session =
                pool.sessions()
                        .peek(
                                token,
                                s ->
                                        s.clientId().equals(client.id())
                                                && s.challenge().equals(SignUpSessions.CONFIRMED));
        User user = pool.find(session.subject());
        if (user == null) {
            throw Errors.invalidSession();
        }
        String typed = parameters == null ? null : parameters.find(Parameters.USERNAME);
        if (typed != null) {
            User meant = pool.users().find(typed);
            if (meant == null || !meant.sub().equals(user.sub())) {
                throw Errors.invalidSession();
            }
        }
        SecretHash.check(
                client,
                parameters == null ? null : parameters.find(Parameters.SECRET_HASH),
                typed == null ? user.username() : typed,
                user.username());
        pool.sessions().take(token, session);
        call.triggers().preAuthentication(Subject.view(user));
        User current = pool.current(user);
        SignIn.checkUsable(current);
        return signIn.complete(call, current, TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
    }

    private static void checkKnown(String parameter, String challenge) {
        if (challenge.equals(WEB_AUTHN)) {
            throw Errors.invalidParameter("The local user pool does not have WEB_AUTHN");
        }
        if (!CHALLENGES.contains(challenge)) {
            throw Errors.invalidParameter(parameter + " is not a challenge of USER_AUTH");
        }
    }

    private static boolean isCode(String challenge) {
        return !challenge.equals(AuthSession.PASSWORD)
                && !challenge.equals(AuthSession.PASSWORD_SRP);
    }

    private static ObjectNode withChallenges(ObjectNode response, Set<String> available) {
        ArrayNode names = response.putArray("AvailableChallenges");
        available.forEach(names::add);
        return response;
    }
}
