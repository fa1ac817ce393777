package io.github.cognitotriggers.local.pool;

import java.util.ArrayList;
import java.util.List;

/** The messages that tell users of an account that somebody else made for them. */
final class Invitations {

    private final Pool pool;

    Invitations(Pool pool) {
        this.pool = pool;
    }

    /**
     * Sends an invitation.
     *
     * @param desired names of mediums; none stands for Cognito's default, SMS
     * @param temporaryPassword what fills the code's placeholder
     */
    void send(Call call, User user, List<String> desired, String temporaryPassword) {
        for (Medium medium : mediums(user, desired)) {
            pool.messages()
                    .send(
                            call.triggers(),
                            Occasion.ADMIN_CREATE_USER,
                            medium,
                            user,
                            temporaryPassword);
        }
    }

    private static List<Medium> mediums(User user, List<String> desired) {
        List<Medium> possible = new ArrayList<>();
        for (Medium medium : Medium.values()) {
            if (user.attribute(medium.attribute()) != null) {
                possible.add(medium);
            }
        }
        List<String> wanted = desired.isEmpty() ? List.of(Medium.SMS.name()) : desired;
        List<Medium> chosen = possible.stream().filter(m -> wanted.contains(m.name())).toList();
        // Assumption: who has no number, which is the default, gets an email.
        return chosen.isEmpty() && desired.isEmpty() ? possible : chosen;
    }
}
