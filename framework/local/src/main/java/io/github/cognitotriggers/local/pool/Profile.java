package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** What users do for themselves with an access token; none of it fires a trigger. */
final class Profile {

    private final Pool pool;

    Profile(Pool pool) {
        this.pool = pool;
    }

    ObjectNode get(Request request) {
        AccessTokens.Bearer bearer = pool.bearer(request);
        User user = bearer.user();
        AppClient client = pool.client(bearer.clientId());
        ObjectNode response = Json.object();
        response.put("Username", user.username());
        response.set(
                "UserAttributes",
                Json.attributes(
                        user, name -> name.equals(AttributeSchema.SUB) || client.mayRead(name)));
        MfaPreferences.put(user, response);
        return response;
    }

    ObjectNode changePassword(Request request) {
        User user = user(request);
        // Documented: who has no password does not prove one.
        String previous =
                user.password() == null
                        ? request.text("PreviousPassword")
                        : request.requireText("PreviousPassword");
        String proposed = request.requireText("ProposedPassword");
        pool.attempt(user, Attempts.Kind.CHANGE_PASSWORD);
        user.failedPasswords().checkNotLocked(pool.now());
        StoredPassword stored = user.password();
        if (stored != null
                && (previous == null
                        || !stored.matches(pool.identity(user.username()), previous))) {
            throw PasswordProof.wrong(pool, user);
        }
        pool.settings().passwordPolicy().check(proposed);
        StoredPassword next = pool.hashed(user.username(), proposed);
        pool.update(
                user,
                (u, c) -> {
                    // Another call was quicker: what was proved is the password no longer.
                    if (!Objects.equals(u.password(), stored)) {
                        throw Errors.incorrectUsernameOrPassword();
                    }
                    c.password(next).failedPasswords(FailedPasswords.NONE);
                });
        return Json.object();
    }

    ObjectNode globalSignOut(Request request) {
        User user = user(request);
        pool.update(user, (u, c) -> c.signedOut());
        return Json.object();
    }

    ObjectNode delete(Request request) {
        pool.users().remove(user(request));
        return Json.object();
    }

    private User user(Request request) {
        return pool.bearer(request).user();
    }
}
