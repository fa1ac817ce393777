package com.example;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.postconfirmation.PostConfirmation;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.presignup.PreSignUp;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.pretoken.PreTokenGeneration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;

@CognitoTriggers
public final class SignUpTriggers extends CognitoTriggerHandler {

    @Override
    protected TriggerRoutes routes() {
        return new SignUpTriggersRoutes(this); // made by the compiler
    }

    @PreSignUp(source = TriggerSource.PRE_SIGN_UP_SIGN_UP)
    PreSignUpResponse invited(@FromClientMetadata Invitation invitation) {
        if (!invitation.code().equals("ACME2026")) {
            throw new TriggerRejectedException("INVITATION_INVALID", "This invitation is not valid");
        }
        return PreSignUpResponse.unchanged();
    }

    // Cognito may call twice for one user: what is done here must bear it.
    @PostConfirmation(source = TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP)
    void welcome(PostConfirmationEvent event, TriggerContext context) {
        context.logger().log("Welcome, " + event.userName() + "\n");
    }

    @PreTokenGeneration
    PreTokenGenerationResponse tenant() {
        return PreTokenGenerationResponse.builder().idTokenClaim("tenant", "acme").build();
    }
}
