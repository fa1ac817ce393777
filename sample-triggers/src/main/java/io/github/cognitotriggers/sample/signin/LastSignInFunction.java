package io.github.cognitotriggers.sample.signin;

import dagger.Component;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.StoreModule;
import jakarta.inject.Singleton;
import java.util.Set;

/** The function for post authentication: {@link LastSignIn}, and what that needs. */
public final class LastSignInFunction extends CognitoTriggerHandler {

    /** What this function is made of. */
    @Singleton
    @Component(modules = {LastSignInRoutesModule.class, StoreModule.class})
    interface Wiring {

        Set<TriggerRoutes> routes();
    }

    /** For Lambda. */
    public LastSignInFunction() {
        super(DaggerLastSignInFunction_Wiring.create().routes());
    }
}
