package io.github.cognitotriggers.sample.signin;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.When;
import io.github.cognitotriggers.input.FromValidationData;
import io.github.cognitotriggers.preauthentication.PreAuthentication;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Membership;
import io.github.cognitotriggers.sample.store.Memberships;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

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
@CognitoTriggers
final class AllowListedSignIn {

    private final AllowList allowList;
    private final Memberships memberships;

    @Inject
    AllowListedSignIn(AllowList allowList, Memberships memberships) {
        this.allowList = allowList;
        this.memberships = memberships;
    }

    /**
     * The name has no rule of its own: it is compared and nothing else, and what cannot be a
     * tenant's is refused like another tenant's.
     */
    @PreAuthentication(when = @When(validationData = "tenant"))
    void namedTenant(PreAuthenticationEvent event, @FromValidationData String tenant) {
        letInIf(allowedTenants(event).contains(tenant));
    }

    @PreAuthentication
    void ownTenant(PreAuthenticationEvent event) {
        Set<String> allowed = allowedTenants(event);
        Optional<Membership> membership =
                memberships.find(event.userAttributes().sub().orElse(event.userName()));
        letInIf(
                membership.isPresent()
                        ? allowed.contains(membership.get().tenant())
                        // As a member of one of them would be.
                        : isUnknown(event) && !allowed.isEmpty());
    }

    /** The tenants whose allow-lists have the user's email domain. */
    private Set<String> allowedTenants(PreAuthenticationEvent event) {
        String email =
                isUnknown(event) ? event.userName() : event.userAttributes().email().orElse("");
        return allowList.tenantsOf(EmailAddress.of(email).domain());
    }

    private static boolean isUnknown(PreAuthenticationEvent event) {
        return event.userNotFound().orElse(false);
    }

    /** The same words for every refusal. */
    private static void letInIf(boolean allowed) {
        if (!allowed) {
            throw new TriggerRejectedException(
                    "TENANT_NOT_ALLOWED", "You cannot sign in to this organization");
        }
    }
}
