package io.github.cognitotriggers.local.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users, found by {@code sub}, user name and alias. Thread-safe: reads never wait, and one
 * change is made at a time, so that what a change looked at still holds when it is kept.
 */
final class UserStore {

    private final boolean caseSensitive;
    private final Set<String> usernameAttributes;
    private final Set<String> aliasAttributes;
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<String, String> subs = new ConcurrentHashMap<>();
    private final ReentrantLock changing = new ReentrantLock();

    UserStore(PoolSettings settings) {
        this.caseSensitive = settings.caseSensitiveUsernames();
        this.usernameAttributes = settings.usernameAttributes();
        this.aliasAttributes = settings.aliasAttributes();
    }

    /** The user of that name: user name, {@code sub} or alias; null if there is none. */
    @Nullable User find(String name) {
        for (String key : lookUps(name)) {
            String sub = subs.get(key);
            User user = sub == null ? null : users.get(sub);
            if (user != null) {
                return user;
            }
        }
        return users.get(name);
    }

    /** The user of that user name, whatever else it may be. */
    @Nullable User findByUsername(String username) {
        String sub = subs.get(nameKey(username));
        return sub == null ? null : users.get(sub);
    }

    @Nullable User findBySub(String sub) {
        return users.get(sub);
    }

    int size() {
        return users.size();
    }

    /** All users, in no order, as they are while being read. */
    Iterable<User> all() {
        return users.values();
    }

    /**
     * Adds a user.
     *
     * @param takeAliases whether an alias that another user has becomes this one's; that user's
     *     attribute is no longer verified then
     */
    void add(User user, boolean takeAliases) {
        changing.lock();
        try {
            if (subs.containsKey(nameKey(user.username()))) {
                throw Errors.usernameExists("User already exists");
            }
            Set<String> aliases = claim(user, takeAliases, true);
            users.put(user.sub(), user);
            subs.put(nameKey(user.username()), user.sub());
            aliases.forEach(alias -> subs.put(alias, user.sub()));
        } finally {
            changing.unlock();
        }
    }

    /**
     * Changes a user as it is at that moment; a change that throws changes nothing.
     *
     * @throws io.github.cognitotriggers.local.error.CognitoException if the user is gone
     */
    User change(User known, UnaryOperator<User> change) {
        return change(known, false, change);
    }

    User change(User known, boolean takeAliases, UnaryOperator<User> change) {
        changing.lock();
        try {
            User current = users.get(known.sub());
            if (current == null) {
                throw Errors.userNotFound();
            }
            User next = change.apply(current);
            Set<String> after = claim(next, takeAliases, false);
            for (String before : aliases(current)) {
                if (!after.contains(before)) {
                    subs.remove(before, current.sub());
                }
            }
            users.put(next.sub(), next);
            after.forEach(alias -> subs.put(alias, next.sub()));
            return next;
        } finally {
            changing.unlock();
        }
    }

    /**
     * Changes all users whom it concerns, before anything else changes one.
     *
     * @param change of what is no alias
     */
    void changeAll(Predicate<User> concerned, UnaryOperator<User> change) {
        changing.lock();
        try {
            users.replaceAll((sub, user) -> concerned.test(user) ? change.apply(user) : user);
        } finally {
            changing.unlock();
        }
    }

    void remove(User known) {
        changing.lock();
        try {
            User user = users.remove(known.sub());
            if (user != null) {
                subs.remove(nameKey(user.username()), user.sub());
                aliases(user).forEach(alias -> subs.remove(alias, user.sub()));
            }
        } finally {
            changing.unlock();
        }
    }

    /** Sees to it that the user can have its aliases, and says which they are. */
    private Set<String> claim(User user, boolean takeAliases, boolean isNew) {
        Set<String> wanted = aliases(user);
        Map<String, User> losers = new HashMap<>();
        for (String alias : wanted) {
            String owner = subs.get(alias);
            if (owner == null || owner.equals(user.sub())) {
                continue;
            }
            String attribute = alias.substring(0, alias.indexOf(':'));
            if (usernameAttributes.contains(attribute)) {
                throw isNew
                        ? Errors.usernameExists(Errors.accountExists(attribute))
                        : Errors.signInNameTaken(attribute);
            }
            // Nobody can prove that a preferred user name is theirs, and so nobody can take one.
            if (!takeAliases || attribute.equals(AttributeSchema.PREFERRED_USERNAME)) {
                throw Errors.aliasExists(attribute);
            }
            losers.put(attribute, Objects.requireNonNull(users.get(owner)));
        }
        losers.forEach(this::unverify);
        return wanted;
    }

    private void unverify(String attribute, User loser) {
        User current = Objects.requireNonNull(users.get(loser.sub()));
        users.put(
                current.sub(),
                current.with(
                        current.modified(),
                        c -> c.attribute(Medium.of(attribute).verifiedAttribute(), "false")));
    }

    /** By what else the user can be found: an email or number counts once it is verified. */
    private Set<String> aliases(User user) {
        Set<String> keys = new HashSet<>();
        if (user.status() == UserStatus.EXTERNAL_PROVIDER) {
            // Assumption: who comes with a provider does not take the address of anybody who signs
            // in here; both can have the same one.
            return keys;
        }
        for (String attribute : usernameAttributes) {
            String value = named(user, attribute);
            if (value != null) {
                keys.add(aliasKey(attribute, value));
            }
        }
        for (String attribute : aliasAttributes) {
            String value = named(user, attribute);

            if (value != null
                    && (attribute.equals(AttributeSchema.PREFERRED_USERNAME)
                            || user.verified(attribute))) {
                keys.add(aliasKey(attribute, value));
            }
        }
        return keys;
    }

    /** A value that is the user's own: what stands for a missing one names nobody. */
    private static @Nullable String named(User user, String attribute) {
        String value = user.attribute(attribute);
        return AttributeSchema.DEFAULT_VALUE.equals(value) ? null : value;
    }

    /** What a typed name can be, the user's own name first. */
    private List<String> lookUps(String name) {
        List<String> keys = new ArrayList<>();
        keys.add(nameKey(name));
        usernameAttributes.forEach(attribute -> keys.add(aliasKey(attribute, name)));
        aliasAttributes.forEach(attribute -> keys.add(aliasKey(attribute, name)));
        return keys;
    }

    private String nameKey(String username) {
        return aliasKey("username", username);
    }

    private String aliasKey(String attribute, String value) {
        return attribute + ":" + (caseSensitive ? value : value.toLowerCase(Locale.ROOT));
    }
}
