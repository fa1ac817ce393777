package io.github.cognitotriggers.local.pool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody else who signs users in: an identity provider of the pool, with the way from its claims
 * to the pool's attributes. Immutable.
 */
public final class IdentityProvider {

    /** An OpenID Connect provider. */
    public static final String OIDC = "OIDC";

    /** A SAML 2.0 provider. */
    public static final String SAML = "SAML";

    /** As inbound federation's {@code providerType} has them. */
    private static final List<String> TYPES =
            List.of(OIDC, SAML, "Facebook", "Google", "SignInWithApple", "LoginWithAmazon");

    private final String name;
    private final String type;
    private final Map<String, String> attributeMapping;

    private IdentityProvider(String name, String type, Map<String, String> attributeMapping) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.attributeMapping = Collections.unmodifiableMap(new LinkedHashMap<>(attributeMapping));
    }

    /**
     * A provider that gives the pool no attributes yet.
     *
     * @param name as the pool names it; user names begin with it
     * @param type {@link #OIDC}, {@link #SAML}, {@code Facebook}, {@code Google}, {@code
     *     SignInWithApple} or {@code LoginWithAmazon}
     * @throws IllegalArgumentException if the type is none of these
     */
    public static IdentityProvider of(String name, String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    "The type of an identity provider is one of " + String.join(", ", TYPES));
        }
        return new IdentityProvider(name, type, Map.of());
    }

    /**
     * The same provider with one more attribute.
     *
     * @param attribute the pool's: {@code email}, {@code custom:tenant}; {@code username} for what
     *     tells the provider's users apart, which is {@code sub} or a SAML response's {@code
     *     NameID} otherwise
     * @param claim the provider's
     */
    public IdentityProvider mapping(String attribute, String claim) {
        Map<String, String> more = new LinkedHashMap<>(attributeMapping);
        more.put(attribute, claim);
        return new IdentityProvider(name, type, more);
    }

    /** As the pool names it. */
    public String name() {
        return name;
    }

    /** What kind of provider it is. */
    public String type() {
        return type;
    }

    /** The claim of each attribute, by the attribute's name. */
    public Map<String, String> attributeMapping() {
        return attributeMapping;
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + name + ", " + type + "]";
    }
}
