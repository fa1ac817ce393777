package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pool's settings from the parameters of CreateUserPool and UpdateUserPool; {@link
 * PoolDescription} is the other way. What is not sent has its default, after an update too.
 */
final class PoolReader {

    static final String POLICIES = "Policies";
    static final String PASSWORD_POLICY = "PasswordPolicy";
    static final String SIGN_IN_POLICY = "SignInPolicy";
    static final String ALLOWED_FIRST_AUTH_FACTORS = "AllowedFirstAuthFactors";
    static final String ADMIN_CREATE_USER_CONFIG = "AdminCreateUserConfig";
    static final String UNUSED_ACCOUNT_VALIDITY_DAYS = "UnusedAccountValidityDays";
    static final String TEMPORARY_PASSWORD_VALIDITY_DAYS = "TemporaryPasswordValidityDays";
    static final String VERIFICATION_MESSAGE_TEMPLATE = "VerificationMessageTemplate";
    static final String USER_POOL_TAGS = "UserPoolTags";

    private static final String POOL_NAME = "PoolName";
    private static final String SCHEMA = "Schema";
    private static final String USERNAME_ATTRIBUTES = "UsernameAttributes";
    private static final String ALIAS_ATTRIBUTES = "AliasAttributes";
    private static final String USERNAME_CONFIGURATION = "UsernameConfiguration";
    private static final String ISSUER_CONFIGURATION = "IssuerConfiguration";

    /** What an update cannot change, and keeps. Assumption: the issuer is for good, too. */
    private static final List<String> FIXED =
            List.of(
                    USERNAME_ATTRIBUTES,
                    ALIAS_ATTRIBUTES,
                    USERNAME_CONFIGURATION,
                    ISSUER_CONFIGURATION);

    /** Settings that are described again as they were sent. */
    private static final List<String> KEPT =
            List.of(
                    POLICIES,
                    "DeletionProtection",
                    LambdaConfig.MEMBER,
                    "AutoVerifiedAttributes",
                    ALIAS_ATTRIBUTES,
                    USERNAME_ATTRIBUTES,
                    "SmsVerificationMessage",
                    "EmailVerificationMessage",
                    "EmailVerificationSubject",
                    VERIFICATION_MESSAGE_TEMPLATE,
                    "SmsAuthenticationMessage",
                    "UserAttributeUpdateSettings",
                    "DeviceConfiguration",
                    "EmailConfiguration",
                    "SmsConfiguration",
                    USER_POOL_TAGS,
                    ADMIN_CREATE_USER_CONFIG,
                    "UserPoolAddOns",
                    "DcrConfiguration",
                    USERNAME_CONFIGURATION,
                    "AccountRecoverySetting",
                    "UserPoolTier",
                    "KeyConfiguration",
                    ISSUER_CONFIGURATION,
                    "AcrConfiguration");

    private PoolReader() {}

    /** The settings of a new pool. */
    static PoolSettings create(String id, Request request) {
        return checked(
                () -> {
                    PoolSettings.Builder builder = PoolSettings.builder().id(id);
                    String name = request.text(POOL_NAME);
                    builder.name(name == null ? id : name);
                    List<String> usernames = request.texts(USERNAME_ATTRIBUTES);
                    List<String> aliases = request.texts(ALIAS_ATTRIBUTES);
                    if (!usernames.isEmpty() && !aliases.isEmpty()) {
                        throw Errors.invalidParameter(
                                "Only one of the aliasAttributes or usernameAttributes can be set"
                                        + " in a user pool.");
                    }
                    builder.usernameAttributes(usernames.toArray(String[]::new));
                    builder.aliasAttributes(aliases.toArray(String[]::new));
                    Request names = request.structure(USERNAME_CONFIGURATION);
                    // Documented: case counts unless somebody says that it does not.
                    builder.caseSensitiveUsernames(names == null || names.flag("CaseSensitive"));
                    SchemaAttributes.read(request.structures(SCHEMA)).forEach(builder::attribute);
                    readIssuer(request, builder);
                    return readChangeable(request, builder).kept(keep(request, null)).build();
                });
    }

    /** The settings of a pool after an update. */
    static PoolSettings update(PoolSettings before, Request request) {
        return checked(
                () -> {
                    PoolSettings.Builder builder = before.toBuilder();
                    if (request.has(POOL_NAME)) {
                        builder.name(request.requireText(POOL_NAME));
                    }
                    return readChangeable(request, builder)
                            .kept(keep(request, before.kept()))
                            .build();
                });
    }

    private static PoolSettings.Builder readChangeable(
            Request request, PoolSettings.Builder builder) {
        builder.autoVerifiedAttributes(texts(request, "AutoVerifiedAttributes"));
        Request updates = request.structure("UserAttributeUpdateSettings");
        builder.attributesRequireVerificationBeforeUpdate(
                texts(updates, "AttributesRequireVerificationBeforeUpdate"));
        Request email = request.structure("EmailConfiguration");
        builder.developerEmail(
                email != null && "DEVELOPER".equals(email.text("EmailSendingAccount")));
        Request creation = request.structure(ADMIN_CREATE_USER_CONFIG);
        builder.adminCreateUserOnly(creation != null && creation.flag("AllowAdminCreateUserOnly"));
        Request policies = request.structure(POLICIES);
        builder.passwordPolicy(
                passwordPolicy(
                        policies == null ? null : policies.structure(PASSWORD_POLICY), creation));
        readFactors(request, policies, builder.build().mfa(), builder);
        return builder.accountRecovery(accountRecovery(request));
    }

