package io.github.cognitotriggers.sample.signup;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Invitations;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;

/**
 * Pre sign-up: lets in whoever has an invitation, whomever an administrator creates, and federated
 * users of a tenant's email domain.
 *
 * <p>Nobody is confirmed here and no address is verified, although that would spare the user a
 * step. An invitation is a code that can be passed on: it says nothing about the address next to
 * it. A user confirmed here would become a member, and the owner of the address, before anyone
 * looked into that mailbox; and marking the address as verified would even take it from the user
 * who has it. So Cognito sends its confirmation code, and only who receives it goes on to post
 * confirmation.
 */
public final class InviteOnlySignUp extends PreSignUpHandler {

    private static final MetadataKey<String> CAPTCHA =
            MetadataKey.ofString("captcha").length(1, 2_048);

    /** What this function is made of. */
    @Singleton
    @Component(modules = {StoreModule.class, CaptchaModule.class})
    interface Wiring {

        Invitations invitations();

        AllowList allowList();

        CaptchaCheck captcha();
    }

    private final Invitations invitations;
    private final AllowList allowList;
    private final CaptchaCheck captcha;

    /** For Lambda. */
    public InviteOnlySignUp() {
        this(DaggerInviteOnlySignUp_Wiring.create());
    }

    private InviteOnlySignUp(Wiring wiring) {
        this(wiring.invitations(), wiring.allowList(), wiring.captcha());
    }

    InviteOnlySignUp(Invitations invitations, AllowList allowList, CaptchaCheck captcha) {
        this.invitations = invitations;
        this.allowList = allowList;
        this.captcha = captcha;
    }

    @Override
    protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
        TriggerSource source = event.triggerSource();
        if (source == TriggerSource.PRE_SIGN_UP_SIGN_UP) {
            checkInvitation(event);
        } else if (source == TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER) {
            checkDomain(event);
        } else if (source != TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER) {
            // A way to sign up that Cognito did not have when this was written. An administrator
            // needs no invitation, nor does the template's first one or a migrated user.
            throw new TriggerRejectedException(
                    "SIGN_UP_UNSUPPORTED", "This way of signing up is not supported");
        }
        return PreSignUpResponse.unchanged();
    }

    private void checkInvitation(PreSignUpEvent event) {
        try {
            new Violations()
                    .check(event.clientMetadata(), Invitation.CODE)
                    .check(event.validationData(), CAPTCHA)
                    .throwIfAny();
        } catch (InvalidMetadataException e) {
            // The user gets a text for users; the log has what the app's developer must know.
            throw new TriggerRejectedException(
                    "SIGN_UP_INCOMPLETE",
                    "Please enter your invitation code of 8 letters and digits and solve the"
                            + " captcha",
                    e);
        }
        EmailAddress address = address(event);
        // The captcha first: whoever tries out codes has to solve one for each.
        if (!captcha.isHuman(event.validationData().require(CAPTCHA), address)) {
            throw new TriggerRejectedException("CAPTCHA_FAILED", "Please solve the captcha again");
        }
        // The same text whether there is no such invitation or somebody else has it.
        if (!invitations.reserve(event.clientMetadata().require(Invitation.CODE), address)) {
            throw new TriggerRejectedException(
                    "INVITATION_INVALID", "This invitation is not valid");
        }
    }

    private void checkDomain(PreSignUpEvent event) {
        boolean disowned = !event.userAttributes().emailVerified().orElse(true);
        if (disowned || allowList.tenantsOf(address(event).domain()).isEmpty()) {
            throw new TriggerRejectedException(
                    "DOMAIN_NOT_ALLOWED", "Your organization has no account with us yet");
        }
    }

    private static EmailAddress address(PreSignUpEvent event) {
        String email = event.userAttributes().email().orElse("");
        if (email.isBlank()) {
            throw new TriggerRejectedException("EMAIL_MISSING", "Please give your email address");
        }
        return EmailAddress.of(email);
    }
}
