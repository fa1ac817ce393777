package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import org.jspecify.annotations.Nullable;

/** ConfirmSignUp, AdminConfirmSignUp and ResendConfirmationCode. */
final class ConfirmSignUp {

    private final Pool pool;
    private final ConfirmationCodes codes;
    private final SignUpSessions sessions;

    ConfirmSignUp(Pool pool) {
        this.pool = pool;
        this.codes = new ConfirmationCodes(pool);
        this.sessions = new SignUpSessions(pool, new SignIn(pool));
    }

    ObjectNode confirm(Request request) {
        Call call = pool.clientCall(Operation.CONFIRM_SIGN_UP, request);
        String typed = request.requireUsername();
        call.checkSecretHash(typed);
        String given = request.requireText("ConfirmationCode");
        User known = pool.users().find(typed);
        if (known == null && !call.hidesUsers()) {
            throw Errors.userNotFound();
        }
        pool.attempt(typed, known, Attempts.Kind.CONFIRM_SIGN_UP);
        String session = request.text("Session");
        sessions.check(call, known, session);
        if (known == null) {
            // Assumption: which error a user who is kept secret gives.
            throw Errors.codeMismatch();
        }
        Code code = known.code(Code.Purpose.CONFIRM_SIGN_UP);
        User confirmed =
                pool.update(
                        known,
                        request.flag("ForceAliasCreation"),
                        (user, c) -> confirm(user, c, given));
        sessions.used(session);
        ObjectNode response = announced(call, confirmed);
        if (code != null) {
            sessions.confirmed(call, confirmed, Medium.of(code.attribute()), response);
        }
        return response;
    }

    ObjectNode adminConfirm(Request request) {
        Call call = pool.adminCall(Operation.ADMIN_CONFIRM_SIGN_UP, request);
        User known = pool.requireUser(request);
        User confirmed =
                pool.update(
                        known,
                        (user, c) -> {
                            checkUnconfirmed(user);
                            c.status(UserStatus.CONFIRMED);
                        });
        return announced(call, confirmed);
    }

    ObjectNode resend(Request request) {
        Call call = pool.clientCall(Operation.RESEND_CONFIRMATION_CODE, request);
        String typed = request.requireUsername();
        call.checkSecretHash(typed);
        User user = pool.users().find(typed);
        ObjectNode response = Json.object();
        if (call.hidesUsers() && (user == null || !user.enabled())) {
            pool.attempt(typed, user, Attempts.Kind.RESEND_CONFIRMATION_CODE);
            response.set("CodeDeliveryDetails", SimulatedDelivery.details(pool, typed));
            return response;
        }
        if (user == null) {
            throw Errors.userNotFound();
        }
        if (user.status() != UserStatus.UNCONFIRMED) {
            throw Errors.invalidParameter("User is already confirmed.");
        }
        @Nullable Medium medium = codes.medium(user);
        if (medium == null) {
            throw Errors.invalidParameter("Cannot resend codes. Auto verification not turned on.");
        }
        User current = pool.attempt(user, Attempts.Kind.RESEND_CONFIRMATION_CODE);
        response.set(
                "CodeDeliveryDetails", codes.send(call, Occasion.RESEND_CODE, medium, current));
        return response;
    }

    private void confirm(User user, User.Change change, String given) {
        checkUnconfirmed(user);
        Code code = user.code(Code.Purpose.CONFIRM_SIGN_UP);
        if (code == null) {
            throw Errors.expiredCode();
        }
        code.check(given, pool.now());
        change.status(UserStatus.CONFIRMED)
                .withoutCode(Code.Purpose.CONFIRM_SIGN_UP)
                .attribute(Medium.of(code.attribute()).verifiedAttribute(), "true");
    }

    private static void checkUnconfirmed(User user) {
        if (user.status() != UserStatus.UNCONFIRMED) {
            throw alreadyConfirmed(user);
        }
    }

    private static CognitoException alreadyConfirmed(User user) {
        return Errors.notAuthorized("User cannot be confirmed. Current status is " + user.status());
    }

    /** The user stays confirmed, whatever the trigger says. */
    private static ObjectNode announced(Call call, User user) {
        call.triggers()
                .postConfirmation(
                        TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, Subject.view(user));
        return Json.object();
    }
}
