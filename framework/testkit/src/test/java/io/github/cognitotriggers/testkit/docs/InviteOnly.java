package io.github.cognitotriggers.testkit.docs;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.util.Set;

/** The handler that the page about the test kit tests. */
final class InviteOnly extends PreSignUpHandler {

    private static final MetadataKey<String> INVITATION = MetadataKey.ofString("invitation");

    private final Set<String> invitations;

    InviteOnly(Set<String> invitations) {
        this.invitations = invitations;
    }

    @Override
    protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
        if (!invitations.contains(event.clientMetadata().find(INVITATION).orElse(""))) {
            throw new TriggerRejectedException("This invitation is not valid");
        }
        return PreSignUpResponse.builder().autoConfirmUser(true).build();
    }
}
