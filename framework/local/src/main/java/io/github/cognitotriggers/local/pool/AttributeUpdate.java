package io.github.cognitotriggers.local.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One change of a user's attributes, checked already. A new email or number is no longer verified;
 * where the pool wants it so, it waits until it is.
 */
final class AttributeUpdate {

    private final PoolSettings settings;
    private final Map<String, String> sent;
    private final List<Medium> toVerify = new ArrayList<>();

    /**
     * @param sent an empty value for what is to be taken away; flags that say that an email or
     *     number is verified, if an administrator sends them
     */
    AttributeUpdate(PoolSettings settings, Map<String, String> sent) {
        this.settings = settings;
        this.sent = sent;
    }

    /** Makes the change. To be called once. */
    void apply(User user, User.Change change) {
        sent.forEach((name, value) -> set(user, change, name));
    }

    /** What has got a value that the pool wants verified. */
    List<Medium> toVerify() {
        return toVerify;
    }

    private void set(User user, User.Change change, String name) {
        String value = sent.getOrDefault(name, "");
        Medium medium = Medium.ofAttribute(name);
        if (value.isEmpty()) {
            remove(user, change, name);
        } else if (medium != null) {
            setContact(user, change, medium, value);
        } else if (!isFlagOfWaiting(user, name)) {
            change.attribute(name, value);
        }
    }

    /** Assumption: a value that the user has already changes nothing, and nothing is sent. */
    private void setContact(User user, User.Change change, Medium medium, String value) {
        String name = medium.attribute();
        boolean verified = Boolean.parseBoolean(sent.get(medium.verifiedAttribute()));
        boolean waits = waits(user, medium);
        if (!value.equals(user.attribute(name)) || user.pending().containsKey(name)) {
            change.withoutPending(name).withoutCode(medium.verification());
        }
        if (value.equals(user.attribute(name))) {
            return;
        }
        if (waits) {
            change.pending(name, value);
        } else {
            String flag = sent.getOrDefault(medium.verifiedAttribute(), "");
            replaceContact(user, change, medium, value, flag.isEmpty() ? "false" : flag);
        }
        if (!verified && settings.autoVerifiedAttributes().contains(name)) {
            toVerify.add(medium);
        }
    }

    /** Whether the user keeps the email or number for the time being. */
    private boolean waits(User user, Medium medium) {
        String value = sent.getOrDefault(medium.attribute(), "");
        return settings.attributesRequireVerificationBeforeUpdate().contains(medium.attribute())
                && !value.isEmpty()
                && !value.equals(user.attribute(medium.attribute()))
                && !Boolean.parseBoolean(sent.get(medium.verifiedAttribute()));
    }

    /** A flag means the value that was sent with it, not the one that the user keeps meanwhile. */
    private boolean isFlagOfWaiting(User user, String name) {
        for (Medium medium : Medium.values()) {
            if (medium.verifiedAttribute().equals(name)) {
                return waits(user, medium);
            }
        }
        return false;
    }

    /** Takes an attribute away, and all that is known of it. */
    static void remove(User user, User.Change change, String name) {
        change.withoutAttribute(name);
        Medium medium = Medium.ofAttribute(name);
        if (medium != null) {
            withoutSignUpCode(user, change, name);
            change.withoutAttribute(medium.verifiedAttribute())
                    .withoutPending(name)
                    .withoutCode(medium.verification());
        }
    }

    /**
     * Sets an email or number, and forgets what waits for the one before: a code that went there
     * proves nothing of this one.
     *
     * @param verified the flag that goes with it
     */
    static void replaceContact(
            User user, User.Change change, Medium medium, String value, String verified) {
        withoutSignUpCode(user, change, medium.attribute());
        change.attribute(medium.attribute(), value)
                .attribute(medium.verifiedAttribute(), verified)
                .withoutPending(medium.attribute())
                .withoutCode(medium.verification());
    }

    /**
     * The same for those of the attributes that are emails or numbers and come in place of others.
     */
    static void replaceContacts(User user, User.Change change, Map<String, String> attributes) {
        for (Medium medium : Medium.values()) {
            String next = attributes.get(medium.attribute());
            if (next != null && !next.equals(user.attribute(medium.attribute()))) {
                replaceContact(user, change, medium, next, "false");
            }
        }
    }

    private static void withoutSignUpCode(User user, User.Change change, String name) {
        Code code = user.code(Code.Purpose.CONFIRM_SIGN_UP);
        if (code != null && code.attribute().equals(name)) {
            change.withoutCode(Code.Purpose.CONFIRM_SIGN_UP);
        }
    }
}
