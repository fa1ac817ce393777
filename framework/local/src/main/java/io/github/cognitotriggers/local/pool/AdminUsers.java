package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What administrators do with users that exist; none of it fires a trigger. */
final class AdminUsers {

    private final Pool pool;

    AdminUsers(Pool pool) {
        this.pool = pool;
    }

    ObjectNode get(Request request) {
        User user = user(request);
        ObjectNode response = Json.object();
        response.put("Username", user.username());
        response.set("UserAttributes", Json.attributes(user));
        Json.describe(user, response);
        MfaPreferences.put(user, response);
        return response;
    }

    ObjectNode setPassword(Request request) {
        User user = user(request);
        String password = request.requireText("Password");
        pool.settings().passwordPolicy().check(password);
        StoredPassword stored = pool.hashed(user.username(), password);
        if (request.flag("Permanent")) {
            return change(user, c -> c.password(stored).status(UserStatus.CONFIRMED));
        }
        return change(
                user,
                c ->
                        c.temporaryPassword(
                                        stored,
                                        pool.now()
                                                .plus(
                                                        pool.settings()
                                                                .passwordPolicy()
                                                                .temporaryPasswordValidity()))
                                .status(UserStatus.FORCE_CHANGE_PASSWORD));
    }

    ObjectNode delete(Request request) {
        pool.users().remove(user(request));
        return Json.object();
    }

    ObjectNode enable(Request request) {
        return change(user(request), c -> c.enabled(true));
    }

    /** The user's tokens are no longer good, nor are they when the user is enabled again. */
    ObjectNode disable(Request request) {
        return change(user(request), c -> c.enabled(false).signedOut());
    }

    ObjectNode globalSignOut(Request request) {
        return change(user(request), User.Change::signedOut);
    }

    private User user(Request request) {
        pool.checkPoolId(request);
        return pool.requireUser(request);
    }

    private ObjectNode change(User user, Consumer<User.Change> change) {
        pool.update(user, (u, c) -> change.accept(c));
        return Json.object();
    }
}
