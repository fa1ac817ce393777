package io.github.cognitotriggers.sample.store;

import io.github.cognitotriggers.sample.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations, each good for one user. Both operations may be repeated without harm. */
public interface Invitations {

    /**
     * How long a reservation keeps others away: as long as Cognito's confirmation code is good. A
     * sign-up that nobody confirms must not use up an invitation for ever.
     */
    Duration RESERVED_FOR = Duration.ofHours(24);

    /**
     * Keeps an invitation for an address.
     *
     * @return false if there is no such invitation, or another address has it
     */
    boolean reserve(String code, EmailAddress address);

    /**
     * Uses up the invitation that an address reserved, and makes the user a member, both or
     * neither.
     *
     * @param sent the invitation to take if none is reserved, or null
     * @param sub the user's id in the pool
     * @return what the user is a member of now, or was already; empty if there is no invitation for
     *     this address
     */
    Optional<Membership> redeem(EmailAddress address, @Nullable String sent, String sub);
}