    /**
     * First and second factors; {@code EnabledMfas} and the texts of emails are CloudFormation's.
     * An update leaves what SetUserPoolMfaConfig set.
     */
    private static void readFactors(
            Request request,
            @Nullable Request policies,
            MfaSettings before,
            PoolSettings.Builder builder) {
        String mfa = request.text("MfaConfiguration");
        MfaConfiguration configuration =
                mfa == null
                        ? MfaConfiguration.OFF
                        : oneOf(MfaConfiguration.class, "MfaConfiguration", mfa);
        List<MfaType> types =
                request.texts("EnabledMfas").stream()
                        .map(name -> oneOf(MfaType.class, "EnabledMfas", name))
                        .toList();
        builder.mfa(
                before.with(configuration, types)
                        .saying(
                                request.text("SmsAuthenticationMessage"),
                                request.text("EmailAuthenticationSubject"),
                                request.text("EmailAuthenticationMessage")));
        Request signIn = policies == null ? null : policies.structure(SIGN_IN_POLICY);
        List<String> factors =
                signIn == null ? List.of() : signIn.texts(ALLOWED_FIRST_AUTH_FACTORS);
        builder.allowedFirstAuthFactors(
                factors.isEmpty()
                        ? new FirstAuthFactor[] {FirstAuthFactor.PASSWORD}
                        : factors.stream()
                                .map(PoolReader::firstAuthFactor)
                                .toArray(FirstAuthFactor[]::new));
    }

    private static FirstAuthFactor firstAuthFactor(String name) {
        return oneOf(FirstAuthFactor.class, ALLOWED_FIRST_AUTH_FACTORS, name);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String member, String name) {
        return EnumSet.allOf(type).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Request.notSatisfied(
                                        member,
                                        "Member must satisfy enum value set: "
                                                + EnumSet.allOf(type)));
    }

    /** Documented: the two forms of the issuer. It is made once, with the pool. */
    private static void readIssuer(Request request, PoolSettings.Builder builder) {
        Request issuer = request.structure(ISSUER_CONFIGURATION);
        if (issuer != null && "UPDATED".equals(issuer.text("Type"))) {
            PoolSettings plain = builder.build();
            builder.issuer(
                    "https://issuer-cognito-idp."
                            + plain.region()
                            + ".amazonaws.com/"
                            + plain.id());
        }
    }

    private static PasswordPolicy passwordPolicy(
            @Nullable Request policy, @Nullable Request creation) {
        Duration validity = temporaryPasswordValidity(policy, creation);
        if (policy == null) {
            PasswordPolicy standard = PasswordPolicy.DEFAULT;
            return new PasswordPolicy(
                    standard.minimumLength(),
                    standard.requireUppercase(),
                    standard.requireLowercase(),
                    standard.requireNumbers(),
                    standard.requireSymbols(),
                    validity);
        }
        Integer length = policy.number("MinimumLength");
        // Assumption: a policy that is there requires only what it says.
        return new PasswordPolicy(
                length == null ? PasswordPolicy.DEFAULT.minimumLength() : length,
                policy.flag("RequireUppercase"),
                policy.flag("RequireLowercase"),
                policy.flag("RequireNumbers"),
                policy.flag("RequireSymbols"),
                validity);
    }

    /** Documented: 0 is as nothing, and {@code UnusedAccountValidityDays} is the older name. */
    private static Duration temporaryPasswordValidity(
            @Nullable Request policy, @Nullable Request creation) {
        Integer days = policy == null ? null : policy.number(TEMPORARY_PASSWORD_VALIDITY_DAYS);
        if (days == null || days == 0) {
            days = creation == null ? null : creation.number(UNUSED_ACCOUNT_VALIDITY_DAYS);
        }
        return days == null || days == 0
                ? PasswordPolicy.DEFAULT.temporaryPasswordValidity()
                : Duration.ofDays(days);
    }

    /** The ways to a new password, the one of priority 1 first. */
    private static String[] accountRecovery(Request request) {
        Request setting = request.structure("AccountRecoverySetting");
        if (setting == null) {
            return new String[0];
        }
        return setting.structures("RecoveryMechanisms").stream()
                .sorted(
                        (one, other) ->
                                Integer.compare(
                                        requireNumber(one, "Priority"),
                                        requireNumber(other, "Priority")))
                .map(mechanism -> mechanism.requireText("Name"))
                .toArray(String[]::new);
    }

    private static int requireNumber(Request request, String name) {
        Integer number = request.number(name);
        if (number == null) {
            throw Request.notSatisfied(name, "Member must not be null");
        }
        return number;
    }

    private static String[] texts(@Nullable Request request, String name) {
        return request == null ? new String[0] : request.texts(name).toArray(String[]::new);
    }

    private static ObjectNode keep(Request request, @Nullable ObjectNode before) {
        request.structure(VERIFICATION_MESSAGE_TEMPLATE);
        request.structure(USER_POOL_TAGS);
        ObjectNode kept = request.copy();
        kept.retain(KEPT);
        kept.properties().removeIf(member -> member.getValue().isNull());
        if (before != null) {
            for (String name : FIXED) {
                kept.remove(name);
                JsonNode value = before.get(name);
                if (value != null) {
                    kept.set(name, value);
                }
            }
        }
        return kept;
    }

    /** What the settings refuse is a parameter that the API refuses. */
    static <T> T checked(Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            // These texts name the rule and no value.
            throw Errors.invalidParameter(String.valueOf(e.getMessage()));
        }
    }
}
