package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;

/** Lets in who was invited; whoever proved to be human besides is confirmed at once. */
final class InviteOnly extends PreSignUpHandler {

    @Override
    protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
        String invitation =
                event.clientMetadata().find(MetadataKey.ofString("invitation")).orElse("");
        if (!invitation.equals("ACME2026")) {
            throw new TriggerRejectedException("Not invited");
        }
        boolean human = event.validationData().find(MetadataKey.ofString("captcha")).isPresent();
        return PreSignUpResponse.builder().autoConfirmUser(human).build();
    }
}
