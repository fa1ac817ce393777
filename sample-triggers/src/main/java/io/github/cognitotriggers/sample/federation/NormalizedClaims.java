package io.github.cognitotriggers.sample.federation;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.federation.IdpClaims;
import io.github.cognitotriggers.federation.InboundFederation;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.federation.InboundFederationResponse;
import io.github.cognitotriggers.federation.ProviderType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Inbound federation: the email address in lower case, no blanks around values, and nothing longer
 * than an attribute may be, which would make the sign-in fail. All other claims stay: Cognito drops
 * what is left out of an answer. {@code sub} stays as it is, for it is who the user is.
 *
 * <p>With OIDC the claims of the ID token and of the user info endpoint are one set, in which the
 * ID token's win, as in {@link InboundFederationResponse#from(InboundFederationEvent)}.
 */
@CognitoTriggers
final class NormalizedClaims {

    /** What Cognito stores of an attribute. */
    private static final int MAX_LENGTH = 2_048;

    @Inject
    NormalizedClaims() {}

    @InboundFederation(providerType = ProviderType.SAML)
    InboundFederationResponse ofSaml(InboundFederationEvent event) {
        Optional<IdpClaims> claims = event.samlResponse();
        if (isEmpty(claims)) {
            return InboundFederationResponse.unchanged();
        }
        InboundFederationResponse.Builder answer = InboundFederationResponse.from(event);
        normalize(answer, claims, Optional.empty());
        return answer.build();
    }

    /** OIDC and what is like it: all other providers. */
    @InboundFederation
    InboundFederationResponse ofTokens(InboundFederationEvent event) {
        Optional<IdpClaims> userInfo = event.userInfo();
        Optional<IdpClaims> idToken = event.idToken();
        if (isEmpty(userInfo) && isEmpty(idToken)) {
            return InboundFederationResponse.unchanged();
        }
        InboundFederationResponse.Builder answer = InboundFederationResponse.from(event);
        normalize(answer, userInfo, idToken);
        normalize(answer, idToken, Optional.empty());
        return answer.build();
    }

    private static boolean isEmpty(Optional<IdpClaims> claims) {
        return claims.isEmpty() || claims.get().names().isEmpty();
    }

    /** Changes the claims that need it, but for those that another set has too and wins. */
    private static void normalize(
            InboundFederationResponse.Builder answer,
            Optional<IdpClaims> claims,
            Optional<IdpClaims> winner) {
        if (claims.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> claim : claims.get().asMap().entrySet()) {
            String name = claim.getKey();
            boolean wins = winner.isEmpty() || !winner.get().names().contains(name);
            if (wins && !name.equals("sub")) {
                normalize(answer, name, claim.getValue());
            }
        }
    }

    private static void normalize(
            InboundFederationResponse.Builder answer, String name, String value) {
        String trimmed = value.strip();
        String normal = name.equals("email") ? trimmed.toLowerCase(Locale.ROOT) : trimmed;
        if (normal.length() > MAX_LENGTH) {
            answer.remove(name);
        } else if (!normal.equals(value)) {
            // What need not change is not touched: a number stays a number.
            answer.claim(name, normal);
        }
    }
}
