package io.github.cognitotriggers.sample.signup;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationHandler;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Invitations;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Post confirmation: uses up the invitation and makes the user a member of its tenant. A federated
 * user becomes a member of the tenant whose allow-list has the email domain.
 *
 * <p>A forgotten password that was replaced comes here too, and is nobody's business.
 */
public final class TenantMembership extends PostConfirmationHandler {

    private static final String ROLE_OF_FEDERATED_USERS = "member";

    /** What this function is made of. */
    @Singleton
    @Component(modules = StoreModule.class)
    interface Wiring {

        Invitations invitations();

        Memberships memberships();

        AllowList allowList();
    }

    private final Invitations invitations;
    private final Memberships memberships;
    private final AllowList allowList;

    /** For Lambda. */
    public TenantMembership() {
        this(DaggerTenantMembership_Wiring.create());
    }

    private TenantMembership(Wiring wiring) {
        this(wiring.invitations(), wiring.memberships(), wiring.allowList());
    }

    TenantMembership(Invitations invitations, Memberships memberships, AllowList allowList) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.allowList = allowList;
    }

    @Override
    protected void handle(PostConfirmationEvent event, TriggerContext context) {
        if (event.triggerSource() != TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP) {
            return;
        }
        UserAttributes user = event.userAttributes();
        String sub = user.require("sub");
        EmailAddress address = EmailAddress.of(user.email().orElse(""));
        boolean federated = user.userStatus().orElse("").equals("EXTERNAL_PROVIDER");
        boolean member = federated ? joinByDomain(sub, address) : redeem(event, sub, address);
        if (!member) {
            // The user stays confirmed whatever happens here, but has to learn that this is not
            // all.
            throw new TriggerRejectedException(
                    "MEMBERSHIP_MISSING",
                    "Your address is confirmed, but there is no invitation for it. Please contact"
                            + " us");
        }
    }

    private boolean redeem(PostConfirmationEvent event, String sub, EmailAddress address) {
        return invitations.redeem(address, sentAlong(event), sub).isPresent();
    }

    /**
     * The invitation that the app may send again, for one that is no longer reserved. The address
     * is confirmed by now, so this asks no less than a sign-up.
     */
    private static @Nullable String sentAlong(PostConfirmationEvent event) {
        try {
            return event.clientMetadata().find(Invitation.CODE).orElse(null);
        } catch (InvalidMetadataException e) {
            return null; // Not worth a failure: the one from the sign-up is what counts.
        }
    }

    private boolean joinByDomain(String sub, EmailAddress address) {
        Set<String> tenants = allowList.tenantsOf(address.domain());
        // A domain that several tenants let in does not say which of them the user belongs to.
        if (tenants.size() == 1) {
            memberships.addIfAbsent(
                    sub, new Membership(tenants.iterator().next(), ROLE_OF_FEDERATED_USERS));
        }
        return memberships.find(sub).isPresent();
    }
}
