package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.JsonDocument;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a user's profile. Cognito sends every value as text, booleans too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html">Working
 *     with user attributes</a>
 */
public final class UserAttributes {

    private final @Nullable JsonObject json;

    UserAttributes(@Nullable JsonObject json) {
        this.json = json;
    }

    /**
     * The user's unchangeable id in the pool; absent in pre sign-up, since the user does not exist
     * yet.
     */
    public Optional<String> sub() {
        return find("sub");
    }

    /** The email address, verified or not. */
    public Optional<String> email() {
        return find("email");
    }

    /**
     * The email address.
     *
     * @throws IllegalArgumentException if the user has none
     */
    public String requireEmail() {
        return require("email");
    }

    /** The phone number, in the form {@code +12065551212}. */
    public Optional<String> phoneNumber() {
        return find("phone_number");
    }

    /** Whether the email address was verified; empty if the event does not say. */
    public Optional<Boolean> emailVerified() {
        return findBoolean("email_verified");
    }

    /** Whether the phone number was verified; empty if the event does not say. */
    public Optional<Boolean> phoneNumberVerified() {
        return findBoolean("phone_number_verified");
    }

    /** The full name. */
    public Optional<String> name() {
        return find("name");
    }

    /** The given name. */
    public Optional<String> givenName() {
        return find("given_name");
    }

    /** The family name. */
    public Optional<String> familyName() {
        return find("family_name");
    }

    /** The name that the user wants to go by; other than the event's user name. */
    public Optional<String> preferredUsername() {
        return find("preferred_username");
    }

    /** The user's locale as the app wrote it: a BCP 47 tag by convention, but nothing checks it. */
    public Optional<String> locale() {
        return find("locale");
    }

    /** The time zone as the app wrote it: a name such as {@code Europe/Paris} by convention. */
    public Optional<String> zoneinfo() {
        return find("zoneinfo");
    }

    /** {@code cognito:user_status}, for example {@code CONFIRMED}; an open set. */
    public Optional<String> userStatus() {
        return find("cognito:user_status");
    }

    /** A custom attribute, by its name without the prefix {@code custom:}. */
    public Optional<String> custom(String name) {
        return find("custom:" + name);
    }

    /**
     * The federated identities that are linked to the profile; none for a local user.
     *
     * @throws IllegalArgumentException if the attribute is not the JSON that Cognito writes there
     */
    public List<Identity> identities() {
        String identities = json == null ? null : json.scalar("identities");
        if (identities == null || identities.isEmpty()) {
            return List.of();
        }
        List<Identity> parsed = new ArrayList<>();
        for (JsonObject entry :
                JsonDocument.parseObjects(
                        "event.request.userAttributes.identities",
                        identities.getBytes(StandardCharsets.UTF_8))) {
            parsed.add(identity(entry));
        }
        return List.copyOf(parsed);
    }

    private static Identity identity(JsonObject entry) {
        return new Identity(
                entry.requireString("providerName"),
                entry.requireString("providerType"),
                entry.requireString("userId"),
                Optional.ofNullable(entry.string("issuer")),
                "true".equalsIgnoreCase(entry.scalar("primary")));
    }

    /** An attribute by its full name, {@code custom:} included. */
    public Optional<String> find(String name) {
        return json == null ? Optional.empty() : Optional.ofNullable(json.scalar(name));
    }

    /**
     * An attribute by its full name.
     *
     * @throws IllegalArgumentException if the user has none of this name
     */
    public String require(String name) {
        String value = json == null ? null : json.scalar(name);
        if (value == null) {
            throw MalformedJsonException.because(
                    "event.request.userAttributes." + name + " is missing");
        }
        return value;
    }

    /**
     * An attribute that is {@code true} or {@code false}, in any case, since some events write
     * {@code True}. Any other text reads as false.
     */
    public Optional<Boolean> findBoolean(String name) {
        String value = json == null ? null : json.scalar(name);
        return value == null ? Optional.empty() : Optional.of(value.equalsIgnoreCase("true"));
    }

    /** All attributes, in the order of the event. */
    public Map<String, String> asMap() {
        return json == null ? Map.of() : json.toStringMap();
    }

    /** Names the attributes, never a value. */
    @Override
    public String toString() {
        return "UserAttributes" + (json == null ? "{}" : json);
    }
}
