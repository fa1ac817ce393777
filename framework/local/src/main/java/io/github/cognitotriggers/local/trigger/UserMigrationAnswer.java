package io.github.cognitotriggers.local.trigger;

import java.util.List;
import java.util.Map;

/**
 * A user that another directory knew.
 *
 * @param userAttributes the profile to create
 * @param confirmed whether the user keeps the password; if not, it has to be reset
 * @param suppressMessage whether no invitation is sent
 * @param desiredDeliveryMediums of the invitation: {@code EMAIL}, {@code SMS}
 * @param forceAliasCreation whether an alias is taken away from who has it
 * @param enableSmsMfa whether the user signs in with text messages from now on
 */
public record UserMigrationAnswer(
        Map<String, String> userAttributes,
        boolean confirmed,
        boolean suppressMessage,
        List<String> desiredDeliveryMediums,
        boolean forceAliasCreation,
        boolean enableSmsMfa) {

    public UserMigrationAnswer {
        userAttributes = Values.copyOf(userAttributes);
        desiredDeliveryMediums = List.copyOf(desiredDeliveryMediums);
    }

    /** The attributes' names, no values: they are the user's. */
    @Override
    public String toString() {
        return "UserMigrationAnswer[userAttributes="
                + Values.keys(userAttributes)
                + ", confirmed="
                + confirmed
                + "]";
    }
}
