package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes that confirm a sign-up, and the address or number with it. */
final class ConfirmationCodes {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final Pool pool;

    ConfirmationCodes(Pool pool) {
        this.pool = pool;
    }

    /** Where a code goes: to the number if it is to be verified, else the address, else nowhere. */
    @Nullable Medium medium(User user) {
        Set<String> verified = pool.settings().autoVerifiedAttributes();
        for (Medium medium : new Medium[] {Medium.SMS, Medium.EMAIL}) {
            if (verified.contains(medium.attribute())
                    && user.attribute(medium.attribute()) != null) {
                return medium;
            }
        }
        return null;
    }

    /** Sends a new code, which takes the place of the one before. */
    ObjectNode send(Call call, Occasion occasion, Medium medium, User user) {
        Code code = new Code(pool.random().code(), medium.attribute(), pool.now().plus(VALIDITY));
        User current = pool.update(user, (u, c) -> c.code(Code.Purpose.CONFIRM_SIGN_UP, code));
        pool.messages().send(call.triggers(), occasion, medium, current, code.value());
        return medium.details(Objects.requireNonNull(current.attribute(medium.attribute())));
    }
}
