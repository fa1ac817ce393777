package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a user pool is set up. Immutable; what is not set has Cognito's default. */
public final class PoolSettings {

    private final String id;
    private final String region;
    private final List<AttributeDefinition> attributes;
    private final Set<String> usernameAttributes;
    private final Set<String> aliasAttributes;
    private final Set<String> autoVerifiedAttributes;
    private final PasswordPolicy passwordPolicy;
    private final boolean adminCreateUserOnly;
    private final boolean developerEmail;
    private final boolean caseSensitiveUsernames;
    private final Set<String> attributesRequireVerificationBeforeUpdate;
    private final List<String> accountRecovery;
    private final MfaSettings mfa;
    private final Set<FirstAuthFactor> allowedFirstAuthFactors;
    private final String name;
    private final Optional<String> issuer;
    private final ObjectNode kept;

    private PoolSettings(Builder builder) {
        this.id = builder.id;
        this.region = builder.region;
        this.attributes = List.copyOf(builder.attributes);
        this.usernameAttributes = builder.usernameAttributes;
        this.aliasAttributes = builder.aliasAttributes;
        this.autoVerifiedAttributes = builder.autoVerifiedAttributes;
        this.passwordPolicy = builder.passwordPolicy;
        this.adminCreateUserOnly = builder.adminCreateUserOnly;
        this.developerEmail = builder.developerEmail;
        this.caseSensitiveUsernames = builder.caseSensitiveUsernames;
        this.attributesRequireVerificationBeforeUpdate =
                builder.attributesRequireVerificationBeforeUpdate;
        this.accountRecovery = builder.accountRecovery;
        this.mfa = builder.mfa.with(builder.accountRecovery);
        this.allowedFirstAuthFactors = builder.allowedFirstAuthFactors;
        this.name = builder.name;
        this.issuer = builder.issuer;
        this.kept = builder.kept.deepCopy();
    }

    /** Begins a pool in us-east-1 that verifies emails and knows users by their user names. */
    public static Builder builder() {
        return new Builder();
    }

    /** The pool's id, such as {@code us-east-1_Local0001}. */
    public String id() {
        return id;
    }

    /** The region, which events name. */
    public String region() {
        return region;
    }

    List<AttributeDefinition> attributes() {
        return attributes;
    }

    /** What users type in place of a user name: email, phone_number or both. */
    Set<String> usernameAttributes() {
        return usernameAttributes;
    }

    /** What users can type as well as their user name. */
    Set<String> aliasAttributes() {
        return aliasAttributes;
    }

    Set<String> autoVerifiedAttributes() {
        return autoVerifiedAttributes;
    }

    PasswordPolicy passwordPolicy() {
        return passwordPolicy;
    }

    boolean adminCreateUserOnly() {
        return adminCreateUserOnly;
    }

    boolean developerEmail() {
        return developerEmail;
    }

    boolean caseSensitiveUsernames() {
        return caseSensitiveUsernames;
    }

    /** Which of email and phone_number keep their value until the new one is verified. */
    Set<String> attributesRequireVerificationBeforeUpdate() {
        return attributesRequireVerificationBeforeUpdate;
    }

    /** The ways to a new password, the best first; empty if the pool does not say. */
    List<String> accountRecovery() {
        return accountRecovery;
    }

    /** Whether a second factor is asked for, and which ones the pool offers. */
    MfaSettings mfa() {
        return mfa;
    }

    /** Whether users can do without a password: codes can stand in for one. */
    boolean signsInWithCodes() {
        return allowedFirstAuthFactors.contains(FirstAuthFactor.EMAIL_OTP)
                || allowedFirstAuthFactors.contains(FirstAuthFactor.SMS_OTP);
    }

    /** What USER_AUTH may begin with. */
    Set<FirstAuthFactor> allowedFirstAuthFactors() {
        return allowedFirstAuthFactors;
    }

    /** What people call the pool. */
    public String name() {
        return name;
    }

    /** What tokens call {@code iss}: Cognito's address of the pool unless another one is set. */
    public String issuer() {
        return issuer.orElseGet(() -> "https://cognito-idp." + region + ".amazonaws.com/" + id);
    }

    /**
     * What an administrator's call had, in the form of the API: settings that the pool describes
     * again whether it heeds them or not. A copy.
     */
    ObjectNode kept() {
        return kept.deepCopy();
    }

    /** Whether DeleteUserPool is refused. */
    boolean deletionProtection() {
        return kept.path("DeletionProtection").asText().equals("ACTIVE");
    }

    /** Begins another pool with the same settings. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.region = region;
        builder.attributes.addAll(attributes);
        builder.usernameAttributes = usernameAttributes;
        builder.aliasAttributes = aliasAttributes;
        builder.autoVerifiedAttributes = autoVerifiedAttributes;
        builder.passwordPolicy = passwordPolicy;
        builder.adminCreateUserOnly = adminCreateUserOnly;
        builder.developerEmail = developerEmail;
        builder.caseSensitiveUsernames = caseSensitiveUsernames;
        builder.attributesRequireVerificationBeforeUpdate =
                attributesRequireVerificationBeforeUpdate;
        builder.accountRecovery = accountRecovery;
        builder.mfa = mfa;
        builder.allowedFirstAuthFactors = allowedFirstAuthFactors;
        builder.name = name;
        builder.issuer = issuer;
        builder.kept = kept;
        return builder;
    }

    /** Makes {@link PoolSettings}. */
    public static final class Builder {

