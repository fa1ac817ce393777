package io.github.cognitotriggers.sample.store;

import java.util.Optional;

/** Who is a member of which tenant; one for each user. */
public interface Memberships {

    /** A user's membership, by the user's id in the pool. */
    Optional<Membership> find(String sub);

    /** Makes a user a member, unless the user is a member already. May be repeated without harm. */
    void addIfAbsent(String sub, Membership membership);
}
