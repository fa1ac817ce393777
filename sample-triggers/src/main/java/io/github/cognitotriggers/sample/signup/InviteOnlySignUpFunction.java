package io.github.cognitotriggers.sample.signup;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for pre sign-up: {@link InviteOnlySignUp}, and what that needs. */
public final class InviteOnlySignUpFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(
            modules = {InviteOnlySignUpRoutesModule.class, StoreModule.class, CaptchaModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public InviteOnlySignUpFunction() {
        super(DaggerInviteOnlySignUpFunction_Wiring.create().routes());
    }
}