        private String id = "us-east-1_Local0001";
        private String region = "us-east-1";
        private final List<AttributeDefinition> attributes = new ArrayList<>();
        private Set<String> usernameAttributes = Set.of();
        private Set<String> aliasAttributes = Set.of();
        private Set<String> autoVerifiedAttributes = Set.of(AttributeSchema.EMAIL);
        private PasswordPolicy passwordPolicy = PasswordPolicy.DEFAULT;
        private boolean adminCreateUserOnly;
        private boolean developerEmail = true;
        private boolean caseSensitiveUsernames;
        private Set<String> attributesRequireVerificationBeforeUpdate = Set.of();
        private List<String> accountRecovery = List.of();
        private MfaSettings mfa = MfaSettings.of(MfaConfiguration.OFF, Set.of());
        private Set<FirstAuthFactor> allowedFirstAuthFactors = Set.of(FirstAuthFactor.PASSWORD);
        private String name = "local";
        private Optional<String> issuer = Optional.empty();
        private ObjectNode kept = Json.object();

        private Builder() {}

        /**
         * Sets the id, which begins with the region unless {@link #region} says otherwise.
         *
         * @throws IllegalArgumentException if it is not a region, an underscore, and letters and
         *     digits
         */
        public Builder id(String id) {
            if (!id.matches("[\\w-]+_[0-9a-zA-Z]+")) {
                throw new IllegalArgumentException(
                        "A pool's id is a region, an underscore, and letters and digits");
            }
            this.id = id;
            this.region = id.substring(0, id.indexOf('_'));
            return this;
        }

        /** Sets the region that events name, which a replica has other than the id's. */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /** Adds a custom attribute, or changes what the schema says of a standard one. */
        public Builder attribute(AttributeDefinition definition) {
            attributes.add(definition);
            return this;
        }

        /** Sets what users type in place of a user name: email, phone_number or both. */
        public Builder usernameAttributes(String... names) {
            this.usernameAttributes = Set.copyOf(List.of(names));
            return this;
        }

        /** Sets what users can type too, once verified: email, phone_number, preferred_username. */
        public Builder aliasAttributes(String... names) {
            this.aliasAttributes = Set.copyOf(List.of(names));
            return this;
        }

        /** Sets what a sign-up sends a code to; email unless set, nothing if none is named. */
        public Builder autoVerifiedAttributes(String... names) {
            this.autoVerifiedAttributes = Set.copyOf(List.of(names));
            return this;
        }

        /** Sets the password policy. */
        public Builder passwordPolicy(PasswordPolicy policy) {
            this.passwordPolicy = policy;
            return this;
        }

        /** Sets {@code AllowAdminCreateUserOnly}: no SignUp. */
        public Builder adminCreateUserOnly(boolean only) {
            this.adminCreateUserOnly = only;
            return this;
        }

        /**
         * Sets {@code EmailSendingAccount} to DEVELOPER, the default here, or COGNITO_DEFAULT,
         * under which a custom message trigger cannot set an email's text.
         */
        public Builder developerEmail(boolean developer) {
            this.developerEmail = developer;
            return this;
        }

        /** Sets {@code UsernameConfiguration.CaseSensitive}, off by default. */
        public Builder caseSensitiveUsernames(boolean sensitive) {
            this.caseSensitiveUsernames = sensitive;
            return this;
        }

        /**
         * Sets {@code UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate}: which
         * of email and phone_number, if they are verified automatically, keep their value until the
         * new one is verified; none by default.
         */
        public Builder attributesRequireVerificationBeforeUpdate(String... names) {
            this.attributesRequireVerificationBeforeUpdate = Set.copyOf(List.of(names));
            return this;
        }

        /**
         * Sets {@code AccountRecoverySetting}: verified_email, verified_phone_number, the preferred
         * one first, or admin_only. Without it a verified number comes before a verified email.
         */
        public Builder accountRecovery(String... mechanisms) {
            this.accountRecovery = List.of(mechanisms);
            return this;
        }

        /**
         * Sets {@code MfaConfiguration} and {@code EnabledMfas}. Without any of these, text
         * messages are what is enabled.
         */
        public Builder mfa(MfaConfiguration configuration, MfaType... enabled) {
            return mfa(mfa.with(configuration, List.of(enabled)));
        }

        /** Sets all about second factors. */
        Builder mfa(MfaSettings settings) {
            this.mfa = settings;
            return this;
        }

        /** Sets what USER_AUTH may begin with; a password unless set. */
        public Builder allowedFirstAuthFactors(FirstAuthFactor... factors) {
            this.allowedFirstAuthFactors = Set.of(factors);
            return this;
        }

        /** Sets what people call the pool, {@code local} unless set. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets what tokens call {@code iss}: where a client finds the pool's keys that looks for
         * them at the issuer's address. Cognito's own address unless set.
         */
        public Builder issuer(String issuer) {
            this.issuer = Optional.of(issuer);
            return this;
        }

        /** Sets what {@link PoolSettings#kept} returns. */
        Builder kept(ObjectNode settings) {
            this.kept = settings;
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException if there are both username and alias attributes, if an
         *     attribute that requires verification before its update is not verified automatically,
         *     or if a second factor is required and codes are allowed as first ones
         */
        public PoolSettings build() {
            if (!usernameAttributes.isEmpty() && !aliasAttributes.isEmpty()) {
                throw new IllegalArgumentException(
                        "A pool has username attributes or alias attributes, not both");
            }
            if (!autoVerifiedAttributes.containsAll(attributesRequireVerificationBeforeUpdate)) {
                throw new IllegalArgumentException(
                        "All attributes in AttributesRequireVerificationBeforeUpdate must exist in"
                                + " AutoVerifiedAttributes");
            }
            PoolSettings settings = new PoolSettings(this);
            if (mfa.configuration() == MfaConfiguration.ON && settings.signsInWithCodes()) {
                throw new IllegalArgumentException(
                        "A pool that requires a second factor has no codes as first ones");
            }
            return settings;
        }
    }
}
