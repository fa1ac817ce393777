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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pre authentication: the user's email domain must be on the allow-list of the tenant that the app
 * names, or of the user's own tenant if it names none, as managed login and federation never do.
 *
 * <p>What the app names is the user's word only. It can make the check stricter, not the user a
 * member: that is decided by what post confirmation stored.
 *
 * <p>An unknown user is judged by the address that was typed, as one who has it would be. Cognito
 * refuses either way, but which of the two refuses would tell who has an account.
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
        boolean unknown = event.userNotFound().orElse(false);
        String email = unknown ? event.userName() : event.userAttributes().email().orElse("");
        Set<String> allowed = allowList.tenantsOf(EmailAddress.of(email).domain());
        Optional<String> named = namedTenant(event);
        Optional<String> tenant = named.isPresent() ? named : ownTenant(event);
        boolean letIn =
                tenant.isPresent()
                        ? allowed.contains(tenant.get())
                        : unknown && !allowed.isEmpty(); // As a member of one of them would be.
        if (!letIn) {
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
