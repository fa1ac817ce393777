package io.github.cognitotriggers.local.trigger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answers of user migration. */
final class UserMigrationReader {

    private static final Set<String> MESSAGE_ACTIONS = Set.of("SUPPRESS", "RESEND");
    private static final Set<String> MEDIUMS = Set.of("EMAIL", "SMS");

    private UserMigrationReader() {}

    /** The user; empty if the function has left the response as it was. */
    static Optional<UserMigrationAnswer> read(Members response) {
        if (response.isEmpty()) {
            return Optional.empty();
        }
        response.requireObject("userAttributes");
        return Optional.of(
                new UserMigrationAnswer(
                        response.textMap("userAttributes"),
                        "CONFIRMED".equals(response.text("finalUserStatus")),
                        "SUPPRESS".equals(messageAction(response)),
                        mediums(response),
                        response.bool("forceAliasCreation"),
                        response.bool("enableSMSMFA")));
    }

    /** Assumption: another text is an error, since the API knows no other. */
    private static @Nullable String messageAction(Members response) {
        String action = response.text("messageAction");
        if (action != null && !MESSAGE_ACTIONS.contains(action)) {
            throw response.wrong("messageAction", "neither SUPPRESS nor RESEND");
        }
        return action;
    }

    /** Assumption: another text is an error, and an empty list is as none. */
    private static List<String> mediums(Members response) {
        List<String> mediums = response.texts("desiredDeliveryMediums");
        if (!MEDIUMS.containsAll(mediums)) {
            throw response.wrong("desiredDeliveryMediums", "an element is neither EMAIL nor SMS");
        }
        return mediums.isEmpty() ? List.of("SMS") : mediums;
    }
}
