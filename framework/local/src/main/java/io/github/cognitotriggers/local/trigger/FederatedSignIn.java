package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an identity provider said of a user who signs in.
 *
 * @param userName the provider's name, {@code _} and the provider's id of the user
 * @param providerName as the pool names it
 * @param providerType {@code OIDC}, {@code SAML}, {@code Facebook}, {@code Google}, {@code
 *     SignInWithApple} or {@code LoginWithAmazon}
 * @param attributes {@code samlResponse}, or {@code tokenResponse}, {@code idToken} and {@code
 *     userInfo}: an object of claims each
 */
public record FederatedSignIn(
        String userName, String providerName, String providerType, ObjectNode attributes) {

    public FederatedSignIn {
        attributes = attributes.deepCopy();
    }

    /** Nothing that the provider said. */
    @Override
    public String toString() {
        return "FederatedSignIn[providerName="
                + providerName
                + ", providerType="
                + providerType
                + "]";
    }
}
