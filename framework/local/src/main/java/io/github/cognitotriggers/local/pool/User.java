package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A user at one moment. Immutable: a change makes another one, which {@link UserStore} keeps. */
final class User {

    private final String sub;
    private final String username;
    private final UserStatus status;
    private final boolean enabled;
    private final Map<String, String> attributes;
    private final @Nullable StoredPassword password;
    private final @Nullable Instant temporaryUntil;
    private final Map<Code.Purpose, Code> codes;
    private final Set<String> groups;
    private final FailedPasswords failedPasswords;
    private final int signOuts;
    private final Instant created;
    private final Instant modified;
    private final Map<String, String> pending;
    private final Attempts attempts;
    private final UserMfa mfa;

    private User(Change change) {
        this.sub = change.sub;
        this.username = change.username;
        this.status = change.status;
        this.enabled = change.enabled;
        this.attributes = Collections.unmodifiableMap(change.attributes);
        this.password = change.password;
        this.temporaryUntil = change.temporaryUntil;
        this.codes = Collections.unmodifiableMap(change.codes);
        this.groups = Collections.unmodifiableSet(change.groups);
        this.failedPasswords = change.failedPasswords;
        this.signOuts = change.signOuts;
        this.created = change.created;
        this.modified = change.modified;
        this.pending = Collections.unmodifiableMap(change.pending);
        this.attempts = change.attempts;
        this.mfa = change.mfa;
    }

    static User create(String sub, String username, Instant now, Consumer<Change> change) {
        Change first = new Change(sub, username, now);
        change.accept(first);
        return new User(first);
    }

    /** The same user with something else. */
    User with(Instant now, Consumer<Change> change) {
        Change next = new Change(this);
        next.modified = now;
        change.accept(next);
        return new User(next);
    }

    String sub() {
        return sub;
    }

    String username() {
        return username;
    }

    UserStatus status() {
        return status;
    }

    boolean enabled() {
        return enabled;
    }

    /** The attributes in the order they were set, without {@code sub}. */
    Map<String, String> attributes() {
        return attributes;
    }

    @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** Whether the attribute, email or phone_number, has a value that was verified. */
    boolean verified(String name) {
        // Observed: users have it as it was sent, "True" among others.
        Medium medium = Medium.ofAttribute(name);
        return medium != null
                && attributes.containsKey(name)
                && Boolean.parseBoolean(attributes.get(medium.verifiedAttribute()));
    }

    @Nullable StoredPassword password() {
        return password;
    }

    /** Until when a temporary password is good; null when there is none. */
    @Nullable Instant temporaryUntil() {
        return temporaryUntil;
    }

    @Nullable Code code(Code.Purpose purpose) {
        return codes.get(purpose);
    }

    Set<String> groups() {
        return groups;
    }

    FailedPasswords failedPasswords() {
        return failedPasswords;
    }

    /** How often all sessions of the user were ended; tokens from before are no longer good. */
    int signOuts() {
        return signOuts;
    }

    Instant created() {
        return created;
    }

    Instant modified() {
        return modified;
    }

    /** Values of attributes that the user has to verify before they count. */
    Map<String, String> pending() {
        return pending;
    }

    /** What the user did of late that is not allowed too often. */
    Attempts attempts() {
        return attempts;
    }

    UserMfa mfa() {
        return mfa;
    }

    /** The name and what it has, without any value. */
    @Override
    public String toString() {
        return "User[" + username + ", " + status + ", attributes " + attributes.keySet() + "]";
    }

    /** What changes from one user to the next. */
    static final class Change {

        private final String sub;
        private final String username;
        private UserStatus status = UserStatus.UNCONFIRMED;
        private boolean enabled = true;
        private final Map<String, String> attributes;
        private @Nullable StoredPassword password;
        private @Nullable Instant temporaryUntil;
        private final Map<Code.Purpose, Code> codes;
        private final Set<String> groups;
        private FailedPasswords failedPasswords = FailedPasswords.NONE;
        private int signOuts;
        private final Instant created;
        private Instant modified;
        private final Map<String, String> pending;
        private Attempts attempts = Attempts.NONE;
        private UserMfa mfa = UserMfa.NONE;

        private Change(String sub, String username, Instant now) {
            this.sub = sub;
            this.username = username;
            this.attributes = new LinkedHashMap<>();
            this.codes = new EnumMap<>(Code.Purpose.class);
            this.groups = new TreeSet<>();
            this.created = now;
            this.modified = now;
            this.pending = new LinkedHashMap<>();
        }

        private Change(User user) {
            this.sub = user.sub;
            this.username = user.username;
            this.status = user.status;
            this.enabled = user.enabled;
            this.attributes = new LinkedHashMap<>(user.attributes);
            this.password = user.password;
            this.temporaryUntil = user.temporaryUntil;
            this.codes = new EnumMap<>(Code.Purpose.class);
            this.codes.putAll(user.codes);
            this.groups = new TreeSet<>(user.groups);
            this.failedPasswords = user.failedPasswords;
            this.signOuts = user.signOuts;
            this.created = user.created;
            this.modified = user.modified;
            this.pending = new LinkedHashMap<>(user.pending);
            this.attempts = user.attempts;
            this.mfa = user.mfa;
        }

        Change status(UserStatus value) {
            status = value;
            return this;
        }

        Change enabled(boolean value) {
            enabled = value;
            return this;
        }

        Change attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        Change attributes(Map<String, String> values) {
            attributes.putAll(values);
            return this;
        }

        /** A password to stay. */
        Change password(StoredPassword value) {
            password = value;
            temporaryUntil = null;
            return this;
        }

        /** A password to be replaced at the first sign-in. */
        Change temporaryPassword(StoredPassword value, Instant until) {
            password = value;
            temporaryUntil = until;
            return this;
        }

        Change code(Code.Purpose purpose, Code code) {
            codes.put(purpose, code);
            return this;
        }

        Change withoutCode(Code.Purpose purpose) {
            codes.remove(purpose);
            return this;
        }

        Change group(String name) {
            groups.add(name);
            return this;
        }

        Change withoutGroup(String name) {
            groups.remove(name);
            return this;
        }

        Change failedPasswords(FailedPasswords value) {
            failedPasswords = value;
            return this;
        }

        Change signedOut() {
            signOuts++;
            return this;
        }

        Change withoutAttribute(String name) {
            attributes.remove(name);
            return this;
        }

        Change pending(String name, String value) {
            pending.put(name, value);
            return this;
        }

        Change withoutPending(String name) {
            pending.remove(name);
            return this;
        }

        Change attempts(Attempts value) {
            attempts = value;
            return this;
        }

        Change mfa(UserMfa value) {
            mfa = value;
            return this;
        }
    }
}
