package io.github.cognitotriggers.sample.token;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.pretoken.PreTokenGeneration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Pre token generation: tenant and roles as claims of both tokens, and the role as a scope of the
 * access token. They come from the store alone, never from the app, since what is in a token is
 * believed. Who is a member of nothing, such as a machine, gets tokens as Cognito makes them.
 *
 * <p>The pool's trigger has version {@code V2_0}. With {@code V1_0} only the ID token can be
 * changed and a claim is a text, so there the role stands alone.
 */
@CognitoTriggers
final class TenantTokens {

    private final Memberships memberships;

    @Inject
    TenantTokens(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Version 2 and all that came and will come after it. */
    @PreTokenGeneration
    PreTokenGenerationResponse bothTokens(UserAttributes user) {
        Optional<Membership> membership = membershipOf(user);
        if (membership.isEmpty()) {
            return PreTokenGenerationResponse.unchanged();
        }
        String tenant = membership.get().tenant();
        String role = membership.get().role();
        return PreTokenGenerationResponse.builder()
                .claim("tenant", tenant)
                .claim("roles", List.of(role))
                .accessTokenScope(tenant + "/" + role)
                .build();
    }

    @PreTokenGeneration(version = "1")
    PreTokenGenerationResponse idTokenOnly(UserAttributes user) {
        Optional<Membership> membership = membershipOf(user);
        return membership.isEmpty()
                ? PreTokenGenerationResponse.unchanged()
                : PreTokenGenerationResponse.builder()
                        .idTokenClaim("tenant", membership.get().tenant())
                        .idTokenClaim("roles", membership.get().role())
                        .build();
    }

    private Optional<Membership> membershipOf(UserAttributes user) {
        Optional<String> sub = user.sub();
        return sub.isPresent() ? memberships.find(sub.get()) : Optional.empty();
    }
}
