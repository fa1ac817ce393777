package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ForgotPassword, which may migrate a user, AdminResetUserPassword, ConfirmForgotPassword. */
final class Recovery {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final String ADMIN_ONLY = "admin_only";

    /** Others have a temporary password, or none that is Cognito's. */
    private static final Set<UserStatus> RESETTABLE =
            Set.of(UserStatus.UNCONFIRMED, UserStatus.CONFIRMED, UserStatus.RESET_REQUIRED);

    private final Pool pool;
    private final Migration migration;

    Recovery(Pool pool, Migration migration) {
        this.pool = pool;
        this.migration = migration;
    }

    ObjectNode forgot(Request request) {
        Call call = pool.clientCall(Operation.FORGOT_PASSWORD, request);
        String typed = request.requireUsername();
        call.checkSecretHash(typed);
        checkPossible();
        User known = pool.users().find(typed);
        User user = known == null ? migration.atForgotPassword(call, typed) : known;
        ObjectNode response = Json.object();
        if (user == null && !call.hidesUsers()) {
            throw Errors.userNotFound();
        }
        boolean reachable = user != null && user.enabled() && medium(user) != null;
        User current = pool.attempt(typed, user, Attempts.Kind.FORGOT_PASSWORD);
        response.set(
                "CodeDeliveryDetails",
                current == null || call.hidesUsers() && !reachable
                        ? SimulatedDelivery.details(pool, typed)
                        : send(call, current, false));
        return response;
    }

    /** The password is no longer good, and the user gets the code for another one. */
    ObjectNode adminReset(Request request) {
        Call call = pool.adminCall(Operation.ADMIN_RESET_USER_PASSWORD, request);
        User user = pool.requireUser(request);
        checkPossible();
        // Assumption: who is not confirmed yet has no password to reset.
        if (user.status() == UserStatus.UNCONFIRMED) {
            throw cannotBeReset();
        }
        // Assumption: a message that fails does not undo it.
        send(call, user, true);
        return Json.object();
    }

    /** Assumption: the error, and that administrators get it as well. */
    private void checkPossible() {
        if (pool.settings().accountRecovery().contains(ADMIN_ONLY)) {
            throw Errors.notAuthorized("Contact administrator to reset password.");
        }
    }

    private static RuntimeException cannotBeReset() {
        return Errors.notAuthorized("User password cannot be reset in the current state.");
    }

    private ObjectNode send(Call call, User user, boolean reset) {
        SignIn.checkUsable(user);
        if (!RESETTABLE.contains(user.status())) {
            throw cannotBeReset();
        }
        Medium medium = medium(user);
        if (medium == null) {
            throw Errors.invalidParameter(
                    "Cannot reset password for the user as there is no registered/verified email or"
                            + " phone_number");
        }
        Code code = new Code(pool.random().code(), medium.attribute(), pool.now().plus(VALIDITY));
        User current =
                reset
                        ? pool.update(
                                user,
                                (u, c) ->
                                        c.code(Code.Purpose.FORGOT_PASSWORD, code)
                                                .status(UserStatus.RESET_REQUIRED))
                        : pool.note(user, (u, c) -> c.code(Code.Purpose.FORGOT_PASSWORD, code));
        pool.messages()
                .send(call.triggers(), Occasion.FORGOT_PASSWORD, medium, current, code.value());
        return medium.details(Objects.requireNonNull(current.attribute(medium.attribute())));
    }

    /**
     * Documented for a pool without AccountRecoverySetting: the number before the address. Nor does
     * a code come the way that the user's preferred second factor does.
     */
    private @Nullable Medium medium(User user) {
        List<String> ways = pool.settings().accountRecovery();
        for (String way : ways) {
            for (Medium medium : Medium.values()) {
                if (way.equals("verified_" + medium.attribute()) && canRecover(user, medium)) {
                    return medium;
                }
            }
        }
        if (!ways.isEmpty()) {
            return null;
        }
        if (canRecover(user, Medium.SMS)) {
            return Medium.SMS;
        }
        return canRecover(user, Medium.EMAIL) ? Medium.EMAIL : null;
    }

    private boolean canRecover(User user, Medium medium) {
        MfaType preferred = user.mfa().preferred();
        boolean isSecondFactor =
                preferred != null
                        && preferred.medium() == medium
                        && pool.mfa().configuration() != MfaConfiguration.OFF;
        return user.verified(medium.attribute()) && !isSecondFactor;
    }

    ObjectNode confirm(Request request) {
        Call call = pool.clientCall(Operation.CONFIRM_FORGOT_PASSWORD, request);
        String typed = request.requireUsername();
        call.checkSecretHash(typed);
        String given = request.requireText("ConfirmationCode");
        String password = request.requireText("Password");
        User known = pool.users().find(typed);
        if (!call.hidesUsers() && known == null) {
            throw Errors.userNotFound();
        }
        pool.attempt(typed, known, Attempts.Kind.FORGOT_PASSWORD);
        // First, so that a password that breaks the policy says nothing of who there is.
        pool.settings().passwordPolicy().check(password);
        if (known == null || call.hidesUsers() && !known.enabled()) {
            throw Errors.codeMismatch();
        }
        StoredPassword stored = pool.hashed(known.username(), password);
        User changed = pool.update(known, (user, c) -> change(user, c, given, stored));
        call.triggers()
                .postConfirmation(
                        TriggerSource.POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD,
                        Subject.view(changed));
        return Json.object();
    }

    private void change(User user, User.Change change, String given, StoredPassword password) {
        SignIn.checkUsable(user);
        Code code = user.code(Code.Purpose.FORGOT_PASSWORD);
        if (code == null) {
            throw Errors.expiredCode();
        }
        code.check(given, pool.now());
        // Since the code was sent an administrator may have set a temporary password.
        if (!RESETTABLE.contains(user.status())) {
            throw cannotBeReset();
        }
        // Assumption: who has read the code and was not confirmed before is now.
        change.password(password)
                .status(UserStatus.CONFIRMED)
                .failedPasswords(FailedPasswords.NONE)
                .withoutCode(Code.Purpose.FORGOT_PASSWORD);
    }
}
