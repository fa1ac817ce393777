package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.postconfirmation.PostConfirmation;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Invitations;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Post confirmation: uses up the invitation and makes the user a member of its tenant. A federated
 * user becomes a member of the tenant whose allow-list has the email domain.
 *
 * <p>A forgotten password that was replaced comes here too, and is nobody's business: no method is
 * for it, so the event goes back as it came.
 */
@CognitoTriggers
final class TenantMembership {

    private static final String ROLE_OF_FEDERATED_USERS = "member";

    private final Invitations invitations;
    private final Memberships memberships;
    private final AllowList allowList;

    @Inject
    TenantMembership(Invitations invitations, Memberships memberships, AllowList allowList) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.allowList = allowList;
    }

    @PostConfirmation(source = TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP)
    void confirmed(UserAttributes user, ClientMetadata metadata) {
        String sub = user.require("sub");
        EmailAddress address = EmailAddress.of(user.email().orElse(""));
        boolean federated = user.userStatus().orElse("").equals("EXTERNAL_PROVIDER");
        boolean member =
                federated
                        ? joinByDomain(sub, address)
                        : invitations.redeem(address, sentAlong(metadata), sub).isPresent();
        if (!member) {
            // The user stays confirmed whatever happens here, but has to learn that this is not
            // all.
            throw new TriggerRejectedException(
                    "MEMBERSHIP_MISSING",
                    "Your address is confirmed, but there is no invitation for it. Please contact"
                            + " us");
        }
    }

    /**
     * The invitation that the app may send again, for one that is no longer reserved. The address
     * is confirmed by now, so this asks no less than a sign-up.
     *
     * <p>Bound here and not by a parameter, for which a malformed one would be a failure: the one
     * from the sign-up is what counts.
     */
    private static @Nullable String sentAlong(ClientMetadata metadata) {
        Invitation invitation = InvitationBinder.bind(metadata, new Violations());
        return invitation == null ? null : invitation.code();
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
