package io.github.cognitotriggers.migration;

import io.github.cognitotriggers.InvalidResponseException;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.JsonWriter;
import io.github.cognitotriggers.internal.json.Keys;
import io.github.cognitotriggers.internal.json.ResponseWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user that Cognito shall create, or {@link #declined()}. Members that are not set go back as
 * they came.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html#cognito-user-pools-lambda-trigger-syntax-user-migration-response">Migrate
 *     user response parameters</a>
 */
public final class UserMigrationResponse extends TriggerResponse {

    private static final UserMigrationResponse DECLINED = new UserMigrationResponse(new Builder());

    private final Map<String, String> userAttributes;
    private final @Nullable FinalUserStatus finalUserStatus;
    private final @Nullable String messageAction;
    private final @Nullable List<DeliveryMedium> desiredDeliveryMediums;
    private final @Nullable Boolean forceAliasCreation;
    private final @Nullable Boolean enableSmsMfa;

    private UserMigrationResponse(Builder builder) {
        this.userAttributes =
                Collections.unmodifiableMap(new LinkedHashMap<>(builder.userAttributes));
        this.finalUserStatus = builder.finalUserStatus;
        this.messageAction = builder.messageAction;
        this.desiredDeliveryMediums = builder.desiredDeliveryMediums;
        this.forceAliasCreation = builder.forceAliasCreation;
        this.enableSmsMfa = builder.enableSmsMfa;
    }

    /**
     * There is no such user, or the password is wrong: {@code response} goes back untouched. The
     * app gets an error of Cognito's own; where the app client has {@code
     * PreventUserExistenceErrors} enabled it is the one for a wrong password, so that nobody learns
     * which users exist. An exception gives that away.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html">Managing
     *     user existence error responses</a>
     */
    public static UserMigrationResponse declined() {
        return DECLINED;
    }

    /** A user to create. At least one attribute is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether nobody is created: this is {@link #declined()}. */
    public boolean isDeclined() {
        return userAttributes.isEmpty();
    }

    /** The attributes of the user, in the order they were set; empty if declined. */
    public Map<String, String> userAttributes() {
        return userAttributes;
    }

    /** The status of the user after the migration. */
    public Optional<FinalUserStatus> finalUserStatus() {
        return Optional.ofNullable(finalUserStatus);
    }

    /** {@code SUPPRESS} if there shall be no welcome message. */
    public Optional<String> messageAction() {
        return Optional.ofNullable(messageAction);
    }

    /** How the welcome message goes out, in the order it was set. */
    public Optional<List<DeliveryMedium>> desiredDeliveryMediums() {
        return Optional.ofNullable(desiredDeliveryMediums);
    }

    /** Whether another user loses an alias to this one. */
    public Optional<Boolean> forceAliasCreation() {
        return Optional.ofNullable(forceAliasCreation);
    }

    /** Whether the user needs a second factor by SMS: {@code enableSMSMFA}. */
    public Optional<Boolean> enableSmsMfa() {
        return Optional.ofNullable(enableSmsMfa);
    }

    @Override
    protected void write(TriggerEvent answered, ResponseWriter out) {
        UserMigrationEvent event = (UserMigrationEvent) answered;
        if (isDeclined()) {
            return;
        }
        MigrationRules.checkEvent(this, event, out);
        out.member("userAttributes", userAttributes);
        if (finalUserStatus != null) {
            out.member("finalUserStatus", finalUserStatus.name());
        }
        out.member("messageAction", messageAction);
        if (desiredDeliveryMediums != null) {
            JsonWriter mediums = out.member("desiredDeliveryMediums").beginArray();
            for (DeliveryMedium medium : desiredDeliveryMediums) {
                mediums.value(medium.name());
            }
            mediums.endArray();
        }
        out.member("forceAliasCreation", forceAliasCreation);
        out.member("enableSMSMFA", enableSmsMfa);
    }

    @Override
    protected @Nullable Object[] members() {
        return new @Nullable Object[] {
            userAttributes,
            finalUserStatus,
            messageAction,
            desiredDeliveryMediums,
            forceAliasCreation,
            enableSmsMfa
        };
    }

    /** Shows the names of the attributes, never a value. */
    @Override
    public String toString() {
        if (isDeclined()) {
            return "UserMigrationResponse[declined]";
        }
        return "UserMigrationResponse[userAttributes={"
                + Keys.join(new ArrayList<>(userAttributes.keySet()))
                + "}, finalUserStatus="
                + finalUserStatus
                + ", messageAction="
                + messageAction
                + ", desiredDeliveryMediums="
                + desiredDeliveryMediums
                + ", forceAliasCreation="
                + forceAliasCreation
                + ", enableSMSMFA="
                + enableSmsMfa
                + "]";
    }

    /** Sets members; those that are not set go back as they came. */
    public static final class Builder {

        private final Map<String, String> userAttributes = new LinkedHashMap<>();
        private @Nullable FinalUserStatus finalUserStatus;
        private @Nullable String messageAction;
        private @Nullable List<DeliveryMedium> desiredDeliveryMediums;
        private @Nullable Boolean forceAliasCreation;
        private @Nullable Boolean enableSmsMfa;

        private Builder() {}

        /**
         * Adds an attribute. Every value is text, booleans too: {@code email_verified} is {@code
         * "true"}. A custom attribute has its prefix, {@code custom:}. Required attributes that are
         * missing get a default value from Cognito.
         *
         * <p>{@code username} is for a user who typed an alias, that is an email address, a phone
         * number or a preferred user name, which must then be among the attributes. Otherwise leave
         * it out, or set exactly what the user typed.
         *
         * @param value at most 2,048 characters
         * @throws InvalidResponseException if the value is null or too long
         */
        public Builder userAttribute(String name, String value) {
            MigrationRules.checkAttribute(name, value);
            userAttributes.put(name, value);
            return this;
        }

        /**
         * Adds attributes: see {@link #userAttribute}.
         *
         * @throws InvalidResponseException if a value is null or too long
         */
        public Builder userAttributes(Map<String, String> attributes) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                userAttribute(attribute.getKey(), attribute.getValue());
            }
            return this;
        }

        /** The user's status. Cognito's default is {@link FinalUserStatus#RESET_REQUIRED}. */
        public Builder finalUserStatus(FinalUserStatus finalUserStatus) {
            this.finalUserStatus = finalUserStatus;
            return this;
        }

        /** No welcome message. Without this Cognito sends one. */
        public Builder suppressMessage() {
            this.messageAction = "SUPPRESS";
            return this;
        }

        /**
         * How the welcome message goes out. Cognito's default is {@link DeliveryMedium#SMS}.
         *
         * @throws InvalidResponseException if none is given
         */
        public Builder desiredDeliveryMediums(DeliveryMedium... mediums) {
            if (mediums.length == 0) {
                throw InvalidResponseException.because(
                        "desiredDeliveryMediums needs EMAIL, SMS or both;"
                                + " to send nothing, suppress the message");
            }
            this.desiredDeliveryMediums = List.of(mediums);
            return this;
        }

        /**
         * What happens if the email address or phone number is another user's alias. With {@code
         * true} that user loses it; with {@code false}, Cognito's default, the migration fails.
         */
        public Builder forceAliasCreation(boolean forceAliasCreation) {
            this.forceAliasCreation = forceAliasCreation;
            return this;
        }

        /**
         * Whether the user needs a second factor by SMS. The pool must have multi-factor
         * authentication, and the user a {@code phone_number}.
         */
        public Builder enableSmsMfa(boolean enableSmsMfa) {
            this.enableSmsMfa = enableSmsMfa;
            return this;
        }

        /**
         * The answer with this user.
         *
         * @throws InvalidResponseException if there is no attribute, or {@code enableSmsMfa}
         *     without a phone number
         */
        public UserMigrationResponse build() {
            UserMigrationResponse response = new UserMigrationResponse(this);
            MigrationRules.check(response);
            return response;
        }
    }
}
