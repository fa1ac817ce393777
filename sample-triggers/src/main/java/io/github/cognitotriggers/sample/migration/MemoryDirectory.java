package io.github.cognitotriggers.sample.migration;

import io.github.cognitotriggers.sample.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A directory in memory, for local runs and tests. A real one stores no password, only a slow hash
 * of it.
 */
final class MemoryDirectory implements LegacyDirectory {

    private final Map<String, LegacyUser> users = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    /** A directory with the user of whom the files under {@code events/} speak. */
    static MemoryDirectory seeded() {
        return new MemoryDirectory()
                .add(new LegacyUser("legacy@example.com", "Lena", "fr-FR"), "Legacy-Passw0rd!");
    }

    MemoryDirectory add(LegacyUser user, String password) {
        users.put(user.email(), user);
        passwords.put(user.email(), password);
        return this;
    }

    @Override
    public Optional<LegacyUser> authenticate(String userName, String password) {
        String name = EmailAddress.of(userName).value();
        String known = passwords.get(name);
        return known != null && same(known, password) ? find(name) : Optional.empty();
    }

    @Override
    public Optional<LegacyUser> find(String userName) {
        return Optional.ofNullable(users.get(EmailAddress.of(userName).value()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
