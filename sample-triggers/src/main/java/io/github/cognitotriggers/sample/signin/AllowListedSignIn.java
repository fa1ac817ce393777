package io.github.cognitotriggers.sample.signin;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationHandler;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pre authentication: the user's email domain must be on the allow-list of the tenant that the app
 * names, or of the user's own tenant if it names none, as managed login and federation never do.
 *
 * <p>What the app names is the user's word only. It can make the check stricter, not the user a
 * member: that is decided by what post confirmation stored.
 *
 * <p>Cognito does not call this for {@code CUSTOM_AUTH}.
 */
public final class AllowListedSignIn extends PreAuthenticationHandler {

    private static final MetadataKey<String> TENANT =
            MetadataKey.ofString("tenant").length(1, 40).matching("[a-z]+");

    /** What this function is made of. */
    @Singleton
    @Component(modules = StoreModule.class)
    interface Wiring {

        AllowList allowList();

        Memberships memberships();
    }

    private final AllowList allowList;
    private final Memberships memberships;

    /** For Lambda. */
    public AllowListedSignIn() {
        this(DaggerAllowListedSignIn_Wiring.create());
    }

    private AllowListedSignIn(Wiring wiring) {
        this(wiring.allowList(), wiring.memberships());
    }

    AllowListedSignIn(AllowList allowList, Memberships memberships) {
        this.allowList = allowList;
        this.memberships = memberships;
    }

    @Override
    protected void handle(PreAuthenticationEvent event, TriggerContext context) {
        Optional<String> named = namedTenant(event);
        if (event.userNotFound().orElse(false)) {
            // Cognito refuses anyway, in the words that it has for a wrong password. A refusal from
            // here would tell unknown users from known ones.
            return;
        }
        Optional<String> tenant = named.isPresent() ? named : ownTenant(event);
        EmailAddress address = EmailAddress.of(event.userAttributes().email().orElse(""));
        if (tenant.isEmpty() || !allowList.tenantsOf(address.domain()).contains(tenant.get())) {
            throw refusal(null);
        }
    }

    private static Optional<String> namedTenant(PreAuthenticationEvent event) {
        try {
            return event.validationData().find(TENANT);
        } catch (InvalidMetadataException e) {
            throw refusal(e);
        }
    }

    private Optional<String> ownTenant(PreAuthenticationEvent event) {
        Optional<Membership> membership =
                memberships.find(event.userAttributes().sub().orElse(event.userName()));
        return membership.isPresent() ? Optional.of(membership.get().tenant()) : Optional.empty();
    }

    private static TriggerRejectedException refusal(@Nullable Throwable cause) {
        return new TriggerRejectedException(
                "TENANT_NOT_ALLOWED", "You cannot sign in to this organization", cause);
    }
}
