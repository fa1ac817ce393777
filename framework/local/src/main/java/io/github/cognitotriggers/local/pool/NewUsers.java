package io.github.cognitotriggers.local.pool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How a user to be is called, by the pool's rules for user names. */
final class NewUsers {

    /**
     * A user before it exists.
     *
     * @param username the name in the pool: what was typed, or the {@code sub} where an email or a
     *     number is typed in place of a name
     */
    record Draft(String sub, String username, Map<String, String> attributes) {

        /** The name; attributes are the user's. */
        @Override
        public String toString() {
            return "Draft[" + username + ", attributes " + attributes.keySet() + "]";
        }
    }

    private final Pool pool;

    NewUsers(Pool pool) {
        this.pool = pool;
    }

    Draft draft(String typed, Map<String, String> attributes) {
        String sub = pool.random().uuid().toString();
        Set<String> inPlace = pool.settings().usernameAttributes();
        if (inPlace.isEmpty()) {
            checkNoAlias(typed);
            return new Draft(sub, typed, attributes);
        }
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(attributeOf(typed, inPlace), typed);
        return new Draft(sub, sub, all);
    }

    /** The attribute that a typed name is, in a pool that takes no other names. */
    private static String attributeOf(String typed, Set<String> inPlace) {
        if (inPlace.contains(AttributeSchema.EMAIL) && AttributeSchema.isEmail(typed)) {
            return AttributeSchema.EMAIL;
        }
        if (inPlace.contains(AttributeSchema.PHONE_NUMBER)
                && AttributeSchema.isPhoneNumber(typed)) {
            return AttributeSchema.PHONE_NUMBER;
        }
        if (inPlace.size() > 1) {
            throw Errors.invalidParameter("Username should be either an email or a phone number.");
        }
        throw Errors.invalidParameter(
                inPlace.contains(AttributeSchema.EMAIL)
                        ? "Username should be an email."
                        : "Username should be a phone number.");
    }

    /** A name that looks like an alias could be taken for another user's. */
    private void checkNoAlias(String typed) {
        Set<String> aliases = pool.settings().aliasAttributes();
        if (aliases.contains(AttributeSchema.EMAIL) && AttributeSchema.isEmail(typed)) {
            throw Errors.invalidParameter(
                    "Username cannot be of email format, since user pool is configured for email"
                            + " alias.");
        }
        if (aliases.contains(AttributeSchema.PHONE_NUMBER)
                && AttributeSchema.isPhoneNumber(typed)) {
            throw Errors.invalidParameter(
                    "Username cannot be of phone number format, since user pool is configured for"
                            + " phone number alias.");
        }
    }

    /** Refuses a name that a user already has; of two at the same time the store refuses one. */
    void checkFree(String typed, String existsMessage) {
        if (pool.users().find(typed) == null) {
            return;
        }
        Set<String> inPlace = pool.settings().usernameAttributes();
        throw Errors.usernameExists(
                inPlace.isEmpty()
                        ? existsMessage
                        : Errors.accountExists(attributeOf(typed, inPlace)));
    }
}
