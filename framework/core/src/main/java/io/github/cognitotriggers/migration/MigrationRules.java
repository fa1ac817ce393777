package io.github.cognitotriggers.migration;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Cognito wants of a migrated user. Here it matters more than elsewhere to say it early: of a
 * migration that Cognito refuses, neither the user nor the log learns why.
 */
final class MigrationRules {

    private static final int MAX_VALUE_LENGTH = 2048;
    private static final int MAX_USERNAME_LENGTH = 128;

    private MigrationRules() {}

    /** What holds for every attribute. */
    static void checkAttribute(String name, @Nullable String value) {
        if (value == null) {
            throw InvalidResponseException.because(
                    "userAttributes." + Keys.shorten(name) + " must be a string, not null");
        }
        if (value.length() > MAX_VALUE_LENGTH) {
            throw InvalidResponseException.because(
                    "userAttributes."
                            + Keys.shorten(name)
                            + " has more than "
                            + MAX_VALUE_LENGTH
                            + " characters");
        }
        if (name.equals("username") && (value.isEmpty() || value.length() > MAX_USERNAME_LENGTH)) {
            throw InvalidResponseException.because(
                    "userAttributes.username must have 1 to "
                            + MAX_USERNAME_LENGTH
                            + " characters");
        }
    }

    /** What can be told without the event. */
    static void check(UserMigrationResponse response) {
        Map<String, String> attributes = response.userAttributes();
        if (attributes.isEmpty()) {
            throw InvalidResponseException.because(
                    "userAttributes needs at least one attribute;"
                            + " to turn the user away, answer declined()");
        }
        if (response.enableSmsMfa().orElse(false) && !has(attributes, "phone_number")) {
            throw InvalidResponseException.because(
                    "enableSMSMFA needs the attribute phone_number, which userAttributes lacks");
        }
    }

    /** What can be told with the event. */
    static void checkEvent(
            UserMigrationResponse response, UserMigrationEvent event, ResponseWriter out) {
        Map<String, String> attributes = response.userAttributes();
        checkUsername(attributes, event);
        warnOfUnknownNames(attributes, out);
        TriggerSource source = event.triggerSource();
        if (source == TriggerSource.USER_MIGRATION_FORGOT_PASSWORD
                && !isVerified(attributes, "email")
                && !isVerified(attributes, "phone_number")) {
            out.warn(
                    "userAttributes has neither a verified email nor a verified phone_number:"
                            + " the code for the new password has nowhere to go");
        }
        if (response.messageAction().isEmpty()) {
            warnOfMediums(response, source, out);
        }
    }

    private static void checkUsername(Map<String, String> attributes, UserMigrationEvent event) {
        String username = attributes.get("username");
        if (username == null) {
            return;
        }
        String typed = event.userName();
        if (!username.equals(typed)
                && !typed.equalsIgnoreCase(attributes.get("email"))
                && !typed.equals(attributes.get("phone_number"))
                && !typed.equalsIgnoreCase(attributes.get("preferred_username"))) {
            throw InvalidResponseException.because(
                    "userAttributes.username must be left out or be the event's userName, unless"
                            + " email, phone_number or preferred_username is what the user typed");
        }
    }

    private static void warnOfUnknownNames(Map<String, String> attributes, ResponseWriter out) {
        for (String name : attributes.keySet()) {
            if (!isKnown(name)) {
                out.warn(
                        "userAttributes."
                                + Keys.shorten(name)
                                + " is no standard attribute; a custom one begins with custom:");
            }
        }
    }

    private static void warnOfMediums(
            UserMigrationResponse response, TriggerSource source, ResponseWriter out) {
        List<DeliveryMedium> mediums = response.desiredDeliveryMediums().orElse(null);
        Map<String, String> attributes = response.userAttributes();
        if (mediums == null) {
            // In a forgotten password the code goes out, and no welcome message was ever seen.
            if (source == TriggerSource.USER_MIGRATION_AUTHENTICATION
                    && !has(attributes, "phone_number")) {
                out.warn(
                        "the welcome message goes out by SMS unless desiredDeliveryMediums says"
                                + " otherwise, but userAttributes has no phone_number");
            }
            return;
        }
        if (mediums.contains(DeliveryMedium.SMS) && !has(attributes, "phone_number")) {
            out.warn("desiredDeliveryMediums has SMS, but userAttributes has no phone_number");
        }
        if (mediums.contains(DeliveryMedium.EMAIL) && !has(attributes, "email")) {
            out.warn("desiredDeliveryMediums has EMAIL, but userAttributes has no email");
        }
    }

    private static boolean has(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        return value != null && !value.isEmpty();
    }

    private static boolean isVerified(Map<String, String> attributes, String name) {
        return has(attributes, name)
                && "true".equalsIgnoreCase(attributes.get(name.concat("_verified")));
    }

    /** The standard claims of OpenID Connect, and whatever has a prefix. */
    private static boolean isKnown(String name) {
        return switch (name) {
            case "username",
                    "address",
                    "birthdate",
                    "email",
                    "email_verified",
                    "family_name",
                    "gender",
                    "given_name",
                    "locale",
                    "middle_name",
                    "name",
                    "nickname",
                    "phone_number",
                    "phone_number_verified",
                    "picture",
                    "preferred_username",
                    "profile",
                    "sub",
                    "updated_at",
                    "website",
                    "zoneinfo" ->
                    true;
            default -> name.indexOf(':') > 0;
        };
    }
}
