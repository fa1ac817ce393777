package io.github.cognitotriggers.sample.signin;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.postauthentication.PostAuthentication;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.sample.store.SignIns;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Post authentication: takes note of the time. If that fails the log has it, and the user signs in
 * all the same: what leaves this trigger as a failure would stop a sign-in that everything else let
 * through.
 */
@CognitoTriggers
final class LastSignIn {

    private final SignIns signIns;
    private final InstantSource clock;

    @Inject
    LastSignIn(SignIns signIns, InstantSource clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @PostAuthentication(onError = OnError.CONTINUE)
    void signedIn(PostAuthenticationEvent event) {
        String sub = event.userAttributes().sub().orElse(event.userName());
        signIns.record(sub, clock.instant());
    }
}
