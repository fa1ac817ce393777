package io.github.cognitotriggers.federation;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * A user comes from an identity provider, for the first time or again. The profile is not created
 * or updated yet.
 *
 * <p>There is no client metadata: a federated sign-in passes none on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html">Inbound
 *     federation Lambda trigger</a>
 */
public final class InboundFederationEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public InboundFederationEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static InboundFederationEvent fromJson(byte[] json) {
        return new InboundFederationEvent(parse(Trigger.INBOUND_FEDERATION, json));
    }

    /** The identity provider's name in the pool. */
    public String providerName() {
        return request().requireString("providerName");
    }

    /** The provider's kind; {@link ProviderType#UNKNOWN} for one this library does not know. */
    public ProviderType providerType() {
        return ProviderType.of(providerTypeValue());
    }

    /** The text of {@code providerType}. */
    public String providerTypeValue() {
        return request().requireString("providerType");
    }

    /**
     * What the provider's token endpoint answered, tokens included: never log it. OIDC and social
     * providers only.
     */
    public Optional<IdpClaims> tokenResponse() {
        return claims("tokenResponse");
    }

    /** The claims of the provider's ID token. OIDC and social providers only. */
    public Optional<IdpClaims> idToken() {
        return claims("idToken");
    }

    /**
     * What the provider's user-info endpoint answered; without a claim if there is no such endpoint
     * or it failed. OIDC and social providers only.
     */
    public Optional<IdpClaims> userInfo() {
        return claims("userInfo");
    }

    /** The attributes of the SAML assertion. SAML providers only. */
    public Optional<IdpClaims> samlResponse() {
        return claims("samlResponse");
    }

    private Optional<IdpClaims> claims(String name) {
        JsonObject attributes = request().object("attributes");
        return attributes == null ? Optional.empty() : IdpClaims.of(attributes.object(name));
    }
}
