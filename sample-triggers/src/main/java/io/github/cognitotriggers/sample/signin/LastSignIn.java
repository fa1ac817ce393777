package io.github.cognitotriggers.sample.signin;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationHandler;
import io.github.cognitotriggers.sample.store.SignIns;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Post authentication: takes note of the time. If that fails the user signs in all the same: what
 * this throws would stop a sign-in that everything else let through.
 */
public final class LastSignIn extends PostAuthenticationHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = StoreModule.class)
    interface Wiring {

        SignIns signIns();
    }

    private final SignIns signIns;
    private final InstantSource clock;

    /** For Lambda. */
    public LastSignIn() {
        this(DaggerLastSignIn_Wiring.create().signIns(), InstantSource.system());
    }

    LastSignIn(SignIns signIns, InstantSource clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    protected void handle(PostAuthenticationEvent event, TriggerContext context) {
        String sub = event.userAttributes().sub().orElse(event.userName());
        try {
            signIns.record(sub, clock.instant());
        } catch (RuntimeException e) {
            // The type only: a message of the SDK may have the key, and so the user's id.
            context.logger().log("The last sign-in was not recorded: " + e.getClass().getName());
        }
    }
}
