package io.github.cognitotriggers.sample.migration;

import java.util.Optional;

/** The users of the system before this one. */
interface LegacyDirectory {

    /** A user whose password is this; empty if it is not, or there is no such user. */
    Optional<LegacyUser> authenticate(String userName, String password);

    /** A user by name; for one who forgot the password, so it proves nothing. */
    Optional<LegacyUser> find(String userName);
}
