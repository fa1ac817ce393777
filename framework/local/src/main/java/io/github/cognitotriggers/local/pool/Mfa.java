package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Second factors: which one follows a password, and whether its answer is right. */
final class Mfa {

    private static final String USER_ID_FOR_SRP = "USER_ID_FOR_SRP";

    private final Pool pool;
    private final SignIn signIn;
    private final SignInCodes codes;

    Mfa(Pool pool, SignIn signIn, SignInCodes codes) {
        this.pool = pool;
        this.signIn = signIn;
        this.codes = codes;
    }

    /** What has to be answered after the password; null if nothing. */
    @Nullable ObjectNode ask(Call call, Progress progress, User user) {
        MfaSettings settings = pool.mfa();
        List<MfaType> factors = SecondFactors.toAskFor(settings, user);
        if (factors.size() > 1) {
            return askWhich(call, progress, user, factors);
        }
        if (!factors.isEmpty()) {
            return ask(call, progress, user, factors.get(0));
        }
        return settings.configuration() == MfaConfiguration.ON
                ? askToSetUp(call, progress, user, settings.eligible())
                : null;
    }

    private ObjectNode ask(Call call, Progress progress, User user, MfaType type) {
        Medium medium = type.medium();
        if (medium != null) {
            return codes.askAfterPassword(call, progress, type.name(), medium, user);
        }
        ObjectNode parameters = Json.object();
        parameters.put(USER_ID_FOR_SRP, user.username());
        SoftwareToken token = user.mfa().token();
        Json.putIfPresent(
                parameters,
                "FRIENDLY_DEVICE_NAME",
                token == null ? null : token.friendlyDeviceName());
        return signIn.ask(call, progress, type.name(), new Awaited.AppCode(), parameters);
    }

    private ObjectNode askWhich(Call call, Progress progress, User user, List<MfaType> factors) {
        Set<String> names = new LinkedHashSet<>();
        factors.forEach(type -> names.add(type.name()));
        ObjectNode parameters = Json.object();
        parameters.put("MFAS_CAN_CHOOSE", texts(names));
        parameters.put(USER_ID_FOR_SRP, user.username());
        return signIn.ask(
                call, progress, AuthSession.SELECT_MFA_TYPE, new Awaited.Choice(names), parameters);
    }

    private ObjectNode askToSetUp(Call call, Progress progress, User user, List<MfaType> types) {
        if (types.isEmpty()) {
            // Documented: such a user cannot sign in. Assumption: the error.
            throw Errors.notAuthorized("User has no MFA type that can be set up");
        }
        ObjectNode parameters = Json.object();
        parameters.put("MFAS_CAN_SETUP", texts(types.stream().map(MfaType::name).toList()));
        parameters.put(USER_ID_FOR_SRP, user.username());
        return signIn.ask(
                call,
                progress,
                AuthSession.MFA_SETUP,
                new Awaited.Setup(types, null, false),
                parameters);
    }

    /** The answer to SELECT_MFA_TYPE. */
    ObjectNode selected(Call call, String token, AuthSession session, User user, String answer) {
        Awaited.Choice choice = (Awaited.Choice) session.awaited();
        Optional<MfaType> type =
                MfaType.named(answer).filter(t -> choice.names().contains(t.name()));
        if (type.isEmpty() || !SecondFactors.isUsable(pool.mfa(), user, type.get())) {
            // Assumption: the text, and that one can choose again.
            throw Errors.invalidParameter("ANSWER has to be one of MFAS_CAN_CHOOSE");
        }
        pool.sessions().take(token, session);
        SignIn.checkUsable(user);
        return ask(call, session.progress(), user, type.get());
    }

    /** The answer to SOFTWARE_TOKEN_MFA: a code of the app, which no one has used before. */
    User appCodeAnswered(String token, AuthSession session, User user, String given) {
        SignIn.checkUsable(user);
        Instant now = pool.now();
        SignInCodes.checkNotLocked(user, now);
        SoftwareToken app = user.mfa().token();
        OptionalLong step =
                app == null ? OptionalLong.empty() : Totp.step(app.secret(), given, now);
        if (step.isEmpty()) {
            SignInCodes.countWrong(pool, user);
            throw new CognitoException("CodeMismatchException", "Invalid code received for user");
        }
        User proven = pool.note(user, (u, c) -> use(u, c, step.getAsLong()));
        pool.sessions().take(token, session);
        return proven;
    }

    private static void use(User user, User.Change change, long step) {
        SoftwareToken app = user.mfa().token();
        if (app == null || step <= app.lastStep()) {
            throw new CognitoException(
                    "ExpiredCodeException", "Your software token has already been used once.");
        }
        change.mfa(user.mfa().used(app.used(step)).failedCodes(FailedPasswords.NONE));
    }

    /** The answer to MFA_SETUP: another challenge, or null if the user has a factor now. */
    @Nullable ObjectNode setUp(
            Call call, String token, AuthSession session, User user, Parameters answers) {
        Awaited.Setup setup = (Awaited.Setup) session.awaited();
        SignIn.checkUsable(user);
        String email =
                answers.find("EMAIL") == null ? answers.find("email") : answers.find("EMAIL");
        if (setup.verified()) {
            pool.sessions().take(token, session);
            // Assumption: an app that was set up because it had to be is enabled and preferred.
            pool.update(
                    user,
                    (u, c) ->
                            c.mfa(
                                    u.mfa()
                                            .enable(MfaType.SOFTWARE_TOKEN_MFA)
                                            .prefer(MfaType.SOFTWARE_TOKEN_MFA)));
            return null;
        }
        if (email == null || !setup.types().contains(MfaType.EMAIL_OTP)) {
            throw Errors.invalidParameter("User has not set up software token mfa");
        }
        pool.schema().check(Map.of(AttributeSchema.EMAIL, email));
        pool.sessions().take(token, session);
        User reachable =
                pool.update(
                        user,
                        (u, c) ->
                                AttributeUpdate.replaceContact(u, c, Medium.EMAIL, email, "false"));
        return ask(call, session.progress(), reachable, MfaType.EMAIL_OTP);
    }

    private static String texts(Collection<String> names) {
        ArrayNode array = Json.object().arrayNode();
        names.forEach(array::add);
        return array.toString();
    }
}
