package io.github.cognitotriggers.sample.signin;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for pre authentication: {@link AllowListedSignIn}, and what that needs. */
public final class AllowListedSignInFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = {AllowListedSignInRoutesModule.class, StoreModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public AllowListedSignInFunction() {
        super(DaggerAllowListedSignInFunction_Wiring.create().routes());
    }
}
