package io.github.cognitotriggers.local.pool;

import java.util.ArrayList;
import java.util.List;
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
    private final MfaConfiguration mfaConfiguration;
    private final Set<MfaType> enabledMfas;
    private final Set<FirstAuthFactor> allowedFirstAuthFactors;

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
        this.mfaConfiguration = builder.mfaConfiguration;
        this.enabledMfas = builder.enabledMfas;
        this.allowedFirstAuthFactors = builder.allowedFirstAuthFactors;
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

    MfaConfiguration mfaConfiguration() {
        return mfaConfiguration;
    }

    /** The second factors that the pool offers. */
    Set<MfaType> enabledMfas() {
        return enabledMfas;
    }

    /** What USER_AUTH may begin with. */
    Set<FirstAuthFactor> allowedFirstAuthFactors() {
        return allowedFirstAuthFactors;
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
        private MfaConfiguration mfaConfiguration = MfaConfiguration.OFF;
        private Set<MfaType> enabledMfas = Set.of();
        private Set<FirstAuthFactor> allowedFirstAuthFactors = Set.of(FirstAuthFactor.PASSWORD);

        private Builder() {}

        /** Sets the id, which begins with the region unless {@link #region} says otherwise. */
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
            this.usernameAttributes = Set.of(names);
            return this;
        }

        /** Sets what users can type too, once verified: email, phone_number, preferred_username. */
        public Builder aliasAttributes(String... names) {
            this.aliasAttributes = Set.of(names);
            return this;
        }

        /** Sets what a sign-up sends a code to; email unless set, nothing if none is named. */
        public Builder autoVerifiedAttributes(String... names) {
            this.autoVerifiedAttributes = Set.of(names);
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
            this.mfaConfiguration = configuration;
            this.enabledMfas =
                    enabled.length == 0 && configuration != MfaConfiguration.OFF
                            ? Set.of(MfaType.SMS_MFA)
                            : Set.of(enabled);
            return this;
        }

        /** Sets what USER_AUTH may begin with; a password unless set. */
        public Builder allowedFirstAuthFactors(FirstAuthFactor... factors) {
            this.allowedFirstAuthFactors = Set.of(factors);
            return this;
        }

        /** The settings. */
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
            if (mfaConfiguration == MfaConfiguration.ON
                    && (allowedFirstAuthFactors.contains(FirstAuthFactor.EMAIL_OTP)
                            || allowedFirstAuthFactors.contains(FirstAuthFactor.SMS_OTP))) {
                throw new IllegalArgumentException(
                        "A pool that requires a second factor has no codes as first ones");
            }
            return new PoolSettings(this);
        }
    }
}
