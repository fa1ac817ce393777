package io.github.cognitotriggers;

import java.util.Optional;

/**
 * A federated identity that a user's profile is linked to: one entry of the attribute {@code
 * identities}.
 *
 * @param providerName the identity provider's name in the pool
 * @param providerType its kind: {@code SAML}, {@code OIDC}, {@code Google} and so on; an open set
 * @param userId the user's id at the provider
 * @param issuer the provider's entity id; empty for most social providers
 * @param primary whether this identity made the profile
 */
public record Identity(
        String providerName,
        String providerType,
        String userId,
        Optional<String> issuer,
        boolean primary) {

    /** Names the provider's kind, not the user. */
    @Override
    public String toString() {
        return "Identity[" + providerType + "]";
    }
}
