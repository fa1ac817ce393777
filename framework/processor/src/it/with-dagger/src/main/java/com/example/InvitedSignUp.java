package com.example;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.presignup.PreSignUp;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import jakarta.inject.Inject;

@CognitoTriggers
final class InvitedSignUp {

    private final Invitations invitations;

    @Inject
    InvitedSignUp(Invitations invitations) {
        this.invitations = invitations;
    }

    @PreSignUp(source = TriggerSource.PRE_SIGN_UP_SIGN_UP)
    PreSignUpResponse invited(PreSignUpEvent event, @FromClientMetadata Invitation invitation) {
        if (!invitations.reserve(invitation.code(), event.userAttributes().requireEmail())) {
            throw new TriggerRejectedException("INVITATION_INVALID", "This invitation is not valid");
        }
        return PreSignUpResponse.unchanged();
    }
}
