package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.FederatedSignIn;
import io.github.cognitotriggers.local.trigger.PreSignUpAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins with an identity provider. The first one makes the user: inbound federation, pre
 * sign-up, post confirmation, tokens. Later ones update the profile: inbound federation, pre and
 * post authentication, tokens.
 */
final class Federation {

    private static final String USERNAME = "username";
    private static final String SAML_RESPONSE = "samlResponse";

    /** Which claim tells a provider's users apart, if the mapping does not say: the first one. */
    private static final List<String> IDS = List.of("sub", "user_id", "id", "NameID");

    private final Pool pool;
    private final SignIn signIn;

    Federation(Pool pool, SignIn signIn) {
        this.pool = pool;
        this.signIn = signIn;
    }

    ObjectNode signIn(String clientId, IdentityProvider provider, ObjectNode attributes) {
        Request request = new Request(Json.object().put("ClientId", clientId));
        Call call = pool.clientCall(Operation.MANAGED_LOGIN, request);
        Map<String, JsonNode> sent = claims(provider, attributes);
        Map<String, JsonNode> claims =
                call.triggers()
                        .inboundFederation(
                                new FederatedSignIn(
                                        username(provider, id(provider, sent)),
                                        provider.name(),
                                        provider.type(),
                                        attributes))
                        .orElse(sent);
        // What the function left out is not there; without an id nobody can be found.
        String id = id(provider, claims);
        Map<String, String> mapped = mapped(provider, claims);
        User known = known(username(provider, id));
        return known == null ? first(call, provider, id, mapped) : later(call, known, mapped);
    }

    /** The provider's user of that name. Assumption: the text where the name is another user's. */
    private @Nullable User known(String username) {
        User user = pool.users().findByUsername(username);
        if (user != null && user.status() != UserStatus.EXTERNAL_PROVIDER) {
            throw Errors.invalidParameter("Already found an entry for username " + username);
        }
        return user;
    }

    private ObjectNode first(
            Call call, IdentityProvider provider, String id, Map<String, String> mapped) {
        List<String> missing = pool.schema().missing(mapped);
        if (!missing.isEmpty()) {
            throw Errors.invalidParameter("attributes required: " + missing);
        }
        pool.schema().check(mapped);
        String username = username(provider, id);
        PreSignUpAnswer answer =
                call.triggers()
                        .preSignUp(
                                TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER,
                                UserView.toBeCreated(username, mapped));
        Instant now = pool.now();
        String group = group(provider, now);
        User user =
                User.create(
                        pool.random().uuid().toString(),
                        username,
                        now,
                        c -> {
                            c.status(UserStatus.EXTERNAL_PROVIDER);
                            c.attribute(Identities.ATTRIBUTE, Identities.of(provider, id, now));
                            c.attributes(mapped);
                            putVerified(c, mapped, AttributeSchema.EMAIL, answer.autoVerifyEmail());
                            putVerified(
                                    c,
                                    mapped,
                                    AttributeSchema.PHONE_NUMBER,
                                    answer.autoVerifyPhone());
                            c.group(group);
                        });
        pool.users().add(user, answer.autoVerifyEmail() || answer.autoVerifyPhone());
        call.triggers()
                .postConfirmation(
                        TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, Subject.view(user));
        return signIn.hosted(call, pool.current(user));
    }

    /** An address or number is not verified unless the provider or pre sign-up says so. */
    private static void putVerified(
            User.Change change, Map<String, String> mapped, String name, boolean verified) {
        String flag = Medium.of(name).verifiedAttribute();
        if (mapped.containsKey(name) && (verified || !mapped.containsKey(flag))) {
            change.attribute(flag, Boolean.toString(verified));
        }
    }

    /**
     * Assumptions: the profile is up to date before pre authentication sees it; another address or
     * number is not verified unless the provider says so.
     */
    private ObjectNode later(Call call, User known, Map<String, String> mapped) {
        Map<String, String> changed = new LinkedHashMap<>(mapped);
        changed.entrySet().removeIf(e -> e.getValue().equals(known.attribute(e.getKey())));
        pool.schema().check(changed);
        checkMutable(changed);
        User user = changed.isEmpty() ? known : pool.update(known, (u, c) -> update(u, c, mapped));
        call.triggers().preAuthentication(Subject.view(user));
        User current = pool.current(user);
        SignIn.checkUsable(current);
        call.triggers().postAuthentication(Subject.view(current), false);
        return signIn.hosted(call, pool.current(current));
    }

    private static void update(User user, User.Change change, Map<String, String> mapped) {
        AttributeUpdate.replaceContacts(user, change, mapped);
        change.attributes(mapped);
    }

    /** Documented: mapped attributes have to be mutable. */
    private void checkMutable(Map<String, String> changed) {
        for (AttributeDefinition definition : pool.schema().definitions()) {
            if (!definition.mutable() && changed.containsKey(definition.name())) {
                throw Errors.invalidParameter(
                        "user." + definition.name() + ": Attribute cannot be updated.\n");
            }
        }
    }

    /** Observed: users of a provider are in a group of its name, which is made with the first. */
    private String group(IdentityProvider provider, Instant now) {
        String name = pool.settings().id() + "_" + provider.name();
        String description = "Autogenerated group for users who sign in using " + provider.name();
        pool.groups().addIfAbsent(new Group(name, description, null, null, now, now));
        return name;
    }

    /** All claims by name: those of the user info endpoint win over those of the ID token. */
    private static Map<String, JsonNode> claims(IdentityProvider provider, ObjectNode attributes) {
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        List<String> parts =
                provider.type().equals(IdentityProvider.SAML)
                        ? List.of(SAML_RESPONSE)
                        : List.of("idToken", "userInfo");
        for (String part : parts) {
            attributes
                    .path(part)
                    .properties()
                    .forEach(claim -> claims.put(claim.getKey(), claim.getValue()));
        }
        return claims;
    }

    private static String username(IdentityProvider provider, String id) {
        return provider.name() + "_" + id;
    }

    private static String id(IdentityProvider provider, Map<String, JsonNode> claims) {
        List<String> names = new ArrayList<>();
        String mapped = provider.attributeMapping().get(USERNAME);
        names.addAll(mapped == null ? IDS : List.of(mapped));
        for (String name : names) {
            String id = text(claims.get(name));
            if (id != null && !id.isEmpty()) {
                return id;
            }
        }
        // Assumption: the text.
        throw Errors.invalidParameter("The identity provider did not send a user name");
    }

    private static Map<String, String> mapped(
            IdentityProvider provider, Map<String, JsonNode> claims) {
        Map<String, String> mapped = new LinkedHashMap<>();
        provider.attributeMapping()
                .forEach(
                        (attribute, claim) -> {
                            String value = text(claims.get(claim));
                            if (value != null && !attribute.equals(USERNAME)) {
                                mapped.put(attribute, value);
                            }
                        });
        return mapped;
    }

    /** Observed: a claim of several values becomes {@code [a, b]}. */
    private static @Nullable String text(@Nullable JsonNode claim) {
        if (claim == null || claim.isNull()) {
            return null;
        }
        if (!claim.isArray()) {
            return claim.isValueNode() ? claim.asText() : claim.toString();
        }
        List<String> values = new ArrayList<>();
        claim.forEach(value -> values.add(value.isValueNode() ? value.asText() : value.toString()));
        return values.toString();
    }
}
