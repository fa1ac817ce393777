package io.github.cognitotriggers.local.pool;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to NEW_PASSWORD_REQUIRED: a password to stay, and attributes that were missing. */
final class NewPassword {

    static final String ATTRIBUTE_PREFIX = "userAttributes.";

    private final Pool pool;

    NewPassword(Pool pool) {
        this.pool = pool;
    }

    /** What was answered, checked. A bad password can be answered again: the session is open. */
    Map<String, String> check(AppClient client, User user, Parameters answers) {
        pool.settings().passwordPolicy().check(answers.require("NEW_PASSWORD"));
        Map<String, String> sent = new LinkedHashMap<>();
        answers.values()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(ATTRIBUTE_PREFIX)) {
                                sent.put(name.substring(ATTRIBUTE_PREFIX.length()), value);
                            }
                        });
        pool.schema().checkPermitted(client, sent.keySet());
        sent.forEach((name, value) -> check(user, name, value));
        Map<String, String> all = new LinkedHashMap<>(user.attributes());
        all.putAll(sent);
        pool.schema()
                .missing(all)
                .forEach(
                        name -> {
                            throw Errors.invalidParameter(
                                    "Invalid attributes given, " + name + " is missing");
                        });
        return sent;
    }

    /** Assumption: what can be set but once can be set here by whoever does not have it yet. */
    private void check(User user, String name, String value) {
        String before = user.attribute(name);
        if (before == null || before.equals(value)) {
            pool.schema().check(Map.of(name, value));
        } else {
            pool.schema().checkChange(Map.of(name, value));
        }
    }

    /** Sets it, and confirms the user. */
    User set(User user, String password, Map<String, String> attributes) {
        return pool.update(
                user,
                (u, c) -> {
                    if (u.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
                        throw Errors.invalidSession();
                    }
                    AttributeUpdate.replaceContacts(u, c, attributes);
                    c.status(UserStatus.CONFIRMED)
                            .attributes(attributes)
                            .password(pool.hashed(u.username(), password));
                });
    }
}
