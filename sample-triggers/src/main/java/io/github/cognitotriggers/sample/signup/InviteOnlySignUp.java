package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.When;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.input.FromValidationData;
import io.github.cognitotriggers.presignup.PreSignUp;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.AllowList;
import io.github.cognitotriggers.sample.store.Invitations;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;

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
@CognitoTriggers
final class InviteOnlySignUp {

    private final Invitations invitations;
    private final AllowList allowList;
    private final CaptchaCheck captchaCheck;

    @Inject
    InviteOnlySignUp(Invitations invitations, AllowList allowList, CaptchaCheck captchaCheck) {
        this.invitations = invitations;
        this.allowList = allowList;
        this.captchaCheck = captchaCheck;
    }

    @PreSignUp(source = TriggerSource.PRE_SIGN_UP_SIGN_UP)
    PreSignUpResponse invited(
            UserAttributes user,
            @FromClientMetadata Invitation invitation,
            @FromValidationData("captcha") @Size(min = 1, max = 2_048) String captcha) {
        EmailAddress address = address(user);
        // The captcha first: whoever tries out codes has to solve one for each.
        if (!captchaCheck.isHuman(captcha, address)) {
            throw new TriggerRejectedException("CAPTCHA_FAILED", "Please solve the captcha again");
        }
        // The same text whether there is no such invitation or somebody else has it.
        if (!invitations.reserve(invitation.code(), address)) {
            throw new TriggerRejectedException(
                    "INVITATION_INVALID", "This invitation is not valid");
        }
        return PreSignUpResponse.unchanged();
    }

    /** An administrator needs no invitation, nor does a migrated user. */
    @PreSignUp(source = TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER)
    PreSignUpResponse created() {
        return PreSignUpResponse.unchanged();
    }

    /** The one whom the template creates, by what it sends along: worth a line in the log. */
    @PreSignUp(
            source = TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER,
            when = @When(clientMetadata = "createdBy", is = "template"))
    PreSignUpResponse firstAdministrator(TriggerContext context) {
        context.logger().log("The template creates its first administrator");
        return PreSignUpResponse.unchanged();
    }

    @PreSignUp(source = TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER)
    PreSignUpResponse federated(UserAttributes user) {
        boolean disowned = !user.emailVerified().orElse(true);
        if (disowned || allowList.tenantsOf(address(user).domain()).isEmpty()) {
            throw new TriggerRejectedException(
                    "DOMAIN_NOT_ALLOWED", "Your organization has no account with us yet");
        }
        return PreSignUpResponse.unchanged();
    }

    /** A way to sign up that Cognito did not have when this was written. */
    @PreSignUp
    @SuppressWarnings("DoNotCallSuggester") // To be called by the routes, and to refuse.
    PreSignUpResponse unsupported() {
        throw new TriggerRejectedException(
                "SIGN_UP_UNSUPPORTED", "This way of signing up is not supported");
    }

    private static EmailAddress address(UserAttributes user) {
        String email = user.email().orElse("");
        if (email.isBlank()) {
            throw new TriggerRejectedException("EMAIL_MISSING", "Please give your email address");
        }
        return EmailAddress.of(email);
    }
}
