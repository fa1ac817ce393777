package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import java.time.Instant;

/** What follows a password, right or wrong, in whichever way it was proven. */
final class PasswordProof {

    private final Pool pool;
    private final SignIn signIn;
    private final Mfa mfa;

    PasswordProof(Pool pool, SignIn signIn, Mfa mfa) {
        this.pool = pool;
        this.signIn = signIn;
        this.mfa = mfa;
    }

    /**
     * Refuses an attempt that is not looked at: locked out, or a password that no longer counts.
     */
    void checkAttemptAllowed(User user) {
        SignIn.checkUsable(user);
        if (user.status() == UserStatus.RESET_REQUIRED) {
            throw Errors.passwordResetRequired();
        }
        user.failedPasswords().checkNotLocked(pool.now());
    }

    /** Counts a wrong password, and refuses it. */
    RuntimeException wrong(User user) {
        return wrong(pool, user);
    }

    /** The same, where no sign-in is going on. */
    static RuntimeException wrong(Pool pool, User user) {
        Instant now = pool.now();
        pool.note(user, (u, c) -> c.failedPasswords(u.failedPasswords().and(now)));
        return Errors.incorrectUsernameOrPassword();
    }

    /** A right one: the count begins anew. Refuses who is not confirmed or comes too late. */
    User right(User user) {
        User current = pool.current(user);
        if (current.failedPasswords().count() > 0) {
            current = pool.note(current, (u, c) -> c.failedPasswords(FailedPasswords.NONE));
        }
        if (current.status() == UserStatus.UNCONFIRMED) {
            throw Errors.userNotConfirmed();
        }
        Instant until = current.temporaryUntil();
        if (until != null && !pool.now().isBefore(until)) {
            throw Errors.notAuthorized(
                    "Temporary password has expired and must be reset by an administrator.");
        }
        return current;
    }

    /** Tokens or a second factor; for a temporary password, the demand for another one. */
    ObjectNode complete(Call call, Progress progress, User user) {
        if (user.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
            ObjectNode secondFactor = mfa.ask(call, progress, user);
            return secondFactor == null
                    ? signIn.complete(call, user, TriggerSource.TOKEN_GENERATION_AUTHENTICATION)
                    : secondFactor;
        }
        // Observed: authentication completes twice, here and with the new password, with both
        // triggers each time. Assumption: it is the second that is _NewPasswordChallenge. The
        // tokens of the first are nobody's.
        signIn.complete(call, user, TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
        return newPasswordRequired(call, progress, pool.current(user));
    }

    ObjectNode newPasswordRequired(Call call, Progress progress, User user) {
        ObjectNode parameters = Json.object();
        parameters.put("USER_ID_FOR_SRP", user.username());
        ArrayNode missing = parameters.arrayNode();
        pool.schema()
                .missing(user.attributes())
                .forEach(name -> missing.add(NewPassword.ATTRIBUTE_PREFIX + name));
        parameters.put("requiredAttributes", missing.toString());
        parameters.put("userAttributes", Json.object(user.attributes()).toString());
        return signIn.ask(
                call,
                progress,
                AuthSession.NEW_PASSWORD_REQUIRED,
                new Awaited.Nothing(),
                parameters);
    }
}
