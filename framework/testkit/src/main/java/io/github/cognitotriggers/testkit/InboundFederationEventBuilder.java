package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.local.trigger.FederatedSignIn;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of inbound federation. Cognito reads the claims that it goes on with; none stands for
 * all of them. Where no claim is set there are {@code sub} and {@code email}.
 */
public final class InboundFederationEventBuilder
        extends EventBuilder<
                InboundFederationEvent,
                Optional<Map<String, JsonNode>>,
                InboundFederationEventBuilder> {

    private String providerName = "Company";
    private String providerType = "OIDC";
    private final ObjectNode attributes = JsonText.object();

    InboundFederationEventBuilder() {
        super(TriggerSource.INBOUND_FEDERATION_EXTERNAL_PROVIDER);
        userName("Company_12345");
    }

    /**
     * Sets who vouches for the user; {@code Company}, an OIDC provider, unless set.
     *
     * @param type {@code OIDC}, {@code SAML}, {@code Facebook}, {@code Google}, {@code
     *     SignInWithApple} or {@code LoginWithAmazon}
     */
    public InboundFederationEventBuilder provider(String name, String type) {
        this.providerName = name;
        this.providerType = type;
        return this;
    }

    /** Adds a claim of the ID token. */
    public InboundFederationEventBuilder idToken(String claim, @Nullable Object value) {
        return claim("idToken", claim, value);
    }

    /** Adds a claim of the user info endpoint. */
    public InboundFederationEventBuilder userInfo(String claim, @Nullable Object value) {
        return claim("userInfo", claim, value);
    }

    /** Adds a member of the token endpoint's response. */
    public InboundFederationEventBuilder tokenResponse(String member, @Nullable Object value) {
        return claim("tokenResponse", member, value);
    }

    /** Adds an attribute of the SAML response. */
    public InboundFederationEventBuilder samlResponse(String attribute, @Nullable Object value) {
        return claim("samlResponse", attribute, value);
    }

    private InboundFederationEventBuilder claim(String of, String name, @Nullable Object value) {
        attributes.withObject("/" + of).set(name, JsonText.tree(value));
        return this;
    }

    @Override
    InboundFederationEventBuilder self() {
        return this;
    }

    @Override
    Optional<Map<String, JsonNode>> fire(Triggers triggers, UserView user) {
        return triggers.inboundFederation(
                new FederatedSignIn(user.userName(), providerName, providerType, claims()));
    }

    /** An event without any would be no sign-in. */
    private ObjectNode claims() {
        ObjectNode claims = attributes.deepCopy();
        if (claims.isEmpty()) {
            String of = providerType.equals("SAML") ? "samlResponse" : "idToken";
            claims.withObject("/" + of).put("sub", "12345").put("email", "mary@example.com");
        }
        return claims;
    }

    @Override
    InboundFederationEvent read(byte[] event) {
        return InboundFederationEvent.fromJson(event);
    }
}
