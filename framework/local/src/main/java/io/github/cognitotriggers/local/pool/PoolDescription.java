package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;

/**
 * Describes a pool as the API does: what was sent, completed by what holds. {@link PoolReader} is
 * the other way.
 */
final class PoolDescription {

    private PoolDescription() {}

    /** The structure {@code UserPoolType}. */
    static ObjectNode describe(Pool pool) {
        PoolSettings settings = pool.settings();
        ObjectNode described = Json.object();
        described.put("Id", settings.id());
        described.put("Name", settings.name());
        described.setAll(settings.kept());
        putPasswordPolicy(described, settings);
        putSignInPolicy(described, settings);
        described.putIfAbsent("DeletionProtection", TextNode.valueOf("INACTIVE"));
        described.set(LambdaConfig.MEMBER, lambdaConfig(pool));
        described.put("LastModifiedDate", Json.timestamp(pool.modified()));
        described.put("CreationDate", Json.timestamp(pool.created()));
        described.set("SchemaAttributes", SchemaAttributes.describe(pool.schema()));
        putNames(described, "AutoVerifiedAttributes", settings.autoVerifiedAttributes());
        putNames(described, "AliasAttributes", settings.aliasAttributes());
        putNames(described, "UsernameAttributes", settings.usernameAttributes());
        described
                .withObjectProperty(PoolReader.VERIFICATION_MESSAGE_TEMPLATE)
                .putIfAbsent("DefaultEmailOption", TextNode.valueOf("CONFIRM_WITH_CODE"));
        described.put("MfaConfiguration", settings.mfa().configuration().name());
        described.put("EstimatedNumberOfUsers", pool.users().size());
        described
                .withObjectProperty("EmailConfiguration")
                .putIfAbsent(
                        "EmailSendingAccount",
                        TextNode.valueOf(
                                settings.developerEmail() ? "DEVELOPER" : "COGNITO_DEFAULT"));
        described.withObjectProperty(PoolReader.USER_POOL_TAGS);
        putAdminCreateUserConfig(described, settings);
        described
                .withObjectProperty("UsernameConfiguration")
                .putIfAbsent(
                        "CaseSensitive", BooleanNode.valueOf(settings.caseSensitiveUsernames()));
        described.putIfAbsent("UserPoolTier", TextNode.valueOf("ESSENTIALS"));
        described.put(
                "Arn",
                "arn:aws:cognito-idp:"
                        + settings.region()
                        + ":000000000000:userpool/"
                        + settings.id());
        return described;
    }

    /** The structure {@code UserPoolDescriptionType}. */
    static ObjectNode brief(Pool pool) {
        ObjectNode described = Json.object();
        described.put("Id", pool.settings().id());
        described.put("Name", pool.settings().name());
        described.set(LambdaConfig.MEMBER, lambdaConfig(pool));
        described.put("LastModifiedDate", Json.timestamp(pool.modified()));
        described.put("CreationDate", Json.timestamp(pool.created()));
        return described;
    }

    /** As it was sent; if the pool was made of objects, with ARNs that stand for its functions. */
    private static JsonNode lambdaConfig(Pool pool) {
        JsonNode sent = pool.settings().kept().get(LambdaConfig.MEMBER);
        return sent == null
                ? LambdaConfig.describe(pool.functions(), pool.settings().region())
                : sent;
    }

    private static void putPasswordPolicy(ObjectNode described, PoolSettings settings) {
        PasswordPolicy policy = settings.passwordPolicy();
        described
                .withObjectProperty(PoolReader.POLICIES)
                .withObjectProperty(PoolReader.PASSWORD_POLICY)
                .put("MinimumLength", policy.minimumLength())
                .put("RequireUppercase", policy.requireUppercase())
                .put("RequireLowercase", policy.requireLowercase())
                .put("RequireNumbers", policy.requireNumbers())
                .put("RequireSymbols", policy.requireSymbols())
                .put(PoolReader.TEMPORARY_PASSWORD_VALIDITY_DAYS, validityDays(settings));
    }

    private static void putSignInPolicy(ObjectNode described, PoolSettings settings) {
        ObjectNode policy =
                described
                        .withObjectProperty(PoolReader.POLICIES)
                        .withObjectProperty(PoolReader.SIGN_IN_POLICY);
        putNames(
                policy,
                PoolReader.ALLOWED_FIRST_AUTH_FACTORS,
                settings.allowedFirstAuthFactors().stream().map(Enum::name).toList());
    }

    private static void putAdminCreateUserConfig(ObjectNode described, PoolSettings settings) {
        ObjectNode config = described.withObjectProperty(PoolReader.ADMIN_CREATE_USER_CONFIG);
        config.put("AllowAdminCreateUserOnly", settings.adminCreateUserOnly());
        config.putIfAbsent(
                PoolReader.UNUSED_ACCOUNT_VALIDITY_DAYS, IntNode.valueOf(validityDays(settings)));
    }

    private static int validityDays(PoolSettings settings) {
        return (int) settings.passwordPolicy().temporaryPasswordValidity().toDays();
    }

    private static void putNames(ObjectNode described, String member, Collection<String> names) {
        if (!names.isEmpty()) {
            Json.putNames(described, member, names);
        }
    }
}
