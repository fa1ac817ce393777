package io.github.cognitotriggers.sample.token;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationHandler;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
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
public final class TenantTokens extends PreTokenGenerationHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = StoreModule.class)
    interface Wiring {

        Memberships memberships();
    }

    private final Memberships memberships;

    /** For Lambda. */
    public TenantTokens() {
        this(DaggerTenantTokens_Wiring.create().memberships());
    }

    TenantTokens(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    protected PreTokenGenerationResponse handle(
            PreTokenGenerationEvent event, TriggerContext context) {
        Optional<String> sub = event.userAttributes().sub();
        Optional<Membership> membership =
                sub.isPresent() ? memberships.find(sub.get()) : Optional.empty();
        if (membership.isEmpty()) {
            return PreTokenGenerationResponse.unchanged();
        }
        String tenant = membership.get().tenant();
        String role = membership.get().role();
        if (event.version().equals("1")) {
            return PreTokenGenerationResponse.builder()
                    .idTokenClaim("tenant", tenant)
                    .idTokenClaim("roles", role)
                    .build();
        }
        return PreTokenGenerationResponse.builder()
                .claim("tenant", tenant)
                .claim("roles", List.of(role))
                .accessTokenScope(tenant + "/" + role)
                .build();
    }
}
